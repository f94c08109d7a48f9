package org.wardround.ledger.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Change;

/// The gold set of hard pairs: groups of appearances under like names, and who they are.
///
/// @param entity of each appearance, by its id
record IdentityGold(String group, List<Appearance> appearances, Map<String, String> entity) {
  static List<IdentityGold> read(Organisations organisations) {
    List<IdentityGold> groups = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String name = "";
    for (String line : resource().lines().filter(l -> !l.startsWith("#")).toList()) {
      if (line.startsWith("=")) {
        add(groups, name, lines, organisations);
        name = line.substring(1).strip();
        lines = new ArrayList<>();
      } else if (!line.isBlank()) {
        lines.add(line);
      }
    }
    add(groups, name, lines, organisations);
    return groups;
  }

  private static String resource() {
    try (InputStream gold = IdentityGold.class.getResourceAsStream("gold.txt")) {
      return gold == null ? "" : new String(gold.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void add(
      List<IdentityGold> groups, String name, List<String> lines, Organisations organisations) {
    Map<String, String> entity = new LinkedHashMap<>();
    List<Appearance> appearances = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] first = fields(lines.get(i));
      List<String[]> story = new ArrayList<>();
      story.add(first);
      while (i + 1 < lines.size() && lines.get(i + 1).startsWith("+")) {
        story.add(fields(lines.get(++i)));
      }
      Appearance appearance =
          appearance("https://gold.example/" + name + "/" + i, story, organisations);
      appearances.add(appearance);
      entity.put(appearance.id(), first[0]);
    }
    if (!appearances.isEmpty()) {
      groups.add(new IdentityGold(name, appearances, entity));
    }
  }

  private static String[] fields(String line) {
    return Arrays.stream(line.split("\\|", 7)).map(String::strip).toArray(String[]::new);
  }

  private static Appearance appearance(
      String link, List<String[]> story, Organisations organisations) {
    List<Appearance.PostSaid> posts = new ArrayList<>();
    Set<String> company = new HashSet<>();
    for (String[] claim : story) {
      Change change = Change.valueOf(claim[3].toUpperCase(java.util.Locale.ROOT));
      String organisation = claim[5].isEmpty() ? null : organisations.key(claim[5]);
      posts.add(
          new Appearance.PostSaid(organisation, role(claim[4]), change, change == Change.HOLDS));
      if (organisation != null) {
        company.add(Company.organisation(organisation));
      }
      for (String other : claim[6].split(";", -1)) {
        if (!other.isBlank()) {
          company.add(Company.person(PersonName.parse(other.strip())));
          company.add(Company.organisation(organisations.key(other.strip())));
        }
      }
    }
    String[] first = story.getFirst();
    return new Appearance(
        link, PersonName.parse(first[2]), LocalDate.parse(first[1]), posts, company);
  }

  private static @Nullable String role(String role) {
    return role.isEmpty() ? null : Names.fold(role);
  }
}
