package org.wardround.web;

/// What keeps a request from being answered: a status and one sentence for the user.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Problem(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /// What was asked for cannot be understood.
  static Problem badRequest(String sentence) {
    return new Problem(400, sentence);
  }

  /// The request may not be made so.
  static Problem forbidden(String sentence) {
    return new Problem(403, sentence);
  }

  /// There is no such thing.
  static Problem notFound(String sentence) {
    return new Problem(404, sentence);
  }

  /// It cannot be done while something else goes on.
  static Problem conflict(String sentence) {
    return new Problem(409, sentence);
  }

  /// Too often.
  static Problem tooMany(String sentence) {
    return new Problem(429, sentence);
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
