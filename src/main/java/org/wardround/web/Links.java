package org.wardround.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Person;
import org.wardround.model.Post;

/// The addresses of pages.
final class Links {
  private Links() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String story(String link) {
    return "/story?link=" + encoded(link);
  }

  /// The place of a sentence in a story.
  static String sentence(String link, int start) {
    return story(link) + "#s" + start;
  }

  static String person(String id) {
    return "/person/" + encoded(id);
  }

  static String person(Person person) {
    return person(person.id());
  }

  /// People of a name of whom a page does not know which is meant.
  static String people(String name) {
    return "/people?name=" + encoded(name);
  }

  static String organisation(String name) {
    return "/organisation?name=" + encoded(name);
  }

  static String post(String role, String organisation) {
    return "/post?role=" + encoded(role) + "&organisation=" + encoded(organisation);
  }

  /// The page of a post; that of its organisation where the role is not known; null for a role
  /// alone.
  static @Nullable String post(Post post) {
    String organisation = post.organisation();
    if (organisation == null) {
      return null;
    }
    return post.role() == null ? organisation(organisation) : post(post.role(), organisation);
  }

  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /// A link out of the desk; null for what is no web address, which no page may make clickable.
  static @Nullable String outward(@Nullable String link) {
    if (link == null) {
      return null;
    }
    String start = link.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") ? link : null;
  }
}
