package io.personaassistant.evidence.profile;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that show which kind of line a sentence may become, and names of tools and channels.
/// English.
final class Cues {
  /// @param name what the thing is called in a line
  record Thing(TraitKind kind, String name, Pattern words) {}

  private static final Map<TraitKind, Pattern> KINDS = kinds();
  private static final List<Thing> THINGS =
      rows("things.txt").stream()
          .map(row -> new Thing(TraitKind.of(row[0]).orElseThrow(), row[1], words(row[2])))
          .toList();

  private Cues() {}

  static boolean shows(TraitKind kind, String sentence) {
    var words = KINDS.get(kind);
    return words != null && words.matcher(sentence).find();
  }

  static List<Thing> things() {
    return THINGS;
  }

  private static Map<TraitKind, Pattern> kinds() {
    var kinds = new EnumMap<TraitKind, Pattern>(TraitKind.class);
    rows("cues.txt").forEach(row -> kinds.put(TraitKind.of(row[0]).orElseThrow(), words(row[1])));
    return kinds;
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<String[]> rows(String file) {
    return ResourceLines.of(Cues.class, file).stream().map(line -> line.split("\t", -1)).toList();
  }
}
