package org.wardround.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.wardround.fetch.FetchOptions;

/// How the desk is served.
///
/// @param desk folder of the workspace
/// @param models folder of the lexicons
/// @param host name or address to listen on
/// @param port to listen on; 0 for any free one
/// @param names further host names by which browsers may ask; the address listened on and, on
///   loopback, `localhost` always may
/// @param https whether browsers come by TLS, which a proxy in front takes off: cookies are then
///   never sent without
/// @param fetch how feeds are looked for that the user adds
public record ServeOptions(
    Path desk,
    Path models,
    String host,
    int port,
    Set<String> names,
    boolean https,
    FetchOptions fetch,
    InstantSource clock) {
  public ServeOptions {
    names = Set.copyOf(names);
  }

  /// On loopback, with everything as usual.
  public static ServeOptions onLoopback(Path desk, Path models, int port) {
    return new ServeOptions(
        desk,
        models,
        "127.0.0.1",
        port,
        Set.of(),
        false,
        FetchOptions.DEFAULT,
        InstantSource.system());
  }

  /// The same with other fetching.
  public ServeOptions withFetch(FetchOptions other) {
    return new ServeOptions(desk, models, host, port, names, https, other, clock);
  }

  /// The same on another address, also asked for by those names.
  public ServeOptions on(String otherHost, Set<String> otherNames) {
    return new ServeOptions(desk, models, otherHost, port, otherNames, https, fetch, clock);
  }
}
