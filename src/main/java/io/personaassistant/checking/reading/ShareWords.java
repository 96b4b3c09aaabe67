package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Shares that a text says in words: "nearly half", "a third", "seven in ten", "two orders in
/// three", "most". English.
public final class ShareWords {
  private static final String NUMBER =
      "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|\\d{1,3}";

  private static final String TIME =
      "(?! ?(?:%|per ?cent|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|times?|euro)(?!\\p{L}))";

  /// A fraction without "of" counts people where a verb or nothing follows it: "a third party" and
  /// "a quarter past" are none.
  private static final String ALONE =
      "(?= (?:of|would|will|could|can|do|does|did|have|had|has|are|were|is|was|say|said|names?|named|wants?|wanted|prefers?|uses?|used|never|still|only|\\p{Ll}{2,}ed|\\p{Ll}+ly)\\b| ?[.,;:()]|$)";

  /// A form of a share: words that stand in it always, and what must stand before and behind them.
  private record Form(String before, String always, String behind) {
    String whole() {
      return before + always + behind;
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "(?<part>" + NUMBER + ")" + TIME + " (?:\\p{L}[\\p{L}'’-]* ){0,3}?",
              "(?:in|out of) (?:every )?(?<whole>" + NUMBER + ")\\b",
              TIME),
          new Form(
              "(?<half>",
              "half",
              ")\\b(?!-| (?:an?|past|the (?:day|time|price|year|week)|hour|day|year|price|full|empty)\\b)"),
          new Form(
              "(?<fraction>(?<!\\b(?:another|second),? (?:and|then) )(?:an?|one|two(?=[ -]thirds)|three(?=[ -]quarters))",
              "[ -](?:third|quarter|fifth|sixth|tenth)",
              "(?:(?<=two[ -]third|three[ -]quarter)s\\b|\\b" + ALONE + "))"),
          new Form(
              "(?<most>(?<!\\b(?:the|at|their|its|and|three|two|four) )",
              "most",
              "(?= (?:of (?:the|them|our|these|those)|would|will|say|said|do|did|want|prefer|are|have|\\p{Ll}+s)\\b(?<!ss)))"));

  private static final Pattern SHARE =
      Pattern.compile(
          "(?iu)\\b(?:(more than|over|at least|well over)|(fewer than|less than|under|below|not even)"
              + "|(nearly|almost|close to|just under|not quite|(?:just )?short of)|(just over|slightly (?:more than|over)|a little (?:more than|over)|a good)"
              + "|(about|around|roughly|some|approximately))? ?(?:\\b(?:"
              + FORMS.stream().map(Form::whole).collect(Collectors.joining("|"))
              + "))");

  /// What stands in every share: texts without it, nearly all, need not be read for one at each
  /// place.
  private static final Pattern HINT =
      Pattern.compile(
          FORMS.stream().map(Form::always).collect(Collectors.joining("|", "(?i)", "")));

  private static final List<String> NAMES = WordList.listed("share-words.names");

  private static final Map<String, String> FRACTIONS = WordList.pairs("share-words.fractions");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final BigDecimal NEAR = new BigDecimal("0.035");

  private static final BigDecimal CLOSE = new BigDecimal("0.025");

  private static final BigDecimal CLOSE_IF_HEDGED = new BigDecimal("0.03");

  /// "A third" is 33 %.
  private static final BigDecimal EXACT = new BigDecimal("0.005");

  private static final BigDecimal ROUGHLY = new BigDecimal("0.06");

  private static final Pattern COUNTING = Pattern.compile("(?i)\\b(?:in|out of)\\b");

  private ShareWords() {}

  enum Sense {
    ABOVE,
    BELOW,
    NEARLY,
    JUST_OVER,
    ABOUT,
    PLAIN
  }

  /// A share in words and its place in the text.
  public record Share(int start, int end, BigDecimal value, Sense sense) {
    /// Whether it leaves out whom it counts, as "two in three drivers".
    public boolean isCounting(String text) {
      return COUNTING.matcher(text.substring(start, end)).find();
    }

    /// Whether the two say the same, at whatever place.
    public boolean isSame(Share other) {
      return value.compareTo(other.value) == 0 && sense == other.sense;
    }

    /// Whether somebody may say this for such a share where no tally tells which one is meant:
    /// plain words must be nearer.
    public boolean fitsClosely(BigDecimal share) {
      return fits(share)
          && (sense != Sense.PLAIN || share.subtract(value).abs().compareTo(CLOSE) <= 0);
    }

    /// Whether a reader would be surprised by the figure that stands behind it: "nearly half" is 46
    /// % to few.
    public boolean isLoose(BigDecimal share) {
      var off = share.subtract(value).abs();
      return switch (sense) {
        case ABOVE, BELOW -> false;
        case NEARLY, JUST_OVER, ABOUT -> off.compareTo(CLOSE_IF_HEDGED) > 0;
        case PLAIN -> off.compareTo(EXACT) > 0;
      };
    }

    /// Whether somebody may say this for such a share.
    public boolean fits(BigDecimal share) {
      int order = share.compareTo(value);
      var off = share.subtract(value).abs();
      return switch (sense) {
        case ABOVE -> order > 0;
        case BELOW -> order < 0;
        case NEARLY -> order <= 0 && off.compareTo(ROUGHLY) <= 0;
        case JUST_OVER -> order >= 0 && off.compareTo(ROUGHLY) <= 0;
        case ABOUT -> off.compareTo(ROUGHLY) <= 0;
        case PLAIN -> off.compareTo(NEAR) <= 0;
      };
    }
  }

  /// The shares of a text, in order.
  public static List<Share> find(String text) {
    if (!HINT.matcher(text).find()) {
      return List.of();
    }
    var shares = new ArrayList<Share>();
    var matcher = SHARE.matcher(text);
    while (matcher.find()) {
      var value = value(matcher);
      if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
        var sense = matcher.group("most") == null ? sense(matcher) : Sense.ABOVE;
        int start = matcher.group().startsWith(" ") ? matcher.start() + 1 : matcher.start();
        shares.add(new Share(start, matcher.end(), value, sense));
      }
    }
    return shares;
  }

  private static Sense sense(Matcher matcher) {
    for (int i = 1; i <= 5; i++) {
      if (matcher.group(i) != null) {
        return Sense.values()[i - 1];
      }
    }
    return Sense.PLAIN;
  }

  private static BigDecimal value(Matcher matcher) {
    if (matcher.group("half") != null || matcher.group("most") != null) {
      return HALF;
    }
    if (matcher.group("fraction") != null) {
      var words = matcher.group("fraction").toLowerCase(Locale.ROOT).split("[ -]", -1);
      return new BigDecimal(FRACTIONS.get(words[1]));
    }
    var whole = number(matcher.group("whole"));
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : number(matcher.group("part")).divide(whole, MathContext.DECIMAL32);
  }

  private static BigDecimal number(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "twenty" -> BigDecimal.valueOf(20);
      case "hundred" -> BigDecimal.valueOf(100);
      default ->
          NAMES.contains(lower) ? BigDecimal.valueOf(NAMES.indexOf(lower)) : new BigDecimal(lower);
    };
  }
}
