package org.wardround.pipeline;

/// One thing that the doctor looked at.
///
/// @param check one or two words: what was looked at
/// @param says one sentence: how it is
/// @param advice one sentence: what to do; empty where nothing has to be done
/// @param repairable whether [Doctor#repair] mends it
public record Finding(String check, State state, String says, String advice, boolean repairable) {
  /// How it is.
  public enum State {
    FINE,
    /// To know of; runs go well all the same.
    NOTICE,
    /// Runs fail, or something is lost, unless somebody sees to it.
    PROBLEM
  }

  static Finding fine(String check, String says) {
    return new Finding(check, State.FINE, says, "", false);
  }

  static Finding notice(String check, String says, String advice) {
    return new Finding(check, State.NOTICE, says, advice, false);
  }

  static Finding problem(String check, String says, String advice) {
    return new Finding(check, State.PROBLEM, says, advice, false);
  }

  /// The same, to be mended by the doctor.
  Finding mendable() {
    return new Finding(check, state, says, "Add --repair; nothing is lost by it.", true);
  }
}
