package org.wardround.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.SearchRequest;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Judgements;
import org.wardround.ledger.StoredStory;
import org.wardround.ledger.StoryClaim;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;
import org.wardround.model.WardroundException;
import org.wardround.view.StoryDiff;

/// A story to read, with what it claims beside it; its versions; its archived page.
final class StoryPage {
  private static final int COPIES = 20;
  private static final int LIKE = 5;

  /// The largest text of which versions are compared word by word, characters.
  private static final int COMPARED = 100_000;

  /// Types of archived pages that a browser may show; others are handed over as files.
  private static final Pattern SHOWN =
      Pattern.compile(
          "(text/html|application/xhtml\\+xml|text/plain)(\\s*;\\s*charset=[\"']?[\\w-]+[\"']?)?");

  private final Shell shell;

  StoryPage(Shell shell) {
    this.shell = shell;
  }

  /// A claim beside its story.
  ///
  /// @param made the user's judgements on it, by their kinds
  record ClaimItem(StoryClaim claim, Map<String, Judgements.Made> made) {
    /// What is shown: as judged, or as said where it is hidden.
    Claim shown() {
      return claim.read() == null ? claim.said() : claim.read();
    }

    boolean hidden() {
      return claim.read() == null;
    }

    String anchor() {
      Evidence best = claim.said().best();
      return best.part() == Evidence.Part.TITLE ? "#title" : "#s" + best.start();
    }

    PostItem post() {
      return PostItem.of(shown().post(), shown().acting());
    }

    String personAddress() {
      return claim.person() == null ? Links.people(shown().person()) : Links.person(claim.person());
    }
  }

  /// What the page shows.
  record View(
      StoredStory stored,
      List<StoryText.Stretch> title,
      List<List<StoryText.Stretch>> paragraphs,
      List<ClaimItem> claims,
      List<Vacancy> vacancies,
      List<Hit> copies,
      List<Hit> like,
      @Nullable String original) {
    Story story() {
      return stored.reading().story();
    }

    String outlet() {
      return story().site() == null ? story().link() : story().site();
    }

    boolean archived() {
      return stored.reading().archived() != null;
    }

    String archive() {
      return "/archived?link=" + Links.encoded(story().link()) + "&version=" + stored.version();
    }

    String versions() {
      return "/story/versions?link=" + Links.encoded(story().link());
    }
  }

  void show(Context context) {
    String link = Asked.query(context).needed("link");
    StoredStory stored = stored(link);
    Story story = stored.reading().story();
    List<ClaimItem> claims = claims(link);
    List<Evidence> said =
        claims.stream().flatMap(claim -> claim.claim().said().evidence().stream()).toList();
    var mentions = stored.reading().extraction().mentions();
    View view =
        new View(
            stored,
            StoryText.of(story.title(), Evidence.Part.TITLE, mentions, List.of()).stream()
                .flatMap(List::stream)
                .toList(),
            StoryText.of(story.text(), Evidence.Part.TEXT, mentions, said),
            claims,
            stored.reading().extraction().vacancies(),
            copies(stored),
            like(link),
            Links.outward(link));
    Frame frame = shell.frame(context, story.title(), "search");
    Shell.send(context, (out, none) -> JtestoryGenerated.render(out, none, frame, view));
  }

  private StoredStory stored(String link) {
    return shell
        .desk()
        .ledger()
        .stories()
        .find(link)
        .orElseThrow(() -> Problem.notFound("The desk has no story with the link " + link + "."));
  }

  private List<ClaimItem> claims(String link) {
    Map<String, Map<String, Judgements.Made>> made = new HashMap<>();
    for (Judgements.Made one : shell.desk().ledger().judgements().list(false)) {
      String claim =
          switch (one.judgement()) {
            case Judgement.HideClaim hide -> hide.claim();
            case Judgement.ConfirmClaim confirm -> confirm.claim();
            case Judgement.CorrectClaim correct -> correct.claim();
            case Judgement.SamePerson _, Judgement.DifferentPeople _, Judgement.AddClaim _ -> "";
          };
      made.computeIfAbsent(claim, _ -> new HashMap<>()).put(one.judgement().kind(), one);
    }
    return shell.desk().ledger().moves().ofStory(link).stream()
        .map(claim -> new ClaimItem(claim, made.getOrDefault(claim.id(), Map.of())))
        .toList();
  }

