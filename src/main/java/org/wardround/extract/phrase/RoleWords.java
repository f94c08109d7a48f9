package org.wardround.extract.phrase;

import java.util.Map;
import java.util.Set;
import org.wardround.extract.phrase.RolePhrase.Mark;
import org.wardround.extract.text.Functions;
import org.wardround.extract.text.WordSet;

/// The vocabulary of posts.
final class RoleWords {
  /// Nouns that name a post by themselves.
  static final Set<String> HEADS =
      WordSet.of(
          """
          accountant actuary administrator adviser advisor ahpio ambassador analyst
          architect assistant associate attorney auditor avp boss caio cao caretaker
          ccio cco ccso cdao cdio cdo cdto ceo ceos cfo cgo chair chair-designate
          chair-elect chairman chairman-designate chairman-elect           chairperson chairwoman champion chancellor chief chief-executive chio chro
          cino cio ciso cito clo cmio cmo cnio cno co-ceo co-chair co-chairman
          co-director co-founder co-founders co-lead co-ordinator co-owner co-president
          cofounder columnist commissioner comptroller congressman congresswoman
          consultant controller convener convenor coo coordinator councillor counsel cpo
          cro cso cto cxo czar dean delegate deputy designer developer dg director
          director-general economist editor engineer envoy epidemiologist evangelist evp
          exec executive fellow founder founder-chairman gm governor guardian guru head
          headmaster inspector lead leader lecturer liaison librarian manager
          matron mayor md member midwife minister moderator ned non-exec non-executive
          nurse officer official ombudsman owner paramedic partner pharmacist physician
          planner postmaster premier president president-elect principal
          professor provost psychiatrist psychologist rector regent registrar
          representative researcher scientist secretary senator siro solicitor speaker
          specialist spokesman spokesperson spokeswoman sro statistician strategist
          superintendent supervisor supremo surgeon svp technologist treasurer trustee
          tsar undersecretary commander colonel general programmer organiser hospitalist
          intensivist counsellor trainee critic reader midwife whip registrar
          vice-chair vice-chairman vice-chancellor vice-dean
          vice-president vice-principal vp whip writer
          """);

  /// Heads that name a post only with a word before them ("board member", "chief nurse").
  static final Set<String> NEEDS_MODIFIER =
      WordSet.of(
          """
          accountant actuary architect assistant associate attorney auditor champion
          coordinator counsel delegate deputy designer developer economist editor
          engineer epidemiologist evangelist exec executive fellow guardian head
          inspector lead leader liaison librarian md member midwife nurse officer
          official owner paramedic partner pharmacist physician planner principal
          psychiatrist psychologist representative researcher scientist solicitor
          speaker specialist statistician strategist surgeon technologist writer
          general commander programmer reader critic trainee organiser hospitalist intensivist
          """);

  /// Of those, heads that an "of" or "for" makes a post as well ("head of IT", "member of the
  /// board").
  static final Set<String> OR_COMPLEMENT =
      WordSet.of(
          """
          auditor champion coordinator editor fellow head inspector lead leader md
          commander member official owner partner principal programmer reader representative
          speaker
          """);

  /// Heads of professions, which are posts only under one of these.
  static final Set<String> PROFESSIONS =
      WordSet.of(
          """
          accountant actuary analyst architect attorney auditor designer developer
          economist engineer epidemiologist evangelist inspector librarian midwife nurse
          paramedic pharmacist physician planner psychiatrist psychologist researcher
          scientist solicitor specialist statistician strategist surgeon technologist
          """);

  /// What makes a profession a post.
  static final Set<String> RANKS =
      WordSet.of(
          """
          assistant associate attending chartered chief deputy director executive
          general head inspector lead national principal senior staff state
          """);

  /// Words that open a rank: left of a head they belong to the role, whatever their part of speech.
  static final Set<String> MODIFIERS = Functions.WORDS;

  static final Map<String, Mark> MARKS =
      Map.ofEntries(
          Map.entry("former", Mark.FORMER),
          Map.entry("ex", Mark.FORMER),
          Map.entry("erstwhile", Mark.FORMER),
          Map.entry("one-time", Mark.FORMER),
          Map.entry("onetime", Mark.FORMER),
          Map.entry("previous", Mark.FORMER),
          Map.entry("past", Mark.FORMER),
          Map.entry("then", Mark.FORMER),
          Map.entry("late", Mark.FORMER),
          Map.entry("sometime", Mark.FORMER),
          Map.entry("old", Mark.FORMER),
          Map.entry("last", Mark.FORMER),
          Map.entry("new", Mark.NEW),
          Map.entry("newly-appointed", Mark.NEW),
          Map.entry("newly", Mark.NEW),
          Map.entry("incoming", Mark.NEXT),
          Map.entry("next", Mark.NEXT),
          Map.entry("future", Mark.NEXT),
          Map.entry("outgoing", Mark.OUTGOING),
          Map.entry("departing", Mark.OUTGOING),
          Map.entry("retiring", Mark.OUTGOING),
          Map.entry("ousted", Mark.OUTGOING),
          Map.entry("exiting", Mark.OUTGOING),
          Map.entry("sacked", Mark.OUTGOING),
          Map.entry("interim", Mark.ACTING),
          Map.entry("acting", Mark.ACTING),
          Map.entry("temporary", Mark.ACTING),
          Map.entry("caretaker", Mark.ACTING),
          Map.entry("stand-in", Mark.ACTING),
          Map.entry("stopgap", Mark.ACTING),
          Map.entry("provisional", Mark.ACTING),
          Map.entry("stop-gap", Mark.ACTING));

  /// Words that may stand before a role and say nothing of it.
  static final Set<String> FILLERS =
      WordSet.of(
          """
          current existing fellow fifth first first-ever founding fourth
          full-time inaugural latest long-serving long-standing long-time longstanding
          incumbent longtime newest overall own part-time permanent present proposed respected
          same serving sitting sixth sole substantive third three two very veteran well-known
          """);

  /// Words that follow a role and belong to it.
  static final Set<String> AFTER =
      Set.of("designate", "elect", "emeritus", "emerita", "general", "designate.", "-designate");

  /// Nouns that turn a role before them into a post spoken of ("the chief executive role").
  static final Set<String> POST_NOUNS =
      WordSet.of(
          """
          brief chair designate duties elect hat job jobs office position position.
          positions post posts responsibilities role roles seat title vacancy
          """);

  private RoleWords() {}
}
