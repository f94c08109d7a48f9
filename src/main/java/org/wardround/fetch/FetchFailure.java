package org.wardround.fetch;

import java.io.IOException;
import org.wardround.fetch.FetchResult.Failed.Cause;

/// A hop that ended without a response; [Visit] turns it into a result.
final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final Cause kind;

  FetchFailure(Cause kind, String message) {
    super(message);
    this.kind = kind;
  }

  Cause kind() {
    return kind;
  }
}
