package org.wardround.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/// The report of a night as one HTML file that needs no other: for a browser, or for a mail.
public final class NightSheet {
  private NightSheet() {}

  /// The whole page.
  public static String html(NightReport report) {
    StringOutput text = new StringOutput(1 << 14);
    String style = new String(Assets.bytes("desk.css"), StandardCharsets.UTF_8);
    JtenightGenerated.render(new OwaspHtmlTemplateOutput(text), Shell.NONE, report, style);
    return text.toString();
  }
}
