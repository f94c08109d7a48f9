package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/// The journalist's and the analyst's way through the sample desk, in a real browser.
class BrowserIT extends OnSampleDesk {
  private static final int DESKTOP = 1280;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(Browser.Look.LIGHT);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static ChromeDriver go(String path) {
    browser.driver().get(desk.address() + path);
    return browser.driver();
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/search?q=nhs");
    pages.put("story", Links.story(SampleDesk.KELSEY));
    pages.put("versions", "/story/versions?link=" + Links.encoded(SampleDesk.UPDATED));
    pages.put("moves", "/moves");
    pages.put("flow", "/pictures/flow");
    pages.put("time", "/pictures/time");
    pages.put("network", "/pictures/network?organisation=NHS+England");
    pages.put("person", desk.get("/people?name=tim+kelsey").header("Location"));
    pages.put("organisation", "/organisation?name=NHS+Digital");
    pages.put("post", "/post?role=chief+executive&organisation=NHS+Digital");
    pages.put("vacancies", "/vacancies");
    pages.put("feeds", "/feeds");
    pages.put("runs", "/runs");
    pages.put("run", "/runs/1");
    pages.put("following", "/following");
    pages.put("help", "/help");
    return pages;
  }

  @Test
  void everyPageIsFitForEverybody() throws IOException {
    List<String> found = new ArrayList<>();
    browser.sized(DESKTOP, 1000);
    assertThat(browser.complaints()).isNotNull(); // those of other tests are read and so forgotten
    for (Map.Entry<String, String> page : pages().entrySet()) {
      go(page.getValue());
      browser.screenshot(page.getKey());
      browser.seriousFindings().forEach(finding -> found.add(page.getKey() + ": " + finding));
      browser.complaints().forEach(complaint -> found.add(page.getKey() + ": " + complaint));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysOnAPhone() throws IOException {
    List<String> found = new ArrayList<>();
    try (Browser phone = Browser.open(Browser.Look.PHONE)) {
      for (Map.Entry<String, String> page : pages().entrySet()) {
        phone.driver().get(desk.address() + page.getValue());
        assertThat(phone.width()).as("width of %s", page.getKey()).isEqualTo(Browser.PHONE_WIDTH);
        phone.screenshot(page.getKey() + "-phone");
        phone.seriousFindings().forEach(finding -> found.add(page.getKey() + ": " + finding));
        if (phone.scrollsSideways()) {
          found.add(page.getKey() + " scrolls sideways");
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theDarkPagesAreAsLegible() throws IOException {
    List<String> found = new ArrayList<>();
    try (Browser dark = Browser.open(Browser.Look.DARK).sized(DESKTOP, 1000)) {
      for (Map.Entry<String, String> page : pages().entrySet()) {
        dark.driver().get(desk.address() + page.getValue());
        dark.screenshot(page.getKey() + "-dark");
        dark.seriousFindings().forEach(finding -> found.add(page.getKey() + ": " + finding));
      }
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aJournalistFindsAStoryByKeysAloneAndHidesAClaim() {
    browser.sized(DESKTOP, 1000);
    ChromeDriver driver = go("/");
    driver.switchTo().activeElement().sendKeys("/");
    driver.switchTo().activeElement().sendKeys("leaked kels");
    driver.findElement(By.cssSelector("#completions [role=option]"));
    driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(driver.findElement(By.cssSelector(".chips")).getText()).contains("Tim Kelsey");
    driver.switchTo().activeElement().sendKeys("j");
    driver.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(driver.findElement(By.cssSelector(".reader h1")).getText()).contains("leaked email");
    driver.findElement(By.linkText("Its sentence")).click();
    assertThat(driver.getCurrentUrl()).containsPattern("#(s\\d+|title)$");
    String claim = driver.findElement(By.cssSelector(".claim")).getDomAttribute("id");
    driver.findElement(By.xpath("//button[text()='Hide']")).click();
    assertThat(driver.findElement(By.cssSelector("#" + claim + ".hidden")).getText())
        .contains("Hidden – undo");
    driver.findElement(By.xpath("//button[text()='Hidden – undo']")).click();
    assertThat(driver.findElement(By.cssSelector("#" + claim + ":not(.hidden)")).isDisplayed())
        .isTrue();
  }

  @Test
  void anAnalystGoesFromFlowsToMovesToACareerToAPostOnADay() {
    browser.sized(DESKTOP, 1000);
    ChromeDriver driver = go("/pictures/flow");
    driver.findElement(By.cssSelector(".picture a[href*='Telstra']")).sendKeys(Keys.ENTER);
    driver.findElement(By.linkText("Moves")).click();
    driver.findElement(By.id("f-organisation")).sendKeys("NHS Digital", Keys.ENTER);
    assertThat(driver.findElement(By.cssSelector("[role=status]")).getText()).contains("move");
    driver.findElement(By.cssSelector("tbody th a")).click();
    assertThat(driver.findElements(By.cssSelector(".timeline li"))).isNotEmpty();
    driver.get(
        desk.address() + "/post?role=chief+executive&organisation=NHS+Digital&on=2019-06-01");
    assertThat(driver.findElement(By.cssSelector(".timeline h3")).getText())
        .isEqualTo("Sarah Wilkinson");
  }

  @Test
  void aRangeOfYearsIsDraggedOverTheBars() {
    browser.sized(DESKTOP, 1000);
    ChromeDriver driver = go("/search?q=nhs");
    var bars = driver.findElements(By.cssSelector(".histogram a .hit-area"));
    new org.openqa.selenium.interactions.Actions(driver)
        .clickAndHold(bars.getFirst())
        .moveToElement(bars.get(2))
        .release()
        .perform();
    assertThat(driver.findElement(By.cssSelector(".chips")).getText()).contains("2015..2017");
  }

  @Test
  void anArchivedPageRunsNoScriptAndSeesNothingOfTheDesk() {
    ChromeDriver driver = go("/archived?link=" + Links.encoded(SampleDesk.KELSEY));
    assertThat(driver.executeScript("return window.origin")).isEqualTo("null");
  }
}
