package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// Something that the user must be told: a file that cannot be read, a desk of a newer version, a
/// machine without disk space. The message is one whole sentence that names its subject (feed, URL,
/// file) and, where it can, what to do. Bugs are other exceptions.
public final class WardroundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WardroundException(String message) {
    super(message);
  }

  public WardroundException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
