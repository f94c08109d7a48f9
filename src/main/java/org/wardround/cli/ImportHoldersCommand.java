package org.wardround.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Ledger;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import-holders`: known post-holders from a CSV file, as a start. They become judgements, so
/// that they can be listed, undone, and survive every replay.
@Command(
    name = "import-holders",
    description =
        "Adds known post-holders from a CSV file with the columns person, role, organisation and,"
            + " where known, from, to, reference, said.")
final class ImportHoldersCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private JudgementsCommand.Reason reason = new JudgementsCommand.Reason();

  @Option(
      names = "--reference",
      paramLabel = "WORDS",
      description = "Where it is from, for rows without; default: the file's name.")
  private @Nullable String reference;

  @Parameters(paramLabel = "FILE", description = "The CSV file (UTF-8).")
  private Path file = Path.of("");

  @Override
  public void run() {
    List<Judgement> claims = read();
    try (Ledger ledger = desk.write()) {
      int added = ledger.judgements().makeAll(claims, reason.who(), reason.why());
      spec.commandLine().getErr().println(added + " claims added from " + file + ".");
    }
  }

  private List<Judgement> read() {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Judgement> claims = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord row : format.parse(reader)) {
        add(claims, row);
      }
    } catch (IOException | IllegalArgumentException wrong) {
      throw new WardroundException(
          "The file " + file + " cannot be read as CSV of post-holders: " + wrong.getMessage(),
          wrong);
    }
    return claims;
  }

  private void add(List<Judgement> claims, CSVRecord row) {
    String person = required(row, "person");
    String from = date(row, "from");
    String to = date(row, "to");
    claims.add(claim(row, person, to == null ? Change.HOLDS : Change.HELD, from));
    if (to != null) {
      claims.add(claim(row, person, Change.OUT, to));
      if (from != null) {
        claims.set(claims.size() - 2, claim(row, person, Change.IN, from));
      }
    }
  }

  private Judgement claim(CSVRecord row, String person, Change change, @Nullable String date) {
    String role = required(row, "role");
    String organisation = required(row, "organisation");
    String from = optional(row, "reference");
    String note = "%s, %s, %s".formatted(person, role, organisation);
    return new Judgement.AddClaim(
        person,
        change,
        role,
        organisation,
        date,
        false,
        from == null ? origin() : from,
        said(row),
        note);
  }

  private String origin() {
    return reference == null ? String.valueOf(file.getFileName()) : reference;
  }

  private static LocalDate said(CSVRecord row) {
    String said = optional(row, "said");
    String to = date(row, "to");
    String from = to == null ? date(row, "from") : to;
    if (said == null && from != null) {
      return new PartialDate(from).firstDay();
    }
    return said == null
        ? InstantSource.system().instant().atZone(ZoneOffset.UTC).toLocalDate()
        : LocalDate.parse(said);
  }

  private static @Nullable String date(CSVRecord row, String column) {
    String date = optional(row, column);
    return date == null ? null : new PartialDate(date).iso();
  }

  private static @Nullable String optional(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) && !row.get(column).isEmpty()
        ? row.get(column)
        : null;
  }

  private static String required(CSVRecord row, String column) {
    String value = optional(row, column);
    if (value == null) {
      throw new IllegalArgumentException(
          "line " + (row.getRecordNumber() + 1) + " has no " + column + ".");
    }
    return value;
  }
}
