package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which words are the name of an organisation, and which names are one organisation. All people
/// are invented.
class OrganisationsTest {
  @Test
  void theLongNameIsNotCutToNhs() {
    assertThat(
            Reading.of("NHS England has written to University Hospitals of Leicester NHS Trust.")
                .organisations())
        .containsExactlyInAnyOrder("NHS England", "University Hospitals of Leicester NHS Trust");
  }

  @Test
  void exIsNoPartOfAName() {
    assertThat(Reading.of("Ex-NHSX director Carol Denby has joined Kainos.").organisations())
        .containsExactlyInAnyOrder("NHSX", "Kainos");
  }

  @Test
  void healthBoards() {
    assertThat(
            Reading.of(
                    "NHS Greater Glasgow and Clyde and Betsi Cadwaladr University Health Board will"
                        + " share records.")
                .organisations())
        .containsExactlyInAnyOrder(
            "NHS Greater Glasgow and Clyde", "Betsi Cadwaladr University Health Board");
  }

  @Test
  void integratedCareSystems() {
    assertThat(
            Reading.of("Frimley Health and Care Integrated Care System has chosen a supplier.")
                .organisations())
        .containsExactly("Frimley Health and Care Integrated Care System");
  }

  @Test
  void regulatorsAndDepartments() {
    assertThat(
            Reading.of(
                    "The Care Quality Commission and the Department of Health have agreed a plan.")
                .organisations())
        .containsExactlyInAnyOrder("Care Quality Commission", "Department of Health");
  }

