package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchOptions;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.fetch.Fetcher;
import org.wardround.model.Page;
import org.wardround.model.WardroundException;

/// The pages that a command was given: files, folders of files, and links, which are fetched as
/// politely as by `ingest`.
final class GivenPages {
  /// One of them.
  ///
  /// @param name what the user calls it
  /// @param id the file's name without its endings, or the link
  record Given(String name, String id, Page page) {}

  private final List<String> sources;
  private final FetchOptions options;

  GivenPages(List<String> sources, FetchOptions options) {
    this.sources = List.copyOf(sources);
    this.options = options;
  }

  /// Hands over each page when it has been read. Throws `WardroundException` that names a file or
  /// link that cannot be had.
  void each(Consumer<Given> taker) {
    boolean any = sources.stream().anyMatch(GivenPages::isLink);
    try (@Nullable Fetcher fetcher = any ? new Fetcher(options, InstantSource.system()) : null) {
      for (String source : sources) {
        if (fetcher != null && isLink(source)) {
          taker.accept(new Given(source, source, fetched(fetcher, source)));
        } else {
          PageFile.in(Path.of(source)).forEach(file -> taker.accept(read(file)));
        }
      }
    }
  }

  private static boolean isLink(String source) {
    return source.matches("(?i)https?://.*");
  }

  private static Page fetched(Fetcher fetcher, String link) {
    return switch (fetcher.fetch(FetchRequest.page(link))) {
      case FetchResult.Fetched got -> got.exchange().page();
      case FetchResult other -> throw new WardroundException(other.detail());
    };
  }

  private static Given read(Path file) {
    PageFile page = PageFile.read(file);
    return new Given(file.toString(), page.id(), page.page());
  }
}
