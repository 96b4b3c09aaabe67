package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.NextSteps;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.QuestionLabels;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the weekdays, the periods, the relatives and the places in an order that a line states
/// are those of what it cites: "Tuesday" for "Monday", "last quarter" for "last year", "every
/// Friday" for "every second Friday", "her sister" for "her brother", "the second time" for "the
/// third time". Questions, orders and proposals state nothing. It is an error where the line shares
/// its words with the sentence that names another one, a warning where it shares few, and nothing
/// where the sources name none of the kind. English.
public final class Periods implements Check {
  private static final String UNITS =
      "week|month|quarter|year|season|spring|summer|autumn|fall|winter";

  /// What a line may name. Each kind has words without which no text holds it: looking for them is
  /// quicker than matching.
  private enum Kind {
    WEEKDAY("dates_supported", "(?i)\\b(" + DayNames.ANY + ")s?\\b", List.of("day")),
    RELATIVE(
        "dates_supported",
        "(?i)\\b(?:last|previous|past|this) ((?:two|three|four|six|nine|twelve|\\d{1,2}) (?:"
            + UNITS
            + ")s|"
            + UNITS
            + ")\\b(?!['’]s)",
        List.of("last ", "previous ", "past ", "this ")),
    /// "Q3", "the third quarter".
    QUARTER(
        "dates_supported",
        "(?i)\\b(first(?= quarter)|second(?= quarter)|third(?= quarter)|fourth(?= quarter)|q[1-4])\\b",
        List.of(" quarter", "q1", "q2", "q3", "q4")),
    /// "Every second Friday" is not every Friday, nor the second one of a month. The second group
    /// is what comes again.
    AGAIN(
        "numbers_supported",
        "(?i)\\b((?:the|each|every) (?:first|second|third|fourth|last)(?= \\p{L}{1,6}days? (?:of|in) (?:the|each|every|a) month\\b)"
            + "|every(?: (?:second|other|third|fourth|2nd|3rd|4th|two|three|four))?)"
            + " (day|week|month|quarter|year|night|morning|evening|"
            + DayNames.ANY
            + ")s?\\b((?: of| in) (?:the|each|every|a) month\\b)?",
        List.of("every ", "day of ", "days of ", "day in ", "days in ")),
    KIN(
        "claim_supported",
        "(?i)\\b(brother|sister|wife|husband|father|mother|son|daughter|uncle|aunt|cousin|nephew|niece)s?(?:-in-law)?\\b",
        WordList.phrases(
            "brother, sister, wife, husband, father, mother, son, daughter, uncle, aunt, cousin, "
                + "nephew, niece")),
    /// The second group is what is counted: a second look is no other than the third time.
    ORDINAL(
        "numbers_supported",
        "(?i)\\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|[4-9]th|10th)"
            + " (?!(?:of|half|quarter|party|hand|working|business)\\b)(\\p{L}+)",
        List.of("second ", "nd ", "rd ", "th "));

    private final String rule;
    private final Pattern pattern;
    private final List<String> words;

    Kind(String rule, String pattern, List<String> words) {
      this.rule = rule;
      this.pattern = Pattern.compile(pattern);
      this.words = words;
    }

    boolean mayBeIn(String lowerCase) {
      return words.stream().anyMatch(lowerCase::contains);
    }
  }

  /// A name of a period or place, and what it counts: nothing in "the second this year".
  private record Named(String name, String noun) {
    static Named of(Matcher matcher) {
      String next = matcher.groupCount() < 2 ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
      boolean leftOut = Words.isStop(next) && !next.equals("one");
      boolean ofMonth = matcher.groupCount() > 2 && matcher.group(3) != null;
      String name = plain(matcher.group(1));
      return new Named(
          ofMonth ? name.replaceFirst("^(?:each|every) (?!one)", "the ") : name,
          leftOut ? "" : Words.stem(next));
    }
  }

  private static final List<String> ORDINALS = WordList.listed("periods.ordinals");

  /// "This quarter, start with one study" tells what to do.
  private static final Pattern LEAD = Pattern.compile("^\\W*[\\p{L}'’ ]{1,40}, ");

