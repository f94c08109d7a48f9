package org.wardround.extract.names;

import java.util.Set;
import org.wardround.extract.text.WordSet;

/// The words that names are made of, as far as English news agrees on them.
final class NameWords {
  static final Set<String> HONORIFICS =
      WordSet.of(
          """
          adm adm. admiral aunty baron baroness brig brigadier capt capt. cllr col col. cr
          colonel congressman congresswoman councillor dame dr dr. gen gen. general gov.
          hon hon. judge justice lady lord lt lt. maj maj. miss mr mr. mrs mrs. ms ms.
          mx prof prof. professor rep rep. rev rev. sen sen. senator sgt sir viscount
          """);

  /// Words for posts and callings that stand capitalised before a name and are no part of it.
  static final Set<String> TITLES =
      WordSet.of(
          """
          administrator ambassador archbishop bishop brother chair-elect chancellor cllr commander
          comptroller president-elect
          controller convener coroner dean director doctor editor father founder governor inspector
          matron mayor minister mla mp mps msp nurse pastor premier principal provost rabbi
          registrar registrars senators sheriff sister superintendent surgeon td trustee trustees
          """);

  static final Set<String> FEMALE =
      Set.of("mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "baroness");
  static final Set<String> MALE = Set.of("mr", "mr.", "sir", "lord", "baron", "viscount");

  static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /// Letters after a name that are honours and offices, not part of it.
  static final Set<String> POST_NOMINALS =
      Set.of(
          "AM", "AO", "AC", "OAM", "PSM", "OBE", "CBE", "MBE", "KBE", "DBE", "QC", "KC", "MP",
          "MLA", "MSP", "TD", "MD", "RN", "PhD", "JP");

  static final Set<String> PARTICLES =
      WordSet.of(
          """
          al bin da de del della den der di dos du el la le mac st st. ten ter van von y
          """);

  /// Words that close the name of an organisation.
  static final Set<String> CLOSERS =
      WordSet.of(
          """
          academy administration agency alliance analytics associates association
          authority bank biosciences board bureau campus capital care ccg center centers
          centre centres charity clinic co. collaboration collaborative college colleges
          commission committee communications confederation consortium consulting
          cooperative corp corp. corporation council csu data department digital
          directorate district division enterprises exchange executive faculty
          federation forum foundation ft fund genomics gmbh government group group.
          health healthcare hmo holdings hospice hospital hospitals icb ics inc inc.
          industries infirmary informatics initiative inspectorate institute insurance
          interactive international journal lab laboratories laboratory labs lhb library
          limited llc llp ltd ltd. medical medicine ministry network networks news
          observatory office ombudsman organisation organization parliament partners
          partnership pct pharmaceuticals plan plans plc post practice professions
          program programme school service services sha society software solutions
          subcommittee surgery system systems taskforce technologies technology
          therapeutics times tribunal trust union universities university ventures
          """);

  /// Closers that also end the names of programmes, products, posts and places: too weak to make an
  /// organisation unless a name classifier agrees.
  static final Set<String> WEAK_CLOSERS =
      WordSet.of(
          """
          administration analytics board campus capital care center centre collaboration
          communications data digital district division exchange executive forum group
          health healthcare informatics initiative insurance international library
          medical medicine network networks news office partners partnership plan plans
          post practice program programme service services software solutions system
          systems technology times
          """);

  /// Adjectives of places, which the names of some organisations also are.
  static final Set<String> DEMONYMS =
      WordSet.of(
          """
          american british english scottish welsh irish canadian australian european french german
          dutch spanish italian danish swedish norwegian finnish indian chinese japanese african
          asian gaelic northern southern eastern western national international city federal
          """);

  /// Endings by which two forms of one name differ.
  static final Set<String> LEGAL =
      WordSet.of(
          """
          nhs foundation trust ft inc inc. corp corp. corporation ltd ltd. limited plc llc co. company
          , hospital hospitals university teaching group the and of for & health
          """);

  /// Words that open a name which goes on with "of" or "for".
  static final Set<String> OPENERS =
      WordSet.of(
          """
          academy agency alliance archives association authority bank board bureau
          center centers centre chamber chartered clinic college commission committee
          company confederation council department directorate division faculty
          federation foundation friends group guild hospital hospitals house institute
          institutes institution league ministry network office school secretariat
          service shield society subcommittee trust union university
          """);

  /// Trailing words that a story drops when it names the organisation again.
  static final Set<String> GENERIC =
      WordSet.of(
          """
          & 's , acute ai analytics and association board capital care center centre
          children city clinic college communications community company consulting corp
          corp. corporation council county digital district enterprises foundation ft
          general global group health healthcare holdings hospital hospitals hospitals.
          inc inc. infirmary informatics integrated interactive international
          laboratories labs limited llc ltd ltd. management medical mental network
          networks nhs of partners partnership pharmaceuticals plc primary research
          royal service services social software solutions system systems teaching
          technologies technology trust uk university university.
          """);

  /// Capitalised words that never belong to a name which follows or precedes them.
  static final Set<String> NEVER =
      WordSet.of(
          """
          a about according across acting adviser advisor after against ahead all also
          although among an analysis analyst and another any appointed apr. april as
          asked at aug. august because before being between boss both but by caption
          ccio cdio cdo ceo cfo chair chairman chairperson chairwoman chief
          chief-executive chio cio ciso cmio cmo cnio cno co-chair co-founder comment
          commissioner consultant coo cto currently dec. december deputy despite
          director doctor during each earlier even every evp exclusive executive feb.
          february first following for former formerly founder four friday from general
          governor having he head her here his how however i if in incoming interim it
          its jan. january joining joint jul. july jun. june just last later lead leader
          like manager many mar. march may md meanwhile member minister monday most my
          named new no non-executive not nov. november now nurse oct. october of officer
          on once one only or other our outgoing over partner phd photo picture
          president previously principal professor saturday secretary senior sept sept.
          september she since so some speaker speaking spokesman spokesperson
          spokeswoman such sunday svp that the their then there these they this those
          though three thursday to today treasurer tuesday two under until vice vp we
          wednesday well what when where which while who why with within without yes
          yesterday
          """);

  private NameWords() {}
}
