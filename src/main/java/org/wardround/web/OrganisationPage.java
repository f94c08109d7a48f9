package org.wardround.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Held;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moves;
import org.wardround.ledger.OpenPost;
import org.wardround.ledger.Roles;
import org.wardround.ledger.TenureQuery;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Certainty;

/// An organisation: its posts with their holders one after another, who came and went, what is
/// vacant, and its names. And a post: its holders in time.
final class OrganisationPage {
  /// Moves shown; a link leads to the table of all.
  private static final int MOVES = 200;

  private final Shell shell;

  OrganisationPage(Shell shell) {
    this.shell = shell;
  }

  /// A post with its holders.
  ///
  /// @param role in the words used most
  /// @param present who holds it as far as is known
  /// @param past who held it, or will, the latest first
  record PostLine(@Nullable String role, List<TenureItem> present, List<TenureItem> past) {}

  /// What an organisation's page shows.
  ///
  /// @param known what the lexicon knows of it; null where it is not there
  record View(
      String name,
      @Nullable Organisation known,
      List<String> otherNames,
      List<PostLine> posts,
      List<MoveItem> moves,
      long allMoves,
      List<OpenPost> vacancies) {
    String network() {
      return "/pictures/network?organisation=" + Links.encoded(name);
    }
  }

  void show(Context context) {
    String asked = Asked.query(context).needed("name");
    OpenDesk desk = shell.desk();
    Optional<Organisation> known = desk.lexicon().organisations().find(asked);
    String name = known.map(Organisation::name).orElse(asked);
    Moves ledger = desk.ledger().moves();
    List<Held> tenures = ledger.tenures(TenureQuery.ofVeryOrganisation(asked));
    MoveQuery query = MoveQuery.ofVeryOrganisation(asked);
    List<MoveItem> moves =
        ledger.page(query, Moves.Order.ANNOUNCED, 0, MOVES).stream().map(MoveItem::of).toList();
    List<OpenPost> vacancies =
        desk.ledger().vacancies().find(asked, null, false).stream()
            .filter(open -> isSame(desk, open.post().organisation(), asked))
            .toList();
    View view =
        new View(
            name,
            known.orElse(null),
            otherNames(desk, name),
            posts(tenures),
            moves,
            ledger.count(query),
            vacancies);
    Frame frame =
        shell.frame(context, name, "moves", "/atom/organisation?name=" + Links.encoded(name));
    Shell.send(context, (out, none) -> JteorganisationGenerated.render(out, none, frame, view));
  }

  private static boolean isSame(OpenDesk desk, @Nullable String name, String other) {
    Organisations organisations = desk.lexicon().organisations();
    return name != null && organisations.key(name).equals(organisations.key(other));
  }

  private static List<String> otherNames(OpenDesk desk, String name) {
    Set<String> names = desk.otherNames().getOrDefault(name, Set.of());
    return names.stream().filter(other -> !other.equals(name)).toList();
  }

  private static List<PostLine> posts(List<Held> tenures) {
    Map<String, List<Held>> byRole = new LinkedHashMap<>();
    for (Held held : tenures) {
      String role = held.tenure().post().role();
      byRole.computeIfAbsent(role == null ? "" : Roles.key(role), _ -> new ArrayList<>()).add(held);
    }
    return byRole.values().stream()
        .map(OrganisationPage::line)
        .sorted(
            Comparator.comparing((PostLine line) -> line.role() == null)
                .thenComparing(line -> line.present().isEmpty())
                .thenComparingInt(line -> -line.present().size() - line.past().size())
                .thenComparing(line -> String.valueOf(line.role())))
        .toList();
  }

  private static PostLine line(List<Held> holders) {
    List<TenureItem> latestFirst =
        holders.stream()
            .sorted(Comparator.comparing((Held h) -> h.tenure().earliest()).reversed())
            .map(TenureItem::of)
            .toList();
    return new PostLine(
        holders.getFirst().tenure().post().role(),
        latestFirst.stream().filter(OrganisationPage::isPresent).toList(),
        latestFirst.stream().filter(item -> !isPresent(item)).toList());
  }

  /// Whether somebody holds a post as far as is known; a rumour is not enough.
  private static boolean isPresent(TenureItem item) {
    return item.open() && item.tenure().certainty() != Certainty.SPECULATED;
  }

  /// What a post's page shows.
  ///
  /// @param on the day asked for; null for all holders
  record PostView(
      String role,
      String organisation,
      @Nullable LocalDate on,
      List<TenureItem> holders,
      Gantt gantt,
      List<OpenPost> vacancies) {}

  void post(Context context) {
    Asked asked = Asked.query(context);
    String role = asked.needed("role");
    String organisation = asked.needed("organisation");
    LocalDate on = asked.day("on");
    OpenDesk desk = shell.desk();
    List<Held> holders = desk.ledger().moves().tenures(new TenureQuery(organisation, role, on));
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    PostView view =
        new PostView(
            role,
            organisation,
            on,
            holders.reversed().stream().map(TenureItem::of).toList(),
            Gantt.of(holders, today, true),
            desk.ledger().vacancies().find(organisation, role, false));
    String address =
        "/atom/post?role=" + Links.encoded(role) + "&organisation=" + Links.encoded(organisation);
    Frame frame = shell.frame(context, Wording.role(role) + ", " + organisation, "moves", address);
    Shell.send(context, (out, none) -> JtepostGenerated.render(out, none, frame, view));
  }

  /// The posts that are to be filled, and those that were.
  void vacancies(Context context) {
    Asked asked = Asked.query(context);
    String organisation = asked.text("organisation");
    String role = asked.text("role");
    boolean open = asked.ticked("open");
    List<OpenPost> found = shell.desk().ledger().vacancies().find(organisation, role, open);
    Frame frame = shell.frame(context, "Vacancies", "vacancies");
    Shell.send(
        context,
        (out, none) ->
            JtevacanciesGenerated.render(
                out,
                none,
                frame,
                found,
                organisation == null ? "" : organisation,
                role == null ? "" : role,
                open));
  }
}
