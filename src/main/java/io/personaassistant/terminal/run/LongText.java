package io.personaassistant.terminal.run;

import io.personaassistant.drafting.type.DraftType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads the longer text that goes with words on the command line: from a file, or from standard
/// input where the last word is `-`.
public final class LongText {
  private static final int MOST_BYTES = 4 * DraftType.LONGEST_BRIEF + 4;

  private final Surroundings surroundings;

  public LongText(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// The words without the `-`, and the text, `""` where none was named.
  public record Read(List<String> words, String text) {}

  /// The words as they were typed, and the longer text that goes with them.
  ///
  /// @throws Refused when it cannot be read, holds nothing, or is longer than any job takes
  public Read read(List<String> words, List<Path> files) {
    boolean piped = !words.isEmpty() && words.getLast().equals("-");
    var rest = piped ? words.subList(0, words.size() - 1) : words;
    if (files.size() + (piped ? 1 : 0) > 1) {
      throw new WrongUse("Take one longer text: one --file, or - for standard input.");
    }
    if (piped) {
      return new Read(rest, text(surroundings.in(), "Standard input"));
    }
    if (files.isEmpty()) {
      return new Read(rest, "");
    }
    var file = files.getFirst();
    var path = surroundings.folder().resolve(file);
    if (Files.isDirectory(path)) {
      throw new Refused(file + " is a folder; name a file.");
    }
    try (var in = Files.newInputStream(path)) {
      return new Read(rest, text(in, file.toString()));
    } catch (NoSuchFileException _) {
      throw new Refused("There is no file " + file + ".");
    } catch (IOException _) {
      throw new Refused(file + " cannot be read; check its rights.");
    }
  }

  private static String text(InputStream in, String name) {
    try {
      var bytes = in.readNBytes(MOST_BYTES);
      // half a letter at the end of what is too long is no fault of its coding
      if (bytes.length < MOST_BYTES) {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.isBlank()) {
          throw new Refused(name + " is empty.");
        }
        if (text.codePointCount(0, text.length()) <= DraftType.LONGEST_BRIEF) {
          return text;
        }
      }
      throw new Refused(
          name
              + " is longer than "
              + String.format(Locale.ROOT, "%,d", DraftType.LONGEST_BRIEF)
              + " characters. Send the part that matters most.");
    } catch (CharacterCodingException _) {
      throw new Refused(name + " is not text in UTF-8; save it as that first.");
    } catch (IOException _) {
      throw new Refused(name + " broke off; run it again.");
    }
  }
}