  @Test
  void usAgencies() {
    assertThat(
            Reading.of(
                    "The Centers for Medicare and Medicaid Services published the rule with the"
                        + " Office of the National Coordinator for Health Information Technology.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Centers for Medicare and Medicaid Services",
            "Office of the National Coordinator for Health Information Technology");
  }

  @Test
  void usHealthSystems() {
    assertThat(
            Reading.of(
                    "Intermountain Healthcare and Kaiser Permanente will work with Beth Israel Lahey"
                        + " Health.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Intermountain Healthcare", "Kaiser Permanente", "Beth Israel Lahey Health");
  }

  @Test
  void theAcronymIsTheOrganisation() {
    assertThat(
            Reading.of(
                    "The National Information Board (NIB) met on Tuesday.",
                    "The NIB will meet again in June.")
                .organisations())
        .containsExactly("National Information Board");
  }

  @Test
  void aRenamedOrganisationKeepsBothNames() {
    assertThat(
            Reading.of(
                    "NHS Digital, formerly the Health and Social Care Information Centre, published"
                        + " the figures.")
                .organisations())
        .containsExactlyInAnyOrder("NHS Digital", "Health and Social Care Information Centre");
  }

  @Test
  void suppliers() {
    assertThat(Reading.of("Orion Health, Cerner and TPP bid for the contract.").organisations())
        .containsExactlyInAnyOrder("Orion Health", "Cerner", "TPP");
  }

  @Test
  void aPlaceInBrackets() {
    assertThat(Reading.of("Baptist Health (Ky.) has chosen Epic.").organisations())
        .containsExactlyInAnyOrder("Baptist Health", "Epic");
  }

  @Test
  void hospitalsNamedAfterSaints() {
    assertThat(
            Reading.of("Guy's and St Thomas' NHS Foundation Trust has opened a centre.")
                .organisations())
        .containsExactly("Guy's and St Thomas' NHS Foundation Trust");
  }

  @Test
  void agencies() {
    assertThat(
            Reading.of(
                    "The Medicines and Healthcare products Regulatory Agency issued a warning to NHS"
                        + " Blood and Transplant.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Medicines and Healthcare products Regulatory Agency", "NHS Blood and Transplant");
  }

  @Test
  void aPostAtAMergedTrust() {
    assertThat(
            Reading.claims(
                "Ann Carter will be chief executive of Manchester University NHS Foundation"
                    + " Trust, formed by the merger of two trusts."))
        .containsExactly(
            "Ann Carter in chief executive @ Manchester University NHS Foundation Trust");
  }

  @Test
  void aPostWithAPlaceInBrackets() {
    assertThat(Reading.claims("Ann Carter was named CIO of Baptist Health (Ky.)."))
        .containsExactly("Ann Carter in cio @ Baptist Health");
  }

  @Test
  void anAcronymOfTheTextInAPost() {
    assertThat(
            Reading.of(
                    "The Health Records Agency (HRA) was set up in 2013.",
                    "HRA chief executive Ann Carter spoke.")
                .organisations())
        .containsExactly("Health Records Agency");
  }

  @Test
  void aMerger() {
    assertThat(
            Reading.of("Partners HealthCare, now Mass General Brigham, has chosen Epic.")
                .organisations())
        .containsExactlyInAnyOrder("Partners HealthCare", "Mass General Brigham", "Epic");
  }

  @Test
  void universities() {
    assertThat(
            Reading.of(
                    "The University of Leeds and Leeds Teaching Hospitals NHS Trust will share a"
                        + " laboratory.")
                .organisations())
        .containsExactlyInAnyOrder("University of Leeds", "Leeds Teaching Hospitals NHS Trust");
  }

  @Test
  void aCommissioningGroup() {
    assertThat(
            Reading.of("NHS Leeds South and East Clinical Commissioning Group will pay.")
                .organisations())
        .containsExactly("NHS Leeds South and East Clinical Commissioning Group");
  }

  @Test
  void departmentsOfState() {
    assertThat(
            Reading.of(
                    "The Department of Veterans Affairs chose Cerner, the Department of Defense said.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Department of Veterans Affairs", "Cerner", "Department of Defense");
  }

  @Test
  void nhsAsAnAdjectiveIsNone() {
    assertThat(Reading.of("Most NHS staff use paper.").organisations()).isEmpty();
  }

  @Test
  void placesAreNone() {
    assertThat(
            Reading.of("The records of patients in Leeds, Scotland and Texas were lost.")
                .organisations())
        .isEmpty();
  }

  @Test
  void productsAreNone() {
    assertThat(Reading.of("Patients can read their records on an iPhone.").organisations())
        .isEmpty();
  }

  @Test
  void theFourNations() {
    assertThat(
            Reading.of(
                    "Public Health Wales and NHS National Services Scotland met NHS England and the"
                        + " Public Health Agency.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Public Health Wales",
            "NHS National Services Scotland",
            "NHS England",
            "Public Health Agency");
  }

  @Test
  void aTrustByItsShortName() {
    assertThat(
            Reading.of(
                    "Oxleas NHS Foundation Trust has balanced its books. Oxleas will publish them in"
                        + " June.")
                .organisations())
        .containsExactly("Oxleas NHS Foundation Trust");
  }

  @Test
  void aRenamedOrganisationInAPost() {
    assertThat(
            Reading.claims(
                "Ann Carter is chief executive of NHS Digital (formerly the Health and Social"
                    + " Care Information Centre)."))
        .containsExactly("Ann Carter holds chief executive @ NHS Digital");
  }

  @Test
  void theShortNameInAPost() {
    assertThat(
            Reading.claims(
                "Oxleas NHS Foundation Trust has balanced its books.",
                "Oxleas chief executive Ann Carter thanked staff."))
        .containsExactly("Ann Carter holds chief executive @ Oxleas NHS Foundation Trust");
  }

  @Test
  void aHospitalOfAHealthSystem() {
    assertThat(
            Reading.of("Massachusetts General Hospital and Brigham and Women's Hospital use Epic.")
                .organisations())
        .containsExactlyInAnyOrder(
            "Massachusetts General Hospital", "Brigham and Women's Hospital", "Epic");
  }

  @Test
  void aGeneralHospitalIsNoGeneral() {
    assertThat(Reading.of("Bo Lim runs Ng Teng Fong General Hospital.").organisations())
        .containsExactly("Ng Teng Fong General Hospital");
  }

  @Test
  void insurersThatShareAName() {
    assertThat(
            Reading.of("Blue Cross and Blue Shield of Minnesota named Ann Carter vice president.")
                .organisations())
        .containsExactly("Blue Cross and Blue Shield of Minnesota");
  }

  @Test
  void healthServices() {
    assertThat(Reading.of("Grey Bruce Health Services has hired Ann Carter.").organisations())
        .containsExactly("Grey Bruce Health Services");
  }

  @Test
  void theBranchOfACountry() {
    assertThat(
            Reading.of("Ann Carter joins from Cerner Ireland, where she was a director.")
                .organisations())
        .containsExactly("Cerner Ireland");
  }

  @Test
  void whatIsNamedInARowWithOrganisations() {
    assertThat(
            Reading.of(
                    "She worked for Lloyds Banking Group, Standard Life and the Scottish Government.")
                .organisations())
        .contains("Standard Life");
  }

  @Test
  void whereAPostIs() {
    assertThat(Reading.of("Ben Doyle was vice president of product at Zillow.").organisations())
        .containsExactly("Zillow");
  }

  @Test
  void theAcronymOfAPostIsNoOrganisation() {
    assertThat(
            Reading.of("Ann Carter, the associate CCIO, sits on the CCIO Network.").organisations())
        .containsExactly("CCIO Network");
  }

  @Test
  void aBoardOfDirectorsIsPartOfAnOrganisation() {
    assertThat(
            Reading.of("The Board of Directors of Abu Dhabi Health Services Company met.")
                .organisations())
        .containsExactly("Abu Dhabi Health Services Company");
  }
}
