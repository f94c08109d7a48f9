package org.wardround.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// Lets feed readers, which cannot log in, read the feeds of a desk with a password: each feed's
/// address has a token of its own, which opens nothing else. Tokens are made of the address and a
/// secret of the desk (HMAC with SHA-256), so that a new secret revokes them all.
final class FeedTokens {
  private static final String FILE = "feed-secret";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET = 32;

  /// Bytes of a token: 128 bits cannot be guessed.
  private static final int TOKEN = 16;

  /// The parameter of an address.
  static final String PARAMETER = "token";

  private final Path file;

  FeedTokens(Path desk) {
    this.file = desk.resolve(FILE);
  }

  /// The address of a feed with its token; the secret is made where there is none yet.
  String with(String address) {
    String sign = address.contains("?") ? "&" : "?";
    return address + sign + PARAMETER + "=" + token(address);
  }

  /// True when the token is that of the address, which is told without it.
  boolean opens(String address, @Nullable String token) {
    return token != null
        && Files.exists(file)
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            token(address).getBytes(StandardCharsets.UTF_8));
  }

  /// Makes a new secret: the addresses given out so far open nothing any more.
  void revoke() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    PrivateFile.write(file, Base64.getEncoder().encodeToString(secret));
  }

  private synchronized String token(String address) {
    if (!Files.exists(file)) {
      revoke();
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(
          new SecretKeySpec(Base64.getDecoder().decode(Files.readString(file).strip()), ALGORITHM));
      byte[] sum = mac.doFinal(sorted(address).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, TOKEN));
    } catch (IOException | IllegalArgumentException broken) {
      throw new WardroundException("The secret of feeds in " + file + " cannot be read.", broken);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }

  /// An address whatever the order of its parameters.
  private static String sorted(String address) {
    int mark = address.indexOf('?');
    return mark < 0
        ? address
        : address.substring(0, mark + 1)
            + Arrays.stream(address.substring(mark + 1).split("&", -1))
                .sorted()
                .collect(Collectors.joining("&"));
  }

  /// The address asked for, without its token.
  static String bare(String path, @Nullable String query) {
    if (query == null) {
      return path;
    }
    String rest =
        Arrays.stream(query.split("&", -1))
            .filter(pair -> !pair.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
