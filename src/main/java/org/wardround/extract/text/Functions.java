package org.wardround.extract.text;

import java.util.Set;

/// Words for ranks, fields and parts of an organisation that stand left of a post's head noun:
/// "_national clinical_ director", "_finance_ chief". None of them by itself names an organisation.
public final class Functions {
  /// The words, in lower case.
  public static final Set<String> WORDS =
      WordSet.of(
          """
          academic accountable acting acute administrative advisory affairs ai
          ambulatory american analytics applications area artificial asia assistant
          associate audit board business cabinet capital care chain change chief client
          clinic clinical cloud co co-executive commercial commissioning committee
          communications community compliance consultant content corporate country
          county culture customer cyber cybersecurity data delivery departmental deputy
          design development digital director district diversity division divisional
          e-health east ehealth emea emergency engagement engineering england equity
          estates eu europe european evidence executive experience external federal
          finance financial first foreign founding full-time general global government
          gp group growth head health health-care healthcare home honorary hospital
          house hr human ict im&t impact improvement independent informatics information
          infrastructure innovation innovations inspector integration intelligence
          interim internal international interoperability investment irish it joint
          knowledge lay lead legal locality long-term majority managing marketing media
          medical medicine mental minority national network nhs non-exec non-executive
          nonexecutive north northern nurse nurse-executive nursing oncology online
          operating operations parliamentary part-time partnerships patient people
          performance permanent pharmacy place planning platform platforms policy
          political population portfolio president press primary prime principal privacy
          procurement product professional program programme project property public
          quality radiology recovery regional regulatory research resources responsible
          restructuring revenue risk safety sales science scientific scottish second
          section security senior service services shadow site social software solutions
          south southern special staff state steering strategic strategy supply surgical
          sustainability system systems team technical technology technology-enabled
          telehealth telemedicine temporary third transformation trust turnaround uk
          under unit us value value-based vice vice-president virtual web welsh west
          workforce
          """);

  private Functions() {}
}
