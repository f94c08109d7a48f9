package org.wardround.extract.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.names.Person;
import org.wardround.extract.text.Forms;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// What the story as a whole adds to its sentences: old news is background, who "is to leave"
/// leaves the post that another sentence gave him, a thing told three times is one claim, and who
/// takes a post elsewhere leaves the present one.
final class StorySense {
  /// News is about the weeks around it: a post taken longer ago than this is background.
  private static final int MONTHS_OF_NEWS = 8;

  /// A predecessor's leaving is an event for about a year (guidelines, decision 1).
  private static final int MONTHS_OF_LEAVING = 11;

  private final @Nullable LocalDate published;
  private final Map<Person, List<Finding>> byPerson;

  private StorySense(List<Finding> found, @Nullable LocalDate published) {
    this.published = published;
    this.byPerson = Finding.byPerson(found);
  }

  /// Makes one story's findings agree with each other.
  static List<Finding> of(
      List<Finding> found, List<ClaimFinder.Unnamed> unnamed, @Nullable LocalDate published) {
    StorySense sense = new StorySense(found, published);
    sense.byPerson.values().forEach(f -> f.forEach(sense::tellTime));
    sense.byPerson.values().forEach(StorySense::fill);
    sense.byPerson.values().forEach(f -> f.forEach(sense::fillFromOther));
    sense.byPerson.values().forEach(f -> f.forEach(x -> fillFromUnnamed(x, unnamed)));
    sense.byPerson.values().forEach(f -> f.forEach(sense::agree));
    sense.byPerson.values().forEach(StorySense::fill);
    sense.byPerson.replaceAll((person, findings) -> merge(findings));
    sense.byPerson.values().forEach(StorySense::settle);
    sense.byPerson.values().forEach(StorySense::lasting);
    sense.byPerson.values().forEach(StorySense::move);
    sense.handOver();
    sense.byPerson.replaceAll((person, findings) -> merge(findings));
    sense.byPerson.values().forEach(StorySense::settle);
    return sense.byPerson.values().stream().flatMap(List::stream).filter(StorySense::says).toList();
  }

  private static boolean says(Finding finding) {
    return finding.role != null
        || (finding.organisation != null && finding.change != Change.HOLDS)
        || (finding.organisation != null && !finding.organisationInferred);
  }

  // --- time

  private void tellTime(Finding finding) {
    if (finding.change == Change.IN && older(finding, MONTHS_OF_NEWS)) {
      finding.change = Change.HELD;
      finding.past = true;
      finding.takenUp = true;
      finding.inferred.add("taken up long before the story");
    } else if (finding.change == Change.OUT && older(finding, MONTHS_OF_LEAVING)) {
      finding.change = Change.HELD;
      finding.inferred.add("left long before the story");
    }
  }

  private boolean older(Finding finding, int months) {
    return published != null
        && finding.date != null
        && finding.date.lastDay().isBefore(published.minusMonths(months));
  }

  // --- filling what one sentence leaves open

  private static void fill(List<Finding> findings) {
    findings.forEach(finding -> narrow(finding, findings));
    for (Finding finding : findings) {
      if (finding.role == null && (finding.change == Change.OUT || finding.change == Change.IN)) {
        best(findings, finding, f -> f.role != null && f != finding && fits(finding, f))
            .ifPresent(f -> take(finding, f));
      } else if (finding.organisation == null && !finding.stateless) {
        best(findings, finding, f -> f.organisation != null && finding.samePost(f))
            .ifPresent(f -> take(finding, f));
      }
    }
  }

  /// "Leaves the NHS", of somebody whose post at NHS England the story names: the wider name means
  /// the narrower.
  private static void narrow(Finding open, List<Finding> findings) {
    String wide = open.organisation;
    if (open.change != Change.OUT || open.role != null || wide == null) {
      return;
    }
    findings.stream()
        .filter(f -> f.role != null && f.change == Change.HOLDS && f.organisation != null)
        .filter(f -> String.valueOf(f.organisation).startsWith(wide + " "))
        .findFirst()
        .ifPresent(
            f -> {
              open.organisation = f.organisation;
              open.inferred.add(wide + " means " + f.organisation);
            });
  }

