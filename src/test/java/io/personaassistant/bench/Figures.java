package io.personaassistant.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Works out and prints what was measured.
final class Figures {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Figures() {}

  /// The processor time a process has taken, in milliseconds.
  static double cpuMillis(long process) throws IOException {
    var fields =
        Files.readString(Path.of("/proc/" + process + "/stat"))
            .replaceFirst(".*\\) ", "")
            .split(" ");
    // user and system time in ticks of 10 ms
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
  }

  /// The memory a process holds, in MB.
  static double rss(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
        .filter(l -> l.startsWith("VmRSS"))
        .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /// Milliseconds since a time of `System.nanoTime`.
  static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /// The value in the middle.
  static double median(List<Double> values) {
    return percentile(values, 50);
  }

  /// The value that so many percent do not exceed.
  static double percentile(List<Double> values, int percent) {
    var sorted = values.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /// Prints a figure with what it should be, `""` for nothing.
  static void print(String what, double value, String unit, String goal) {
    OUT.printf(Locale.ROOT, "%-55s %9.1f %-4s %s%n", what, value, unit, goal);
  }
}
