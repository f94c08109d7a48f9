package org.wardround.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.security.BasicAuthCredentials;
import java.util.Set;

/// The door: once the desk has a password, nobody gets a page without it.
final class Login {
  private static final String COOKIE = "wardround-session";
  private static final String PAGE = "/login";

  /// They tell nothing but that the desk runs.
  private static final Set<String> OPEN = Set.of(Metrics.HEALTH, Metrics.READY);

  private final Shell shell;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Attempts attempts;
  private final FeedTokens feeds;
  private final boolean https;

  Login(Shell shell, ServeOptions options) {
    this.shell = shell;
    this.passwords = Passwords.of(options.desk());
    this.sessions = new Sessions(options.clock());
    this.attempts = new Attempts(options.clock());
    this.feeds = new FeedTokens(options.desk());
    this.https = options.https();
  }

  /// True when the request may go on; else it has been answered: pages lead to the log-in, the API
  /// says 401.
  boolean admits(Context context) {
    if (!passwords.isSet()) {
      return true;
    }
    if (sessions.holds(context.cookie(COOKIE))) {
      context.attribute(Shell.USER, true);
      return true;
    }
    String path = context.path();
    if (path.equals(PAGE)
        || path.startsWith("/static/")
        || OPEN.contains(path)
        || isOpenFeed(context)) {
      return true;
    }
    if (path.equals(Metrics.PATH)) {
      return admitsMachine(context);
    }
    if (path.startsWith(Api.PATH)) {
      Negotiated.problem(context, 401, "Log in at " + PAGE + " first.");
    } else {
      context.redirect(PAGE);
    }
    context.skipRemainingHandlers();
    return false;
  }

  /// True for a feed that is asked for by an address given out to a feed reader.
  private boolean isOpenFeed(Context context) {
    return context.path().startsWith(FollowPages.FEEDS)
        && feeds.opens(
            FeedTokens.bare(context.path(), context.queryString()),
            context.queryParam(FeedTokens.PARAMETER));
  }

  /// Machines have no cookies: they send the password with each request, under any name.
  private boolean admitsMachine(Context context) {
    BasicAuthCredentials sent = context.basicAuthCredentials();
    if (sent != null) {
      attempts.begin(context.ip());
      if (passwords.is(sent.getPassword().toCharArray())) {
        attempts.succeeded(context.ip());
        return true;
      }
    }
    context.status(401).header("WWW-Authenticate", "Basic realm=\"Wardround\"");
    context.result("The password is wanted, by HTTP Basic.\n").skipRemainingHandlers();
    return false;
  }

  void show(Context context) {
    show(context, "");
  }

  private void show(Context context, String mistake) {
    Frame frame = shell.frame(context, "Log in", "");
    Shell.send(context, (out, none) -> JteloginGenerated.render(out, none, frame, mistake));
  }

  void enter(Context context) {
    String address = context.ip();
    if (!passwords.isSet()) {
      context.redirect("/", HttpStatus.SEE_OTHER);
      return;
    }
    attempts.begin(address);
    if (!passwords.is(Asked.form(context).needed("password").toCharArray())) {
      context.status(401);
      show(context, "That is not the password.");
      return;
    }
    attempts.succeeded(address);
    context.cookie(
        new Cookie(COOKIE, sessions.begin(), "/", -1, https, true, null, SameSite.STRICT));
    context.redirect("/", HttpStatus.SEE_OTHER);
  }

  void leave(Context context) {
    sessions.end(context.cookie(COOKIE));
    context.removeCookie(COOKIE, "/");
    context.redirect(PAGE, HttpStatus.SEE_OTHER);
  }
}