  /// A leaving without a post fits a post that the person holds; a joining fits a post just taken.
  private static boolean fits(Finding open, Finding known) {
    boolean organisation =
        open.organisation == null
            || known.organisation == null
            || open.organisation.equals(known.organisation);
    if (open.change == Change.IN && "board member".equals(known.role)) {
      return false;
    }
    if (open.change == Change.IN) {
      return organisation && (known.change == Change.IN || known.fresh);
    }
    boolean told = open.organisation != null && open.organisation.equals(known.organisation);
    return organisation
        && (known.change == Change.HOLDS
            || known.change == Change.OUT
            || (known.change == Change.HELD && told))
        && !known.lasting;
  }

  private static Optional<Finding> best(
      List<Finding> findings, Finding open, Predicate<Finding> fits) {
    return findings.stream()
        .filter(fits)
        .min(
            (a, b) -> {
              int kind = Integer.compare(rank(open, a), rank(open, b));
              return kind != 0 ? kind : Integer.compare(distance(open, a), distance(open, b));
            });
  }

  private static int rank(Finding open, Finding known) {
    return known.change == open.change ? 0 : known.change == Change.HOLDS ? 0 : 1;
  }

  private static int distance(Finding one, Finding other) {
    return Math.abs(one.sentence - other.sentence) * 2 + (other.sentence > one.sentence ? 1 : 0);
  }

  private static void take(Finding open, Finding known) {
    if (open.role == null) {
      open.acting |= known.acting;
      open.inferred.add("the post is " + known.role + ", said elsewhere");
    }
    open.role = open.role == null ? known.role : open.role;
    if (open.organisation == null) {
      open.organisation = known.organisation;
      open.organisationInferred = known.organisationInferred;
    }
    open.stateless |= known.stateless;
  }

  /// "Succeeds" and "is replaced by": the post is the other person's.
  private void fillFromOther(Finding finding) {
    if (finding.sameAs != null && finding.role == null) {
      otherPost(finding.sameAs, finding).ifPresent(f -> take(finding, f));
    }
    boolean gone = finding.change == Change.OUT || (finding.past && finding.organisation == null);
    if (finding.role == null && gone) {
      succession(finding);
    }
    if (finding.role == null
        && finding.organisation == null
        && finding.pattern.equals("takes-that-post")) {
      lastNamed(finding);
    }
    if (finding.role == null && PREDECESSOR.contains(finding.pattern)) {
      newcomer(finding);
    }
    if (finding.role == null && finding.change == Change.OUT) {
      for (List<Finding> findings : byPerson.values()) {
        for (Finding other : findings) {
          if (other.sameAs == finding.person && other.role != null) {
            take(finding, other);
            finding.acting = false;
            return;
          }
        }
      }
    }
  }

  /// Who succeeds somebody works where that one did: where only one of the two is named with the
  /// employer, or both are guesses, the newcomer's counts.
  private void agree(Finding taken) {
    if (taken.sameAs == null || taken.role == null || taken.organisation == null) {
      return;
    }
    for (Finding left : byPerson.getOrDefault(taken.sameAs, List.of())) {
      boolean post = left.role != null && Roles.same(left.role, taken.role);
      boolean past = left.change == Change.OUT || left.change == Change.HELD;
      if (post && past && left.organisationInferred) {
        left.organisation = taken.organisation;
      } else if (post && past && taken.organisationInferred && left.organisation != null) {
        taken.organisation = left.organisation;
      }
    }
  }

