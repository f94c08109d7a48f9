package org.wardround.cli;

import org.wardround.mail.Letter;
import org.wardround.mail.MailSettings;
import org.wardround.model.WardroundException;
import org.wardround.web.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `digest`: mails what is new of what is followed.
@Command(
    name = "digest",
    description =
        "Mails what is new of what is followed: moves, revised moves, stories of saved searches; each"
            + " is told once. The desk's file mail.properties says how (see docs/desk.md).")
final class DigestCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Option(
      names = "--dry-run",
      description = "Shows the mail instead of sending it; all of it is still to be told.")
  private boolean dry;

  @Override
  public void run() {
    Digest digest = DigestRun.digest(desk.path());
    digest
        .mistakes()
        .forEach(
            mistake ->
                spec.commandLine().getErr().println("The saved search " + mistake + " (left out)"));
    if (dry) {
      show(digest);
      return;
    }
    MailSettings settings =
        DigestRun.settings(desk.path())
            .orElseThrow(
                () ->
                    new WardroundException(
                        "Mail is not set up: "
                            + desk.path().resolve(MailSettings.FILE)
                            + " is missing; docs/desk.md says what belongs in it."));
    DigestRun.send(desk.path(), digest, settings);
    String where = digest.isEmpty() ? "; no mail was sent" : "; sent to " + receivers(settings);
    spec.commandLine().getOut().println(digest.summary() + where);
  }

  private static String receivers(MailSettings settings) {
    return String.join(", ", settings.to());
  }

  private void show(Digest digest) {
    String address =
        DigestRun.settings(desk.path()).map(MailSettings::desk).orElse("http://localhost:8080");
    Letter letter = digest.letter(address);
    spec.commandLine().getOut().println("Subject: " + letter.subject() + "\n\n" + letter.text());
  }
}
