package org.wardround.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wardround.view.Csv;

/// Answers that the user keeps as files, streamed.
final class Download {
  /// Writes the words of a file.
  interface Body {
    void write(Writer out) throws IOException;
  }

  private Download() {}

  /// Sends a file of a type and name; its head goes out with the first words.
  static void send(Context context, String type, String name, Body body) {
    context
        .contentType(type + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      body.write(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Sends rows as CSV.
  static void csv(
      Context context, String name, List<String> columns, Stream<? extends Map<String, ?>> rows) {
    send(
        context,
        "text/csv",
        name,
        out -> {
          Csv csv = new Csv(out, columns);
          rows.forEach(csv::add);
        });
  }
}