  /// "The fund said its chief executive would step down" and, elsewhere, that Murray leaves.
  private static void fillFromUnnamed(Finding finding, List<ClaimFinder.Unnamed> unnamed) {
    if (finding.role != null || finding.organisation == null) {
      return;
    }
    unnamed.stream()
        .filter(u -> u.change() == finding.change && u.organisation().equals(finding.organisation))
        .min(java.util.Comparator.comparingInt(u -> Math.abs(u.sentence() - finding.sentence)))
        .ifPresent(
            u -> {
              finding.role = u.role();
              finding.inferred.add("the post is " + u.role() + ", said elsewhere");
            });
  }

  /// "Smith became director in May after Jones left": one sentence, one post.
  private void succession(Finding left) {
    postsOfOthers(left)
        .filter(f -> f.sentence == left.sentence && f.inText())
        .filter(f -> !f.aside && (f.change == Change.IN || f.takenUp || f.acting))
        .filter(f -> left.organisation == null || left.organisation.equals(f.organisation))
        .findFirst()
        .ifPresent(
            f -> {
              take(left, f);
              left.acting = false;
            });
  }

  /// Patterns that name who had a post before, and not the post.
  private static final Set<String> PREDECESSOR =
      Set.of("replacing", "they-replace", "in-place-of", "left-by", "vacated-by", "succeeds-who");

  /// "Succeeding Whitlock": the post that was last said to be taken.
  private void newcomer(Finding left) {
    postsOfOthers(left)
        .filter(f -> !f.acting && (f.change == Change.IN || f.takenUp))
        .filter(f -> f.sentence <= left.sentence && f.inText())
        .filter(f -> left.organisation == null || left.organisation.equals(f.organisation))
        .max(java.util.Comparator.comparingInt(f -> f.sentence))
        .ifPresent(f -> take(left, f));
  }

  /// "Dr Byrne took over the role": the post that was last spoken of.
  private void lastNamed(Finding taken) {
    postsOfOthers(taken)
        .filter(f -> f.change == Change.OUT || f.change == Change.HELD)
        .filter(f -> f.sentence <= taken.sentence && f.sentence >= taken.sentence - 1)
        .max(java.util.Comparator.comparingInt(f -> f.sentence))
        .ifPresent(
            f -> {
              take(taken, f);
              taken.acting = false;
            });
  }

