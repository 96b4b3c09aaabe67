package io.personaassistant.evidence.transcript;

import io.personaassistant.text.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Replaces the names of those who speak in a conversation by placeholders such as `[person 1]`,
/// and counts. Labels that name nobody, such as `Participant`, are no names.
public final class SpeakerNames {
  private static final int SHORTEST = 3;
  private static final String EDGE = "[\\p{L}\\p{M}]";

  private final Map<Pattern, String> names = new LinkedHashMap<>();
  private int count;

  /// The names of those who speak in this conversation.
  public SpeakerNames(Transcript transcript) {
    Set<String> labels = new LinkedHashSet<>();
    transcript.turns().forEach(turn -> labels.add(turn.speaker()));
    int person = 0;
    for (var label : labels) {
      if (label.isEmpty() || Role.isPart(label) || Role.of(label) != Role.UNKNOWN) {
        continue;
      }
      person++;
      for (var word : label.split("[^\\p{L}\\p{M}'’-]+", -1)) {
        boolean name = word.length() >= SHORTEST && Character.isUpperCase(word.charAt(0));
        if (name && !Words.isStop(word.toLowerCase(Locale.ROOT))) {
          names.put(
              Pattern.compile("(?<!" + EDGE + ")" + Pattern.quote(word) + "(?!" + EDGE + ")"),
              "[person " + person + "]");
        }
      }
    }
  }

  /// What somebody said, with the names replaced.
  public String replaced(String text) {
    var result = text;
    for (var name : names.entrySet()) {
      count += (int) name.getKey().matcher(result).results().count();
      result = name.getKey().matcher(result).replaceAll(name.getValue());
    }
    return result;
  }

  /// The name of a file without the names of people, whatever their case.
  public String without(String fileName) {
    var result = fileName;
    for (var name : names.keySet()) {
      var anyCase = Pattern.compile(name.pattern(), Pattern.CASE_INSENSITIVE);
      result = anyCase.matcher(result).replaceAll("");
    }
    return result.replaceAll("[-_ ]{2,}", "-").replaceAll("^[-_ ]+|[-_ ]+$", "");
  }

  /// How many names were replaced so far.
  int count() {
    return count;
  }
}
