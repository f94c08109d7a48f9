package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wardround.lexicon.Names;

/// Which mentions name the same organisation: equal names but for legal forms and generic endings,
/// acronyms, and names that begin a longer one.
final class OrganisationNames {
  private static final Pattern TAIL =
      Pattern.compile(
          "\\b(nhs foundation trust|foundation trust|nhs trust|university health board|health board|inc|ltd|limited|plc|corp"
              + "|corporation|company|co|llc|llp|gmbh|pty|group|trust|the)\\b");
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "and", "to", "at", "in", "on");

  private final List<List<String>> forms = new ArrayList<>();

  private OrganisationNames() {}

  /// Groups the mentions of organisations.
  static Named group(PieceSequence story, List<Span> spans) {
    return new OrganisationNames().grouped(story, spans);
  }

  private Named grouped(PieceSequence story, List<Span> spans) {
    List<String> names = spans.stream().map(s -> plain(story.words(s.from(), s.to()))).toList();
    int[] entity = new int[spans.size()];
    IntStream.range(0, spans.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -names.get(i).length()))
        .forEach(i -> entity[i] = entity(names.get(i)));
    List<Span> grouped = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      grouped.add(
          new Span(Span.Kind.ORGANISATION, spans.get(i).from(), spans.get(i).to(), entity[i]));
    }
    return new Named(grouped, forms.stream().map(List::getFirst).toList());
  }

  private int entity(String name) {
    for (int o = 0; o < forms.size(); o++) {
      if (forms.get(o).stream().anyMatch(form -> same(form, name))) {
        forms.get(o).add(name);
        return o;
      }
    }
    List<Integer> longer =
        IntStream.range(0, forms.size())
            .filter(o -> forms.get(o).stream().anyMatch(form -> opens(form, name)))
            .boxed()
            .toList();
    if (longer.size() == 1 && name.length() > 3) {
      forms.get(longer.getFirst()).add(name);
      return longer.getFirst();
    }
    forms.add(new ArrayList<>(List.of(name)));
    return forms.size() - 1;
  }

  private static boolean same(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    return a.equals(b) || core(a).equals(core(b)) || acronym(other, one);
  }

  private static boolean opens(String longer, String name) {
    String a = fold(longer) + " ";
    return a.startsWith(fold(name) + " ");
  }

  private static boolean acronym(String brief, String full) {
    if (brief.length() < 2
        || brief.contains(" ")
        || !brief.equals(brief.toUpperCase(Locale.ROOT))) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : fold(full).split(" ")) {
      if (!word.isEmpty()) {
        all.append(word.charAt(0));
        if (!SMALL.contains(word)) {
          initials.append(word.charAt(0));
        }
      }
    }
    String plain = brief.replaceAll("[^\\p{L}\\p{N}]", "");
    return initials.toString().equalsIgnoreCase(plain) || all.toString().equalsIgnoreCase(plain);
  }

  private static String fold(String name) {
    return Names.fold(name).toLowerCase(Locale.ROOT).strip();
  }

  private static String core(String folded) {
    String core = TAIL.matcher(folded).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return core.isEmpty() ? folded : core;
  }

  private static String plain(String name) {
    return name.replaceFirst("^[Tt]he\\s+", "")
        .replaceAll("\\s+", " ")
        .replaceFirst("['’]s?$", "")
        .strip();
  }
}