  private Stream<Finding> postsOfOthers(Finding open) {
    return byPerson.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.person != open.person && f.role != null);
  }

  private Optional<Finding> otherPost(Person other, Finding open) {
    return best(byPerson.getOrDefault(other, List.of()), open, f -> f.role != null && f != open);
  }

  // --- merging

  private static List<Finding> merge(List<Finding> findings) {
    List<Finding> merged = new ArrayList<>();
    for (Finding finding : findings) {
      Finding same =
          merged.stream()
              .filter(f -> f.change == finding.change && alike(f, finding))
              .findFirst()
              .orElse(null);
      if (same == null) {
        merged.add(finding);
      } else {
        absorb(same, finding);
      }
    }
    return merged;
  }

  private static boolean alike(Finding one, Finding other) {
    boolean organisation =
        Objects.equals(one.organisation, other.organisation)
            || one.organisation == null
            || other.organisation == null
            || one.organisationInferred
            || other.organisationInferred;
    boolean role =
        one.role == null
            || other.role == null
            || Roles.same(one.role, other.role)
            || (one.change != Change.HELD && Roles.within(one.role, other.role));
    boolean bare =
        (one.role == null || other.role == null)
            && (one.organisation == null || other.organisation == null)
            && one.change == Change.HELD;
    return organisation
        && role
        && !bare
        && (one.acting == other.acting
            || one.change != Change.IN
            || one.role == null
            || other.role == null);
  }

  private static void absorb(Finding kept, Finding other) {
    if (kept.role == null
        || (other.role != null
            && !other.aside
            && kept.aside
            && other.role.length() > kept.role.length())) {
      kept.role = other.role == null ? kept.role : other.role;
    }
    if (kept.organisation == null
        || (kept.organisationInferred
            && other.organisation != null
            && !other.organisationInferred)) {
      kept.organisation = other.organisation == null ? kept.organisation : other.organisation;
      kept.organisationInferred = other.organisationInferred;
    }
    kept.acting |= other.acting;
    kept.date = kept.date == null ? other.date : kept.date;
    kept.lasting |= other.lasting;
    kept.background |= other.background;
    kept.fresh |= other.fresh;
    boolean denied = kept.sentence == other.sentence && other.certainty == Certainty.DENIED;
    boolean surer =
        other.certainty.compareTo(kept.certainty) < 0 && kept.certainty != Certainty.DENIED;
    if (denied || surer) {
      kept.certainty = other.certainty;
    }
    other.evidence.stream().filter(e -> !kept.evidence.contains(e)).forEach(kept.evidence::add);
    kept.inferred.addAll(other.inferred);
  }

  // --- what excludes what

  private static void settle(List<Finding> findings) {
    for (Finding held : findings) {
      boolean forGood =
          findings.stream()
              .anyMatch(in -> in.change == Change.IN && !in.acting && in.samePost(held));
      if (held.change == Change.HOLDS && held.acting && forGood) {
        held.change = Change.OUT;
        held.inferred.add("has the post for good now");
      }
    }
    findings.removeIf(f -> findings.stream().anyMatch(o -> o != f && excludes(o, f)));
    for (Finding finding : findings) {
      if (finding.change == Change.HELD
          && finding.past
          && !finding.background
          && finding.date != null
          && finding.pattern.startsWith("appoint")
          && findings.size() == 1) {
        finding.change = Change.HOLDS;
      }
    }
  }

  private static boolean excludes(Finding strong, Finding weak) {
    if (strong.change == weak.change
        || (!strong.samePost(weak) && !(weak.role == null && strong.mayBeSamePost(weak)))) {
      return false;
    }
    boolean denied = strong.certainty == Certainty.DENIED || weak.certainty == Certainty.DENIED;
    return switch (strong.change) {
      case OUT ->
          !denied
              && (weak.change != Change.IN
                  || (strong.acting == weak.acting && strong.sentence >= weak.sentence));
      case IN ->
          !denied
              && !beside(strong, weak)
              && (weak.change == Change.HOLDS || weak.change == Change.HELD);
      case HOLDS -> weak.change == Change.HELD && !weak.background;
      case HELD -> weak.change == Change.HOLDS && strong.background;
    };
  }

  /// "Tapped chief information security officer Lindqvist as interim CIO": what stands at the name
  /// is another post than the one taken, however alike the two sound.
  private static boolean beside(Finding taken, Finding aside) {
    return taken.acting
        && aside.aside
        && !aside.acting
        && aside.sentence == taken.sentence
        && !Objects.equals(aside.role, taken.role);
  }

  /// A post taken up long ago is still held when the story gives the person no other.
  private static void lasting(List<Finding> findings) {
    Finding last = null;
    boolean other = false;
    for (Finding finding : findings) {
      other |= finding.change == Change.HOLDS || finding.change.isMove();
      boolean later =
          last == null
              || last.date == null
              || (finding.date != null && finding.date.compareTo(last.date) > 0);
      last = finding.takenUp && later ? finding : last;
    }
    for (Finding finding : findings) {
      boolean gone = findings.stream().anyMatch(f -> f.change == Change.OUT && f.samePost(finding));
      if (finding.takenUp && finding.change == Change.HELD && further(finding) && !gone) {
        finding.change = Change.HOLDS;
      }
    }
    if (last != null && !other) {
      last.change = Change.HOLDS;
      last.inferred.add("nobody else is said to hold it");
    }
  }

  /// An acting holder goes when somebody takes the post for good.
  private void handOver() {
    List<Finding> taken =
        byPerson.values().stream()
            .flatMap(List::stream)
            .filter(
                f ->
                    f.change == Change.IN
                        && !f.acting
                        && f.role != null
                        && f.certainty != Certainty.DENIED)
            .toList();
    for (List<Finding> findings : byPerson.values()) {
      for (Finding held : findings) {
        boolean replaced =
            taken.stream()
                .anyMatch(
                    in -> in.person != held.person && in.organisation != null && in.samePost(held));
        if (held.change == Change.HOLDS && held.acting && replaced) {
          held.change = Change.OUT;
          held.inferred.add("somebody takes the post for good");
        }
      }
    }
  }

  // --- who takes a post leaves another

  private static void move(List<Finding> findings) {
    List<Finding> taken =
        findings.stream()
            .filter(
                f ->
                    f.change == Change.IN
                        && f.certainty != Certainty.DENIED
                        && f.certainty != Certainty.SPECULATED
                        && !further(f))
            .toList();
    if (taken.isEmpty()) {
      return;
    }
    for (Finding held : findings) {
      if (held.change == Change.HOLDS
          && !held.lasting
          && held.role != null
          && leftFor(held, taken)) {
        held.change = Change.OUT;
        held.inferred.add("takes another post");
      }
    }
    if (findings.stream().noneMatch(f -> f.change == Change.OUT)) {
      lastPost(findings, taken.getFirst());
    }
  }

  /// "She was director at Y", said right after the appointment and without "previously": the post
  /// that she comes from.
  private static void lastPost(List<Finding> findings, Finding in) {
    findings.stream()
        .filter(
            f ->
                f.change == Change.HELD
                    && f.pattern.equals("was")
                    && f.date == null
                    && f.role != null)
        .filter(f -> f.sentence > in.sentence && f.sentence <= in.sentence + 3)
        .filter(f -> !EARLIER.matcher(f.evidence.getFirst().sentence()).find())
        .findFirst()
        .ifPresent(
            f -> {
              f.change = Change.OUT;
              f.inferred.add("named right after the new post");
            });
  }

  private static final java.util.regex.Pattern EARLIER =
      java.util.regex.Pattern.compile(
          "(?i)\\b(previous|previously|former|formerly|before|earlier|once|then|prior|after|until|from 19|from 20|between|career|later)\\b|\\b(19|20)\\d\\d\\b");

  private static boolean leftFor(Finding held, List<Finding> taken) {
    return taken.stream()
        .anyMatch(
            in -> {
              boolean inside = Objects.equals(in.organisation, held.organisation);
              return !(inside && in.acting)
                  && !BESIDE.matcher(in.evidence.getFirst().sentence()).find()
                  && held.organisation != null
                  && !further(held)
                  && (held.aside
                      || held.sentence <= in.sentence + 1
                      || (NOW.contains(held.pattern) && !inside && !held.organisationInferred));
            });
  }

  /// Patterns that give the present post, wherever in the story: "is currently", "has been", where
  /// a career is told after the news.
  private static final Set<String> NOW = Set.of("is", "has-been", "serves-as");

  private static final java.util.regex.Pattern BESIDE =
      java.util.regex.Pattern.compile(
          "\\b(will|to|has|is) also (be|been|become|becoming|take|taken|taking|serve|lead|act)\\b|\\bin addition to (his|her|their)\\b|\\b(alongside|as well as) (his|her|their) (current|present|existing|other|role|post|job)");

  /// Posts that one takes beside another.
  private static boolean further(Finding finding) {
    return finding.role != null
        && Forms.fits(
            finding.role,
            "(vice[- ]|deputy |co-?)?(chair|chairman|chairwoman|chairperson)\\b.*|.*\\b(consultant|member|trustee|governor|honorary|non-executive|non-exec|fellow|ambassador|board|adviser|advisor|professor|committee|champion|lead)\\b.*");
  }
}
