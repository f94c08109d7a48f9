package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.WardroundException;

/// A desk that is not for this machine alone.
class LoginIT {
  private static final String PASSWORD = "five quiet wards at night";

  @TempDir Path folder;
  private SampleDesk desk;

  @BeforeEach
  void serve() throws IOException {
    desk = SampleDesk.serve(folder);
    Passwords.of(folder.resolve("desk")).set(PASSWORD.toCharArray());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private SampleDesk.Answer logIn(String password) throws IOException {
    return desk.post("/login", List.of("csrf", desk.token("/login"), "password", password));
  }

  @Test
  void anotherAddressOrNameNeedsAPasswordFirst() throws IOException {
    Path open = folder.resolve("open");
    Files.createDirectories(open);
    ServeOptions options = ServeOptions.onLoopback(open, Path.of("models"), 0);
    assertThatThrownBy(() -> DeskServer.start(options.on("0.0.0.0", Set.of())))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("needs a password first");
    assertThatThrownBy(() -> DeskServer.start(options.on("127.0.0.1", Set.of("desk.example"))))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("./run.sh password");
  }

  @Test
  void withoutTheSessionThereIsNothingToSee() throws IOException {
    for (String path :
        List.of("/", "/moves", "/search.csv?q=nhs", "/atom/moves", "/story?link=x")) {
      SampleDesk.Answer answer = desk.get(path);
      assertThat(answer.status()).as(path).isEqualTo(302);
      assertThat(answer.header("Location")).isEqualTo("/login");
      assertThat(answer.body()).doesNotContain("Kelsey");
    }
    assertThat(desk.get("/api/v1/moves").status()).isEqualTo(401);
    String token = desk.token("/login");
    assertThat(
            desk.post("/judgements/undo", List.of("csrf", token, "number", "1")).header("Location"))
        .isEqualTo("/login");
  }

  @Test
  void thePasswordOpensAndLoggingOutCloses() throws IOException {
    SampleDesk.Answer entered = logIn(PASSWORD);
    assertThat(entered.status()).isEqualTo(303);
    assertThat(entered.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    assertThat(desk.get("/moves").status()).isEqualTo(200);
    desk.post("/logout", List.of("csrf", desk.token("/moves")));
    assertThat(desk.get("/moves").status()).isEqualTo(302);
  }

  @Test
  void passwordsCannotBeTriedOneAfterAnother() throws IOException {
    for (int i = 0; i < Attempts.FROM_ONE; i++) {
      assertThat(logIn("wrong password " + i).status()).isEqualTo(401);
    }
    assertThat(logIn("wrong again").status()).isEqualTo(429);
    assertThat(logIn(PASSWORD).status()).isEqualTo(429);
    assertThat(desk.get("/moves").status()).isEqualTo(302);
  }

  @Test
  void aMadeUpSessionIsNone() throws IOException {
    assertThat(desk.get("/moves", "Cookie", "wardround-session=admin").status()).isEqualTo(302);
  }

  @Test
  void thePasswordIsKeptAsASlowHashForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("desk/password");
    assertThat(Files.readString(file)).startsWith("pbkdf2-sha256$600000$").doesNotContain("ward");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> Passwords.of(folder).set("short".toCharArray()))
        .hasMessageContaining("at least 12");
  }
}
