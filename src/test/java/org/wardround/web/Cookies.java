package org.wardround.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/// Keeps the cookies of one server, as a browser does.
final class Cookies implements CookieJar {
  private final ConcurrentHashMap<String, Cookie> kept = new ConcurrentHashMap<>();

  @Override
  public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
    cookies.forEach(cookie -> kept.put(cookie.name(), cookie));
  }

  @Override
  public List<Cookie> loadForRequest(HttpUrl url) {
    return List.copyOf(kept.values());
  }

  void forget() {
    kept.clear();
  }
}
