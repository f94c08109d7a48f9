package org.wardround;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The shape of the code base, as a test: arrows point down, stages are strangers to each other,
/// and every heavy library lives in one home.
///
/// A rule may be loosened only with `ignoreDependency(...)` and the number of the issue that will
/// remove the exception.
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "org.wardround";

  /// The stages, in the order in which news flows through them.
  static final List<String> STAGES =
      List.of("feed", "fetch", "mail", "archive", "article", "extract", "ledger", "index");

  /// Where each library may be imported. Everything else sees only our own records.
  static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("org.jsoup..", List.of("feed", "article")),
          Map.entry("com.rometools..", List.of("feed")),
          Map.entry("java.net.http..", List.of()),
          Map.entry("okhttp3..", List.of("fetch")),
          Map.entry("crawlercommons..", List.of("feed", "fetch")),
          Map.entry("org.netpreserve.jwarc..", List.of("archive")),
          Map.entry("org.apache.james..", List.of("mail")),
          Map.entry("jakarta.mail..", List.of("mail")),
          Map.entry("edu.stanford..", List.of("extract")),
          Map.entry("ai.onnxruntime..", List.of("extract")),
          Map.entry("java.sql..", List.of("ledger")),
          Map.entry("org.jdbi..", List.of("ledger")),
          Map.entry("org.sqlite..", List.of("ledger")),
          Map.entry("org.apache.lucene..", List.of("index")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("ch.qos.logback..", List.of("cli")),
          Map.entry("org.apache.commons.csv..", List.of("view", "cli")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("jakarta.servlet..", List.of("web")),
          Map.entry("org.eclipse.jetty..", List.of("web")),
          Map.entry("gg.jte..", List.of("web")),
          Map.entry("com.github.difflib..", List.of("view")),
          Map.entry("com.cronutils..", List.of("pipeline")),
          Map.entry("io.prometheus..", List.of("web")),
          Map.entry("com.sun.net.httpserver..", List.of("web", "pipeline")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule arrowsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("main")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(in("cli"))
          .layer("web")
          .definedBy(in("web"))
          .layer("view")
          .definedBy(in("view"))
          .layer("pipeline")
          .definedBy(in("pipeline"))
          .layer("stages")
          .definedBy(in(STAGES.toArray(String[]::new)))
          .layer("lexicon")
          .definedBy(in("lexicon"))
          .layer("model")
          .definedBy(in("model"))
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli", "main")
          .whereLayer("view")
          .mayOnlyBeAccessedByLayers("web", "cli", "main")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("web", "cli", "main")
          .whereLayer("stages")
          .mayOnlyBeAccessedByLayers("view", "pipeline", "web", "cli", "main")
          .whereLayer("lexicon")
          .mayOnlyBeAccessedByLayers("stages", "view", "pipeline", "web", "cli", "main");

  @ArchTest
  static void stagesAreStrangers(JavaClasses classes) {
    for (String stage : STAGES) {
      var others = STAGES.stream().filter(s -> !s.equals(stage)).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAnyPackage(in(stage))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(in(others))
          .check(classes);
    }
  }

  @ArchTest
  static void everyLibraryHasOneHome(JavaClasses classes) {
    HOMES.forEach(
        (library, homes) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(in(homes.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes));
  }

  @ArchTest
  static final ArchRule onlyTheCliPrints =
      noClasses().that().resideOutsideOfPackages(in("cli")).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest static final ArchRule failuresHaveNames = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  static String[] in(String... packages) {
    return Arrays.stream(packages).map(p -> ROOT + "." + p + "..").toArray(String[]::new);
  }
}
