package org.wardround.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/// What all pages share: the opened desk, the forms' tokens, and how a page is sent.
final class Shell {
  /// Set on requests of a logged-in user.
  static final String USER = "user";

  /// What a template writes.
  interface Sheet {
    void write(HtmlTemplateOutput out, HtmlInterceptor none);
  }

  /// Templates may be watched while they write tags; nobody does.
  static final HtmlInterceptor NONE =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private final OpenDesk desk;
  private final Csrf csrf;
  private final FeedTokens feeds;

  Shell(OpenDesk desk, Csrf csrf) {
    this.desk = desk;
    this.csrf = csrf;
    this.feeds = new FeedTokens(desk.folder());
  }

  OpenDesk desk() {
    return desk;
  }

  /// Throws a [Problem] unless the change was sent from one of our pages.
  void checkForm(Context context) {
    csrf.check(context);
  }

  /// What stands around a page.
  Frame frame(Context context, String title, String section) {
    boolean user = context.attribute(USER) != null;
    return new Frame(title, section, "", csrf.token(context), null, user);
  }

  /// The same with the Atom feed of what the page shows.
  Frame frame(Context context, String title, String section, String feed) {
    return frame(context, title, section).withFeed(feed(context, feed));
  }

  /// The address of a feed as a feed reader may use it: with its token where others have to log in.
  String feed(Context context, String address) {
    return context.attribute(USER) == null ? address : feeds.with(address);
  }

  FeedTokens feeds() {
    return feeds;
  }

  /// Sends a page that one of the templates writes.
  static void send(Context context, Sheet page) {
    StringOutput text = new StringOutput(1 << 14);
    page.write(new OwaspHtmlTemplateOutput(text), NONE);
    context.contentType("text/html; charset=utf-8").result(text.toString());
  }

  /// True when htmx asks for a part of a page.
  static boolean wantsPart(Context context) {
    return "true".equals(context.header("HX-Request"));
  }
}
