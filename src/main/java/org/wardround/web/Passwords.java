package org.wardround.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.wardround.model.WardroundException;

/// The password of a desk, kept as a slow salted hash in a file of the desk that only its owner may
/// read: PBKDF2 with HMAC-SHA-256 and 600,000 rounds (OWASP, "Password Storage", 2023).
public final class Passwords {
  /// Characters that a password needs at least.
  public static final int SHORTEST = 12;

  private static final String FILE = "password";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 600_000;
  private static final int BITS = 256;
  private static final int SALT = 16;

  /// Hashing takes a core for some tenths of a second; strangers may not have them all.
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private final Path file;

  private Passwords(Path file) {
    this.file = file;
  }

  /// The password of the desk in a folder.
  public static Passwords of(Path desk) {
    return new Passwords(desk.resolve(FILE));
  }

  /// True when there is one: then everybody has to log in.
  public boolean isSet() {
    return Files.exists(file);
  }

  /// Sets it, in the place of the one before. Throws `WardroundException` when it is too short or
  /// cannot be written.
  public void set(char[] password) {
    if (password.length < SHORTEST) {
      throw new WardroundException(
          "The password needs at least " + SHORTEST + " characters; a few words are good.");
    }
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    String line =
        String.join(
            "$",
            SCHEME,
            Integer.toString(ROUNDS),
            text.encodeToString(salt),
            text.encodeToString(hash(password, salt, ROUNDS)));
    PrivateFile.write(file, line);
  }

  /// True when it is this. Takes some tenths of a second, whatever the answer. Throws
  /// `WardroundException` when the file cannot be read.
  public boolean is(char[] password) {
    try {
      String[] parts = Files.readString(file).strip().split("\\$");
      if (parts.length != 4 || !parts[0].equals(SCHEME)) {
        throw new WardroundException(file + " holds no password of this version; set it anew.");
      }
      Base64.Decoder bytes = Base64.getDecoder();
      byte[] hash = hash(password, bytes.decode(parts[2]), Integer.parseInt(parts[1]));
      return MessageDigest.isEqual(hash, bytes.decode(parts[3]));
    } catch (IOException broken) {
      throw new WardroundException("The password in " + file + " cannot be read.", broken);
    }
  }

  private static byte[] hash(char[] password, byte[] salt, int rounds) {
    AT_ONCE.acquireUninterruptibly();
    try {
      PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BITS);
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    } finally {
      AT_ONCE.release();
    }
  }
}
