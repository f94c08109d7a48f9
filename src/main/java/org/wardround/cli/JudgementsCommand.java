package org.wardround.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Identities;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Judgements;
import org.wardround.ledger.Ledger;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `judgements`: what the user knows better. Each subcommand is a method.
@Command(
    name = "judgements",
    description =
        "What you know better: who is who, which claims are wrong, what no story told. Kept apart"
            + " from what is read, undoable, and valid after every replay.")
final class JudgementsCommand implements Runnable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Who judges and why.
  static final class Reason {
    @Option(
        names = "--by",
        paramLabel = "WHO",
        description = "Who judges; default: ${DEFAULT-VALUE}.")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--why", paramLabel = "WORDS", description = "The reason.")
    private String why = "";

    String who() {
      return who;
    }

    String why() {
      return why;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing subcommand.");
  }

  @Command(name = "list", description = "The judgements made, the oldest first.")
  void list(
      @Mixin DeskOption desk,
      @Mixin OutputOptions output,
      @Option(names = "--undone", description = "Those undone, too.") boolean undone) {
    try (Ledger ledger = desk.read();
        Results results =
            output.results("number", "kind", "judgement", "who", "why", "made", "undone")) {
      ledger.judgements().list(undone).forEach(made -> results.add(line(made)));
    }
  }

  private static Map<String, @Nullable Object> line(Judgements.Made made) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("number", made.id());
    line.put("kind", made.judgement().kind());
    line.put("judgement", JSON.readTree(Judgements.json(made.judgement())));
    line.put("who", made.who());
    line.put("why", made.why());
    line.put("made", made.made().toString());
    line.put("undone", made.undone() == null ? null : made.undone() + " " + made.undoneBy());
    return line;
  }

  @Command(name = "undo", description = "Undoes a judgement, by its number.")
  void undo(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(paramLabel = "NUMBER") long number) {
    try (Ledger ledger = desk.write()) {
      ledger.judgements().undo(number, reason.who);
      spec.commandLine().getErr().println("Judgement " + number + " is undone.");
    }
  }

  @Command(name = "merge", description = "Says that people, by their ids, are one person.")
  void merge(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(paramLabel = "PERSON", arity = "2..*") List<String> people) {
    try (Ledger ledger = desk.write()) {
      make(ledger, Identities.samePerson(ledger, people), reason);
    }
  }

  @Command(
      name = "split",
      description = "Says that a person, in the stories of these links, is somebody else.")
  void split(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(index = "0", paramLabel = "PERSON") String person,
      @Parameters(index = "1..*", paramLabel = "LINK", arity = "1..*") List<String> links) {
    try (Ledger ledger = desk.write()) {
      make(ledger, Identities.otherPerson(ledger, person, Set.copyOf(links)), reason);
    }
  }

  @Command(name = "hide", description = "Says that a claim, by its id, does not count.")
  void hide(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(paramLabel = "CLAIM") String claim) {
    make(desk, new Judgement.HideClaim(claim), reason);
  }

  @Command(name = "confirm", description = "Says that a claim, by its id, is right.")
  void confirm(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(paramLabel = "CLAIM") String claim) {
    make(desk, new Judgement.ConfirmClaim(claim), reason);
  }

  @Command(name = "correct", description = "Says how a claim, by its id, is to be read.")
  void correct(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Parameters(paramLabel = "CLAIM") String claim,
      @Option(names = "--change") @Nullable Change change,
      @Option(names = "--role") @Nullable String role,
      @Option(names = "--organisation") @Nullable String organisation,
      @Option(names = "--date") @Nullable String date,
      @Option(names = "--acting", arity = "1") @Nullable Boolean acting,
      @Option(names = "--certainty") @Nullable Certainty certainty) {
    checkDate(date);
    make(
        desk,
        new Judgement.CorrectClaim(claim, change, role, organisation, date, acting, certainty),
        reason);
  }

  @Command(name = "add", description = "Adds a claim that no story makes, with its reference.")
  void add(
      @Mixin DeskOption desk,
      @Mixin Reason reason,
      @Option(names = "--person", required = true) String person,
      @Option(names = "--change", required = true) Change change,
      @Option(names = "--role") @Nullable String role,
      @Option(names = "--organisation") @Nullable String organisation,
      @Option(names = "--date", description = "When it takes effect.") @Nullable String date,
      @Option(names = "--acting") boolean acting,
      @Option(names = "--reference", required = true, description = "Link, or where to look.")
          String reference,
      @Option(names = "--said", required = true, description = "The day of the reference.")
          LocalDate said,
      @Option(names = "--note", required = true, description = "Its words.") String note) {
    checkDate(date);
    make(
        desk,
        new Judgement.AddClaim(
            person, change, role, organisation, date, acting, reference, said, note),
        reason);
  }

  private void checkDate(@Nullable String date) {
    if (date != null) {
      try {
        PartialDate _ = new PartialDate(date);
      } catch (IllegalArgumentException wrong) {
        throw new ParameterException(
            spec.commandLine(), "“" + date + "” is no date of year, month or day.", wrong);
      }
    }
  }

  @Command(
      name = "import",
      description = "Makes the judgements of a file of JSON lines (see list).")
  void importLines(@Mixin DeskOption desk, @Parameters(paramLabel = "FILE") Path file) {
    List<String> lines = lines(file);
    try (Ledger ledger = desk.write()) {
      int number = 0;
      for (String line : lines) {
        number++;
        JsonNode json = parse(file, number, line);
        if (json.path("undone").isNull() || json.path("undone").isMissingNode()) {
          Judgement judgement =
              Judgements.parse(json.path("kind").asString(""), json.path("judgement").toString());
          ledger
              .judgements()
              .make(judgement, json.path("who").asString(""), json.path("why").asString(""));
        }
      }
    }
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return JSON.readTree(line);
    } catch (tools.jackson.core.JacksonException wrong) {
      throw new WardroundException("Line " + number + " of " + file + " is no JSON.", wrong);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException broken) {
      throw new WardroundException(
          "The file "
              + file
              + " cannot be read: "
              + broken.getClass().getSimpleName().toLowerCase(Locale.ROOT)
              + ".",
          broken);
    }
  }

  private void make(DeskOption desk, Judgement judgement, Reason reason) {
    try (Ledger ledger = desk.write()) {
      make(ledger, judgement, reason);
    }
  }

  private void make(Ledger ledger, Judgement judgement, Reason reason) {
    long number = ledger.judgements().make(judgement, reason.who, reason.why);
    spec.commandLine()
        .getErr()
        .println("Judgement " + number + " (" + judgement.kind() + ") is made.");
  }
}
