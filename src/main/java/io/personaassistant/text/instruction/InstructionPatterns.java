package io.personaassistant.text.instruction;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.instruction.HiddenInstructions.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The wordings of instructions to a program, as `instruction-patterns.txt` lists them and says how
/// to read them.
final class InstructionPatterns {
  /// A verb behind one of these is told, not ordered.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(?:told|asked|advised|trained|reminded) (?:(?:the|our|my|all|new|your) )?(?!(?:you|ai|llm|bot|model|assistant)\\b)\\p{L}+ to|(?:i|we|they|people|users?|customers?|staff|nobody|everybody|everyone|who|he|she|it|il|elle|on|ils|elles|qui|quien|colleagues?|vendors?|tools?|teams?"
              + "|reps?|managers?|directors?|can|could|would|cannot|can't|did|do|does|has|have|had|i'd|we'd|i'll|we'll|(?:me|us|him|her|them|allowed|wanted"
              + "|tried|want|easy|hard|going|learned|decided|like|used|tend|had|have|supposed|able|free) to)"
              + "(?: (?:often|usually|always|just|simply|also|sometimes|all|still|then|mostly|even))?|never|not|don't|didn't)\\s$");

  /// @param order counts only where its verb is an order, not what somebody did
  /// @param begins which characters of ASCII a place may begin with: most are passed over so
  record Signal(Reason reason, boolean order, Pattern pattern, BitSet begins) {
    /// Where it stands first in a folded text, from the beginning of a word on.
    ///
    /// @param small the same text in small letters: to look for both takes twice as long
    Optional<MatchResult> in(String folded, String small) {
      var text = pattern.flags() == 0 ? small : folded;
      var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean may =
            c >= ASCII || begins.get(c) && !(isLatin(c) && i > 0 && isLatin(text.charAt(i - 1)));
        if (may && matcher.region(i, text.length()).lookingAt() && !(order && isTold(text, i))) {
          return Optional.of(matcher.toMatchResult());
        }
      }
      return Optional.empty();
    }

    private static boolean isLatin(char c) {
      return c < LATIN && Character.isLetterOrDigit(c);
    }

    private static boolean isTold(String text, int start) {
      return TOLD.matcher(text.substring(Math.max(0, start - 30), start)).find();
    }
  }

  private static final char ASCII = 128;
  private static final char LATIN = 0x250;

  static final List<Signal> SIGNALS = signals();

  private InstructionPatterns() {}

  private static List<Signal> signals() {
    var parts = new HashMap<String, String>();
    var signals = new ArrayList<Signal>();
    for (var line : ResourceLines.of(InstructionPatterns.class, "instruction-patterns.txt")) {
      var cells = line.split(" ", 3);
      if (cells[0].equals("part")) {
        parts.put("{" + cells[1] + "}", spelled(cells[2], parts));
      } else {
        var reason = Reason.valueOf(cells[0].toUpperCase(Locale.ROOT));
        boolean order = cells[1].equals("order");
        var pattern = pattern(spelled(cells[2], parts), order);
        signals.add(new Signal(reason, order, pattern, begins(pattern)));
      }
    }
    return List.copyOf(signals);
  }

  @SuppressWarnings("JdkObsolete") // that it wanted to read on is what is asked here
  private static BitSet begins(Pattern pattern) {
    var begins = new BitSet(ASCII);
    for (char c = 0; c < ASCII; c++) {
      var matcher = pattern.matcher(String.valueOf(c));
      begins.set(c, matcher.lookingAt() || matcher.hitEnd());
    }
    return begins;
  }

  private static String spelled(String wording, Map<String, String> parts) {
    var spelled = wording;
    for (var part : parts.entrySet()) {
      spelled = spelled.replace(part.getKey(), part.getValue());
    }
    return spelled;
  }

  private static Pattern pattern(String wording, boolean order) {
    var whole = order ? "(?<![\\p{L}\\p{N}])(?:" + wording + ")" : wording;
    var spelled =
        whole.replaceAll(
            "~(\\d{1,2})~",
            "(?:[^\\\\p{L}\\\\p{N}\\\\n]{1,4}[\\\\p{L}\\\\p{N}'’\\\\-]{1,30}){0,$1}[^\\\\p{L}\\\\p{N}\\\\n]{0,4}");
    boolean cased = spelled.contains("\\p{Lu}");
    return Pattern.compile(
        blanks(spelled), cased ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
  }

  /// Underscores outside brackets as white space.
  private static String blanks(String wording) {
    var out = new StringBuilder();
    boolean inSet = false;
    for (int i = 0; i < wording.length(); i++) {
      char c = wording.charAt(i);
      boolean escaped = i > 0 && wording.charAt(i - 1) == '\\';
      inSet = !escaped && c == '[' || inSet && (escaped || c != ']');
      boolean quantified = i + 1 < wording.length() && "?*{+".indexOf(wording.charAt(i + 1)) >= 0;
      if (c == '_' && !inSet) {
        out.append(quantified ? "\\s" : "\\s{1,4}");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
