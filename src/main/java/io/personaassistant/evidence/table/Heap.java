package io.personaassistant.evidence.table;

import java.util.Optional;

/// Whether a file that is held in memory whole fits into it, told by its size before it is read:
/// one that does not would end the import after minutes, and take what else the process does with
/// it.
public final class Heap {
  /// The largest file of records or of a table, in bytes.
  private static final long LARGEST = 200L << 20;

  /// How many bytes are held for each byte of a file, with all that is made of it until it is
  /// stored, where texts are as short as those of tickets; of long texts it is half.
  private static final int TIMES = 18;

  private static final long MEGABYTE = 1L << 20;

  /// What the program itself holds, and the newest objects.
  private static final long BASE = 30 * MEGABYTE;

  private Heap() {}

  /// Why a file of so many bytes cannot be read, with what to do; empty when it can.
  public static Optional<String> refusal(long bytes) {
    if (bytes > LARGEST) {
      return Optional.of("The file is larger than 200 MB. Split it into several files.");
    }
    long needed = BASE + bytes * TIMES;
    long there = Runtime.getRuntime().maxMemory();
    if (needed <= there) {
      return Optional.empty();
    }
    return Optional.of(
        "The file needs %,d MB of memory, and there are %,d. Split it into several files, or import it on the server with more memory: PERSONA_HEAP=%dm where ./persona starts it, _JAVA_OPTIONS=-Xmx%<dm anywhere else, which a container gets with `docker run -e _JAVA_OPTIONS=-Xmx%<dm`."
            .formatted(
                needed / MEGABYTE, there / MEGABYTE, (needed / MEGABYTE * 26 / 25 / 50 + 1) * 50));
  }
}
