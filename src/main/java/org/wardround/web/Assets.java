package org.wardround.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The style sheet, the scripts and the icon: a fixed list, read once, so that no path can lead
/// anywhere else.
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets =
      Map.of(
          "desk.css", asset("text/css; charset=utf-8", "desk.css"),
          "desk.js", asset(JAVASCRIPT, "desk.js"),
          "htmx.js", asset(JAVASCRIPT, HTMX),
          "icon.svg", asset("image/svg+xml", "icon.svg"));

  private static Asset asset(String type, String resource) {
    return new Asset(type, bytes(resource));
  }

  /// A file of the program.
  static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void answer(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      throw Problem.notFound("There is no such file.");
    }
    context.contentType(asset.type()).result(asset.bytes());
  }
}
