package io.personaassistant.terminal.eval;

import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Ways to write the same draft otherwise: whatever the verdict was, it must stay. A kind gives the
/// text back as it was where it has nothing to change.
final class DraftChanges {
  static final Pattern CITATION =
      Pattern.compile("\\[[A-Z]{1,8}-?\\d{1,9}(?:, ?[A-Z]{1,8}-?\\d{1,9})*\\]");

  private static final String[] WORDS =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty")
          .split(" ", -1);
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);

  private static final String[][] MARKS = {
    {"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}, {"*“", "”*"}, {"**\"", "\"**"}
  };

  private static final List<String> HEADINGS =
      List.of(
          "## Notes for the call\n\n",
          "**What to say**\n",
          "# Objections and Answers\n",
          "WHAT WE KNOW\n\n",
          "Summary:\n",
          "### 1. First Things First\n\n");

  private static final List<String> CALLS =
      List.of(
          "Shall we talk for 20 minutes next week?",
          "Ask for a short call.",
          "Open with this and wait for the answer.",
          "What would you change?",
          "Keep it short and stop there.",
          "Send it on Tuesday morning.");

  private static final List<String> LEADS =
      List.of("In short: ", "Note: ", "Why it matters: ", "Point 1: ", "Reminder: ");

  private static final Map<String, String> SHORT =
      Map.of(
          "do not", "don't",
          "does not", "doesn't",
          "did not", "didn't",
          "is not", "isn't",
          "cannot", "can't",
          "it is", "it's",
          "that is", "that's",
          "will not", "won't",
          "are not", "aren't");

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";

  static final Map<String, BiFunction<String, Random, String>> ALL = all();

  private DraftChanges() {}

  private static Map<String, BiFunction<String, Random, String>> all() {
    var all = new LinkedHashMap<String, BiFunction<String, Random, String>>();
    all.put("other quotation marks", DraftChanges::marks);
    all.put(
        "numbers in words",
        (text, _) ->
            outside(
                text,
                Pattern.compile(
                    "(?<![\\w.,/:$€£+#-])(\\d{1,2}) (?=[a-z])(?!(?:%|percent|points|am|pm|January|\\())"),
                m -> words(Integer.parseInt(m.group(1))) + " "));
    all.put(
        "numbers in digits",
        (text, _) ->
            outside(
                text,
                Pattern.compile(
                    "(?i)(?<![\\w-])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|sixty)(?= [a-z])"
                        + "(?! (?:thirds?|quarters?|hundred|thousand|dozen|million|and a half))"),
                m -> String.valueOf(number(m.group(1)))));
    all.put(
        "percent written otherwise",
        (text, random) -> {
          var sign =
              List.of("%", " percent", " per cent", "\u00A0%", "\u202F%").get(random.nextInt(5));
          return outside(text, Pattern.compile("(?<=\\d) ?%"), _ -> sign);
        });
    all.put(
        "thousands written otherwise",
        (text, random) ->
            outside(
                text,
                Pattern.compile("(?<!\\d)(\\d{1,3}),(\\d{3})(?!\\d)"),
                m -> m.group(1) + (random.nextBoolean() ? "" : " ") + m.group(2)));
    all.put("dates written otherwise", DraftChanges::dates);
    all.put("citation at the end of the paragraph", (text, _) -> moved(text, false));
    all.put("citation at the beginning", (text, _) -> moved(text, true));
    all.put(
        "citation within the sentence",
        (text, random) ->
            random.nextBoolean()
                ? text.replaceAll("([.!?])([”\"]?) (\\[[EF]\\d+\\])(?=\\s|$)", "$2 $3$1")
                : text.replaceAll(" (\\[[EF]\\d+\\])\\.(?=\\s|$)", ". $1"));
    all.put(
        "citations in one bracket",
        (text, random) ->
            text.replaceAll(
                "\\[([EF]\\d+)\\],? (?:and )?\\[([EF]\\d+)\\]",
                List.of("[$1, $2]", "[$1][$2]", "[$1; $2]").get(random.nextInt(3))));
    all.put(
        "list marks",
        (text, random) -> {
          var mark =
              List.of("- ", "* ", "• ", "1. ", "– ", "1) ", "a) ", "→ ").get(random.nextInt(8));
          return text.startsWith("Subject:")
              ? text
              : text.replaceAll("(?m)^(?=[\\p{L}\\d“\"])", mark);
        });
    all.put(
        "a sentence a line",
        (text, random) ->
            outside(text, Pattern.compile("(?<=[a-z\\]]\\.|\\?) (?=[A-Z“\"])"), _ -> "\n- "));
    all.put("heading in front", (text, random) -> pick(HEADINGS, random) + text);
    all.put(
        "lead-in",
        (text, random) -> text.startsWith("Subject:") ? text : pick(LEADS, random) + text);
    all.put(
        "call to action behind",
        (text, random) ->
            text
                + (text.matches("(?s).*[.?!\\]”\"]") && random.nextBoolean() ? " " : "\n\n")
                + pick(CALLS, random));
    all.put("bold and italic", DraftChanges::bold);
    all.put(
        "contractions",
        (text, _) -> {
          String out = text;
          for (var pair : SHORT.entrySet()) {
            out =
                outside(out, Pattern.compile("\\b" + pair.getKey() + "\\b"), _ -> pair.getValue());
          }
          return out;
        });
    all.put(
        "full forms",
        (text, _) -> {
          String out = text;
          for (var pair : SHORT.entrySet()) {
            out =
                outside(out, Pattern.compile("\\b" + pair.getValue() + "\\b"), _ -> pair.getKey());
          }
          return out;
        });
    all.put("lines in another order", DraftChanges::shuffled);
    all.put(
        "white space",
        (text, random) ->
            switch (random.nextInt(4)) {
              case 0 -> text.replace(". ", ".  ");
              case 1 -> text.replace("\n", "\r\n") + "\r\n";
              case 2 -> "\n" + text.replace(" [", "\u00A0[") + "\n\n";
              default -> text.replace("\n", " \n");
            });
    all.put("curly apostrophes", (text, _) -> text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "’"));
    all.put(
        "dashes",
        (text, random) ->
            outside(
                text,
                Pattern.compile("(?<=[a-z]), (?=(?:and|but|so|not|which) )"),
                _ -> random.nextBoolean() ? " — " : " – "));
    all.put(
        "block quote",
        (text, _) -> text.replaceAll("(?m)^[\"“]([^\"”\n]+)[\"”] (\\[[EF]\\d+\\])$", "> $1 $2"));
    all.put(
        "cell of a table", (text, _) -> text.indexOf('\n') < 0 ? "| Line | " + text + " |" : text);
    all.put(
        "greeting and name below",
        (text, random) ->
            random.nextBoolean()
                ? "Hi team,\n\n" + text + "\n\nThanks"
                : "Hello,\n" + text + "\nBest,\nResearch");
    all.put("short ids", (text, _) -> text.replaceAll("\\[([EF])0+(\\d+)\\]", "[$1$2]"));
    return Collections.unmodifiableMap(all);
  }

  private static String marks(String text, Random random) {
    var pair = MARKS[random.nextInt(MARKS.length)];
    var out = new StringBuilder(text);
    var found = new ArrayList<>(Quotations.find(text));
    Collections.reverse(found);
    for (var quote : found) {
      boolean inner = quote.text().matches("(?s).*[\"“”«»„].*");
      if (quote.start() > 0
          && quote.end() < text.length()
          && !inner
          && "\"“".indexOf(text.charAt(quote.start() - 1)) >= 0) {
        out.replace(quote.end(), quote.end() + 1, pair[1]);
        out.replace(quote.start() - 1, quote.start(), pair[0]);
      }
    }
    return out.toString();
  }

  private static String dates(String text, Random random) {
    var pattern = Pattern.compile("(\\d{1,2}) (" + MONTHS + ") (\\d{4})");
    return outside(
        text,
        pattern,
        m -> {
          int month = List.of(MONTHS.split("\\|", -1)).indexOf(m.group(2)) + 1;
          return switch (random.nextInt(3)) {
            case 0 -> "%s %s, %s".formatted(m.group(2), m.group(1), m.group(3));
            case 1 -> "%s-%02d-%02d".formatted(m.group(3), month, Integer.parseInt(m.group(1)));
            default -> "%s %s %s".formatted(m.group(1), m.group(2).substring(0, 3), m.group(3));
          };
        });
  }

  /// The one citation of a text of one paragraph, at its end or its beginning.
  private static String moved(String text, boolean front) {
    var found = CITATION.matcher(text).results().toList();
    boolean one = found.size() == 1 && text.indexOf('\n') < 0;
    if (!one || (front && text.substring(found.getFirst().end()).length() > 2)) {
      return text;
    }
    String mark = found.getFirst().group();
    String rest =
        (text.substring(0, found.getFirst().start()).stripTrailing()
                + text.substring(found.getFirst().end()))
            .strip();
    return front ? mark + " " + rest : rest + " " + mark;
  }

  private static String bold(String text, Random random) {
    var mark = List.of("**", "*", "_", "__").get(random.nextInt(4));
    return switch (random.nextInt(3)) {
      case 0 ->
          outside(
              text,
              Pattern.compile("(?<![\\w*.,/-])(\\d+(?:[.,]\\d+)*(?: ?%)?)(?![\\w.,/-]*\\d)"),
              m -> mark + m.group(1) + mark);
      case 1 ->
          outside(text, Pattern.compile("^(\\w+ \\w+)(?= [a-z])"), m -> mark + m.group(1) + mark);
      default ->
          outside(
              text,
              Pattern.compile("(?m)^([A-Z][^\\[\\]\n*:“\"]{8,}[.?])$"),
              m -> mark + m.group(1) + mark);
    };
  }

  private static String shuffled(String text, Random random) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    boolean list =
        lines.size() > 2
            && lines.stream().skip(1).allMatch(l -> l.matches("(?:[-*•]|\\d+[.)]) .*"));
    if (!list) {
      return text;
    }
    Collections.shuffle(lines.subList(1, lines.size()), random);
    return String.join("\n", lines);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  static String words(int number) {
    if (number <= 20) {
      return WORDS[number];
    }
    return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + WORDS[number % 10]);
  }

  private static int number(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("sixty") ? 60 : List.of(WORDS).indexOf(lower);
  }

  /// Replaces what stands outside quotations and citations.
  static String outside(String text, Pattern pattern, Function<MatchResult, String> change) {
    var kept = new ArrayList<int[]>();
    for (Quotation quote : Quotations.find(text)) {
      kept.add(new int[] {quote.start(), quote.end()});
    }
    CITATION.matcher(text).results().forEach(m -> kept.add(new int[] {m.start(), m.end()}));
    var out = new StringBuilder();
    int from = 0;
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      out.append(text, from, start);
      boolean inside = kept.stream().anyMatch(k -> k[0] < end && start < k[1]);
      out.append(inside ? matcher.group() : change.apply(matcher.toMatchResult()));
      from = end;
    }
    return out.append(text.substring(from)).toString();
  }
}
