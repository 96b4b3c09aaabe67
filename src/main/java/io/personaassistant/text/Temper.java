package io.personaassistant.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a message reads angry: by its words, its capitals and its exclamation marks. It rather
/// misses one than calls a calm person angry. English; of six other languages it knows what is said
/// outright. Pure functions.
public final class Temper {
  /// Two of these, or one that is plain, are enough.
  private static final int ENOUGH = 2;

  /// An error code is no shout.
  private static final int LEAST_CAPITALS = 8;

  private static final Pattern SHOUTED =
      Pattern.compile("\\b\\p{Lu}{4,}\\b(?:\\W+\\p{Lu}{3,}\\b)+");

  /// One such word in capitals is no name.
  private static final Pattern LOUD =
      Pattern.compile(
          "\\b(?:AGAIN|ALL|ANY|EVERY|MY|NEVER|NO|NOBODY|NOT|NOTHING|NOW|OUR|STILL|TODAY|TOMORROW|TWICE|WHAT"
              + "|WHEN|WHERE|WHO|WHY|YOUR?)\\b");

  /// What others said, or what stands on a screen.
  private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]{1,400}[\"”]");

  private static final Pattern MARKS = Pattern.compile("!{2,}|[?!]{3,}");

  private static final List<Cue> CUES =
      ResourceLines.of(Temper.class, "anger-cues.txt").stream().map(Cue::of).toList();

  private Temper() {}

  /// Words that show it, and how plainly.
  private record Cue(Pattern words, int weight) {
    static Cue of(String line) {
      int space = line.indexOf(' ');
      return new Cue(
          Pattern.compile("\\b(?:" + line.substring(space + 1) + ")(?!\\w)"),
          Integer.parseInt(line.substring(0, space)));
    }
  }

  /// Whether somebody who writes this is angry.
  public static boolean isAngry(String message) {
    return signs(message) >= ENOUGH;
  }

  /// How much of a message shows anger: from 2 on it is told by its words alone, below 0 they speak
  /// against it.
  public static int signs(String message) {
    var own = QUOTED.matcher(message).replaceAll(" ");
    var text = own.toLowerCase(Locale.ROOT).replace('’', '\'');
    int signs = MARKS.matcher(own).find() ? 1 : 0;
    signs += isShouted(own) ? 1 : 0;
    for (var cue : CUES) {
      if (cue.words().matcher(text).find()) {
        signs += cue.weight();
      }
    }
    return signs;
  }

  /// Some words of it, or all of it: "FIX IT. TODAY."
  private static boolean isShouted(String own) {
    boolean allCapitals =
        own.codePoints().filter(Character::isUpperCase).count() >= LEAST_CAPITALS
            && own.codePoints().noneMatch(Character::isLowerCase);
    return allCapitals || SHOUTED.matcher(own).find() || LOUD.matcher(own).find();
  }
}
