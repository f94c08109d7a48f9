package org.wardround.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A headless Chromium of this machine. Where there is none, tests that need it are skipped and say
/// so.
final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// What the browser is like.
  enum Look {
    LIGHT,
    DARK,
    /// A phone held upright, with touch; its width is that of common phones.
    PHONE
  }

  /// In CSS pixels.
  static final int PHONE_WIDTH = 390;

  static Browser open(Look look) {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = onPath("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "Skipped: no chromium and chromedriver on the PATH (Debian: apt-get install chromium"
            + " chromium-driver).");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars");
    if (look == Look.DARK) {
      options.addArguments("--blink-settings=preferredColorScheme=0");
    }
    if (look == Look.PHONE) {
      Map<String, Object> metrics =
          Map.of("width", PHONE_WIDTH, "height", 844, "pixelRatio", 2.0, "mobile", true);
      options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", metrics));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
    return new Browser(driver);
  }

  private static Optional<Path> onPath(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser sized(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  /// Keeps a picture of the page under `target/screenshots`.
  void screenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /// What axe-core finds seriously wrong for people with disabilities, by WCAG 2.2 A and AA.
  List<String> seriousFindings() {
    driver.executeScript(axe());
    Object findings =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(r => done(r.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))));
            """);
    return ((List<?>) Objects.requireNonNull(findings)).stream().map(String::valueOf).toList();
  }

  /// True when the page is wider than the window.
  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /// The width for which the page is laid out, CSS pixels.
  long width() {
    return ((Number) Objects.requireNonNull(driver.executeScript("return window.innerWidth")))
        .longValue();
  }

  /// What the browser complained of: blocked scripts and styles, missing files.
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .filter(entry -> entry.startsWith("SEVERE"))
        .toList();
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Facts of the machine, for messages.
  Map<String, Object> capabilities() {
    return driver.getCapabilities().asMap();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
