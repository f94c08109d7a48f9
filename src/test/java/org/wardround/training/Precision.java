package org.wardround.training;

import ai.djl.util.Utils;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Lets PyTorch multiply single-precision matrices in bfloat16 inside
/// (`torch.set_float32_matmul_precision("medium")`), two to three times as fast on processors that
/// have it. DJL has no call for it, and cannot make bfloat16 arrays itself (0.36.0 ends the
/// process), so PyTorch's own function is called.
final class Precision {
  private static final int MEDIUM = 2;

  private Precision() {}

  /// Sets it, once the engine has been loaded; false where PyTorch has no such function.
  @SuppressWarnings("restricted") // calls into PyTorch are what it is for
  static boolean medium() {
    try {
      Linker linker = Linker.nativeLinker();
      SymbolLookup torch = SymbolLookup.libraryLookup(library(), Arena.global());
      MemorySegment context =
          (MemorySegment)
              linker
                  .downcallHandle(
                      torch.findOrThrow("_ZN2at13globalContextEv"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS))
                  .invokeExact();
      linker
          .downcallHandle(
              torch.findOrThrow(
                  "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE"),
              FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
          .invokeExact(context, MEDIUM);
      return true;
    } catch (Throwable notThere) {
      return false;
    }
  }

  /// Where DJL has unpacked PyTorch.
  private static Path library() throws IOException {
    try (Stream<Path> files = Files.walk(Utils.getEngineCacheDir("pytorch"))) {
      return files.filter(f -> f.endsWith("libtorch_cpu.so")).max(Path::compareTo).orElseThrow();
    }
  }
}
