package org.wardround.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.wardround.view.Csv;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Answers of the API in the form that the asker takes: JSON, JSON lines as the commands write
/// them, or CSV; each with an ETag, so that what has not changed is not sent again.
final class Negotiated {
  static final String JSON_LINES = "application/jsonl";
  static final String CSV = "text/csv";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Items of a page unless fewer or more are asked for, and the most.
  private static final int PAGE = 50;

  private static final int MOST = 1_000;
  private static final int DEEPEST = 1_000_000;

  private Negotiated() {}

  /// A list that can be sent in every form.
  ///
  /// @param columns of CSV
  /// @param line the nested face of an item
  /// @param row the flat face
  record Listing<T>(
      List<String> columns,
      Pages<T> items,
      Function<T, Map<String, @Nullable Object>> line,
      Function<T, Map<String, @Nullable Object>> row) {
    /// Of a list that is there as a whole.
    Listing(
        List<String> columns,
        List<T> items,
        Function<T, Map<String, @Nullable Object>> line,
        Function<T, Map<String, @Nullable Object>> row) {
      this(
          columns,
          new Pages<>(
              items.size(), (offset, limit) -> items.stream().skip(offset).limit(limit).toList()),
          line,
          row);
    }
  }

  /// Items that are read page by page.
  record Pages<T>(long total, BiFunction<Integer, Integer, List<T>> page) {}

  /// Sends the page of a list that is asked for by `offset` and `limit`.
  static <T> void send(Context context, Listing<T> listing) {
    Asked asked = Asked.query(context);
    int offset = asked.number("offset", 0, 0, DEEPEST);
    int limit = asked.number("limit", PAGE, 1, MOST);
    List<T> page = listing.items().page().apply(offset, limit);
    switch (form(context)) {
      case CSV -> {
        StringBuilder text = new StringBuilder();
        Csv csv = new Csv(text, listing.columns());
        page.forEach(item -> csv.add(listing.row().apply(item)));
        send(context, CSV, text.toString());
      }
      case JSON_LINES -> {
        StringBuilder text = new StringBuilder();
        page.forEach(
            item -> text.append(JSON.writeValueAsString(listing.line().apply(item))).append('\n'));
        send(context, JSON_LINES, text.toString());
      }
      default -> {
        Map<String, @Nullable Object> body = page(context, listing.items().total(), offset, limit);
        body.put("items", page.stream().map(listing.line()).toList());
        json(context, body);
      }
    }
  }

  /// The head of a page of results: how many there are, and where the next ones are.
  static Map<String, @Nullable Object> page(Context context, long total, int offset, int limit) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("total", total);
    body.put("offset", offset);
    body.put("limit", limit);
    boolean more = offset + (long) limit < total;
    body.put("next", more ? next(context, offset + limit) : null);
    return body;
  }

  private static String next(Context context, int offset) {
    StringBuilder address = new StringBuilder(context.path()).append('?');
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("offset")) {
                values.forEach(
                    value ->
                        address
                            .append(Links.encoded(name))
                            .append('=')
                            .append(Links.encoded(value))
                            .append('&'));
              }
            });
    return address.append("offset=").append(offset).toString();
  }

  /// The media type that the asker prefers: `format` in the address, else the Accept header.
  static String form(Context context) {
    String format = Asked.query(context).text("format", "");
    String accept = context.header("Accept");
    return switch (format) {
      case "csv" -> CSV;
      case "jsonl" -> JSON_LINES;
      case "json" -> "application/json";
      case "" ->
          accept == null
              ? "application/json"
              : accept.contains(CSV)
                  ? CSV
                  : accept.contains(JSON_LINES) || accept.contains("application/x-ndjson")
                      ? JSON_LINES
                      : accept.contains("followthemoney") ? Api.FTM : "application/json";
      case "ftm" -> Api.FTM;
      default -> throw Problem.badRequest("“format” takes one of json, jsonl, csv, ftm.");
    };
  }

  /// Sends an object as JSON.
  static void json(Context context, Map<String, ? extends @Nullable Object> body) {
    send(context, "application/json", JSON.writeValueAsString(body));
  }

  /// Sends a text with its ETag, or 304 when the asker has it.
  static void send(Context context, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    String etag = "\"%08x-%x\"".formatted(sum.getValue(), bytes.length);
    context.header("ETag", etag).header("Vary", "Accept");
    String known = context.header("If-None-Match");
    if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
      context.status(304);
      return;
    }
    context.contentType(type + "; charset=utf-8").result(bytes);
  }

  /// Sends what went wrong (RFC 9457).
  static void problem(Context context, int status, String sentence) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status == 404 ? "Not found" : status >= 500 ? "Failed" : "Refused");
    body.put("status", status);
    body.put("detail", sentence);
    body.put("instance", context.path());
    context
        .status(status)
        .contentType("application/problem+json; charset=utf-8")
        .result(JSON.writeValueAsString(body));
  }
}