  /// Whether this is what a period looks like: it is held against what its own sentence cites
  /// alone.
  public static boolean isOf(String span) {
    return Kind.RELATIVE.pattern.matcher(span).matches()
        || Kind.WEEKDAY.pattern.matcher(span).matches();
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites()).stream().map(Source::text).toList();
    if (cited.isEmpty()) {
      return List.of();
    }
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() == NumberSource.PLAN) {
        continue;
      }
      String lower = at.text().toLowerCase(Locale.ROOT);
      for (var kind : Kind.values()) {
        if (kind.mayBeIn(lower) && kind.pattern.matcher(at.text()).find()) {
          judge(at, kind, cited, context, findings);
        }
      }
    }
    return findings.all();
  }

  private static void judge(
      FieldText at, Kind kind, List<String> cited, CheckContext context, Findings findings) {
    var words = new HashSet<>(Words.tokens(context.brief()));
    cited.forEach(source -> words.addAll(Words.tokens(source)));
    var theirs =
        cited.stream()
            .flatMap(source -> Words.sentences(source).stream())
            .map(Span::text)
            .filter(text -> kind.pattern.matcher(text).find())
            .toList();
    for (var sentence : Words.sentences(at.text())) {
      if (!states(sentence.text())) {
        continue;
      }
      var matcher = kind.pattern.matcher(sentence.text());
      while (matcher.find()) {
        if (QuestionLabels.isAt(at.text(), sentence.start() + matcher.start())) {
          continue;
        }
        var named = Named.of(matcher);
        var others = others(kind, named, theirs);
        if (!others.isEmpty() && !others.contains(named.name()) && !isSaid(named.name(), words)) {
          report(at, kind, sentence, matcher, theirs, others, findings);
        }
      }
    }
  }

  private static void report(
      FieldText at,
      Kind kind,
      Span sentence,
      Matcher named,
      List<String> theirs,
      List<String> others,
      Findings findings) {
    var said = Wording.stems(sentence.text(), "");
    said.removeAll(Words.content(named.group()));
    boolean about =
        theirs.stream().anyMatch(text -> Wording.areOfTheSame(said, Wording.stems(text, "")));
    findings.add(
        kind.rule,
        about ? Level.ERROR : Level.WARNING,
        at,
        sentence.start() + named.start(),
        sentence.start() + named.end(1),
        Findings.show(sentence.text().substring(named.start(), named.end(1)))
            + " is another one in the evidence: "
            + String.join(", ", others)
            + ".",
        "Say it as the evidence does.");
  }

  /// Questions, orders and what is proposed say nothing that could be otherwise.
  static boolean states(String sentence) {
    String said = Sayings.unlabelled(sentence.strip());
    return !Sayings.isQuestion(said)
        && !Sayings.isOrderTo(said)
        && !Sayings.isOrderTo(LEAD.matcher(said).replaceFirst(""))
        && !NextSteps.isProposal(said);
  }

  /// What the sources name instead; of the same things only.
  private static List<String> others(Kind kind, Named named, List<String> theirs) {
    var found = new ArrayList<Named>();
    for (var text : theirs) {
      var matcher = kind.pattern.matcher(text);
      while (matcher.find()) {
        found.add(Named.of(matcher));
      }
    }
    return found.stream()
        .filter(one -> named.noun().isEmpty() || one.noun().equals(named.noun()))
        .map(Named::name)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isSaid(String name, Set<String> words) {
    return words.contains(name) || words.contains(name + "s") || words.contains(name + "ly");
  }

  /// "3rd" is "third", "fall" is "autumn".
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("every")) {
      return switch (lower.substring("every".length()).strip()) {
        case "" -> "every one";
        case "other", "second", "2nd", "two" -> "every second";
        case "third", "3rd", "three" -> "every third";
        default -> "every fourth";
      };
    }
    if (lower.length() == 2 && lower.charAt(0) == 'q') {
      return ORDINALS.get(lower.charAt(1) - '1');
    }
    if (Character.isDigit(lower.charAt(0)) && lower.indexOf(' ') < 0) {
      return ORDINALS.get(Integer.parseInt(lower.replaceAll("\\D", "")) - 1);
    }
    return switch (lower) {
      case "fall" -> "autumn";
      case "three months", "3 months" -> "quarter";
      case "twelve months", "12 months" -> "year";
      default -> lower;
    };
  }
}
