package org.wardround.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something costly that is made when it is first wanted, and once. Thread-safe.
final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
