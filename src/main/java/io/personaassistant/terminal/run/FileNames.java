package io.personaassistant.terminal.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.regex.Pattern;

/// Knows a file's name where a text is asked for: judged as a text, a name alone has no fault.
public final class FileNames {
  private static final Pattern LIKE_ONE =
      Pattern.compile(
          "(?i)\\S+\\.(?:txt|md|markdown|csv|tsv|jsonl?|docx?|xlsx?|pdf|html?|rtf|odt)");

  private FileNames() {}

  /// Whether there is a file of this name.
  public static boolean isFile(Surroundings surroundings, String word) {
    try {
      return Files.isRegularFile(surroundings.folder().resolve(word));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// Whether a word is written as names of files with texts are.
  public static boolean isLikeOne(String word) {
    return LIKE_ONE.matcher(word).matches();
  }
}