  private List<Hit> copies(StoredStory stored) {
    String cluster = stored.reading().cluster();
    if (cluster == null) {
      return List.of();
    }
    SearchRequest request =
        SearchRequest.of("cluster:\"" + cluster.replace("\"", "") + "\"")
            .withCopiesFolded(false)
            .sorted(SearchRequest.Sort.OLDEST)
            .page(0, COPIES)
            .strict();
    return shell.desk().search().run(request).hits().stream()
        .filter(hit -> !hit.key().equals(stored.reading().story().link()))
        .toList();
  }

  private List<Hit> like(String link) {
    try {
      return shell.desk().search().like(link, SearchRequest.of("-").page(0, LIKE)).hits();
    } catch (WardroundException _) {
      return List.of(); // the index has not come to this story yet
    }
  }

  /// A version and what changed since the one before.
  record VersionItem(StoredStory stored, List<Line> lines) {
    /// A paragraph that changed, in pieces.
    ///
    /// @param part `title`, `text` …
    record Line(String part, List<Change> changes) {}

    /// Words that were added, removed, or neither.
    record Change(String text, boolean added, boolean removed) {}
  }

  /// The versions, the newest first, each with what changed.
  void versions(Context context) {
    String link = Asked.query(context).needed("link");
    stored(link);
    List<StoredStory> versions = shell.desk().ledger().stories().versions(link);
    List<VersionItem> items = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      StoredStory version = versions.get(i);
      items.add(
          new VersionItem(version, i == 0 ? List.of() : changes(versions.get(i - 1), version)));
    }
    Frame frame =
        shell.frame(
            context, "Versions of " + versions.getLast().reading().story().title(), "search");
    Shell.send(context, (out, none) -> JteversionsGenerated.render(out, none, frame, link, items));
  }

  /// The marks of [StoryDiff].
  private static final Pattern CHANGED =
      Pattern.compile("\\[-(.*?)-]|\\{\\+(.*?)\\+}", Pattern.DOTALL);

  private static List<VersionItem.Line> changes(StoredStory before, StoredStory after) {
    Story old = before.reading().story();
    Story now = after.reading().story();
    if (old.text().length() + now.text().length() > COMPARED) {
      return List.of();
    }
    return StoryDiff.between(old, now).stream().map(StoryPage::line).toList();
  }

  private static VersionItem.Line line(StoryDiff.Passage passage) {
    List<VersionItem.Change> changes = new ArrayList<>();
    String marked = passage.marked();
    Matcher changed = CHANGED.matcher(marked);
    int done = 0;
    while (changed.find()) {
      changes.add(new VersionItem.Change(marked.substring(done, changed.start()), false, false));
      boolean added = changed.group(2) != null;
      String words = added ? changed.group(2) : changed.group(1);
      changes.add(new VersionItem.Change(words, added, !added));
      done = changed.end();
    }
    changes.add(new VersionItem.Change(marked.substring(done), false, false));
    return new VersionItem.Line(
        passage.part(), changes.stream().filter(change -> !change.text().isEmpty()).toList());
  }

  /// The page as it was fetched: in an origin of its own, without scripts, forms and network, so
  /// that it can neither see the desk nor tell anybody that it is read.
  void archived(Context context) {
    Asked asked = Asked.query(context);
    String link = asked.needed("link");
    StoredStory newest = stored(link);
    int number = asked.number("version", newest.version(), 1, newest.version());
    ArchivePosition position =
        Stream.concat(shell.desk().ledger().stories().versions(link).stream(), Stream.of(newest))
            .filter(version -> version.version() == number)
            .flatMap(version -> Stream.ofNullable(version.reading().archived()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("Of version " + number + " no page was archived."));
    Capture capture = shell.desk().archive().read(position);
    String type =
        capture.exchange().header("content-type").orElse("text/html").toLowerCase(Locale.ROOT);
    SecurityHeaders.setForeign(context);
    if (SHOWN.matcher(type).matches()) {
      context.contentType(type);
    } else {
      context
          .contentType("application/octet-stream")
          .header("Content-Disposition", "attachment; filename=\"archived\"");
    }
    context.result(capture.exchange().body());
  }
}
