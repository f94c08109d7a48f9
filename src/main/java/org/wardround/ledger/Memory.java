package org.wardround.ledger;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a value when it is first asked for, once. Safe to share between threads.
final class Memory<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Memory(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = maker.get();
      value = known;
    }
    return known;
  }
}
