package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `double_barrelled`: one answer for two things. Two things under one rating or one yes or no; in
/// an open question two questions are only noted (`compound_open`), since people can answer both.
public final class DoubleBarrelledRule implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(DoubleBarrelledRule.class, "double-barrelled.txt");

  private static final Pattern JOIN =
      Pattern.compile(
          "(?<![\\w-])(and(?!/)|or|as well as|along with|together with|in addition to|let alone|not to mention|on top of|plus|but also|yet|while (?:also|still|being|keeping|staying|remaining|saving|maintaining)|&)(?![\\w-])| ?(?<=[a-z]{3})/(?=[a-z]{3}) ?");
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\b(?:prefer|rather|choose|choice|choosing|which|either|between|versus|vs\\.?|weigh\\w*|against|trade\\w*|compar\\w+|difference|balanc\\w+|instead|whether|both sides|more than|decide|switch from)\\b");
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(?:between|weigh\\w*|against|versus|vs|trade\\w*|balanc\\w+|compar\\w+|difference|both)\\b");
  private static final Pattern JUDGED =
      Pattern.compile(
          "\\b(?:satisfied|happy|like|enjoy|trust|agree|rate|find|think|feel|believe|should|recommend)\\b");
  private static final Pattern FIXED = Pattern.compile("\\b(?:" + WORDINGS.of("fixed") + ")\\b");
  private static final Pattern OF_YOU = Pattern.compile("\\b(?:do|does|did) (?:you|your \\w+)\\b");

  /// "Does the app save you time or money?": whether something of ours has one effect or another.
  private static final Pattern EFFECT =
      Pattern.compile(
          "\\b(?:does|do|did|will|would|has|have|can) (?:the|our|this|these|it|they)\\b[^?]{0,40}?\\b(?:help(?:ed|s)?|save[ds]?|improve[ds]?|reduce[ds]?|speed|ease[ds]?|cut|boost(?:ed)?|raise[ds]?|lower(?:ed)?|simplif(?:y|ied)|protect(?:ed)?)\\b[^?]*\\bor\\b");

  private static final Pattern OBJECT =
      Pattern.compile(" ?\\p{L}+ (?:the|an?|your|our|you|them)\\b");

  private static final Pattern NOUN = Pattern.compile(" (\\p{L}{3,}s)\\b");

  private static final Set<String> TIMES = WordList.named("double-barrelled-rule.times");

  private static final Rule COMPOUND = new CompoundRule();

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var stem = OneAnswer.stem(asked);
    var joins = stem.map(at -> joins(at, asked)).orElse(List.of());
    if (joins.isEmpty()) {
      return COMPOUND.check(asked, words);
    }
    var join = joins.getFirst();
    var behind = asked.text().substring(Math.min(join.span().end(), asked.text().length()));
    var right = named(join.right(), behind);
    return List.of(
        Issues.at(
            "double_barrelled",
            Level.ERROR,
            asked,
            join.span(),
            "One answer cannot tell “" + join.left() + "” from “" + right + "”.",
            "Ask about “" + join.left() + "” and “" + right + "” one after the other."));
  }

  /// Two coordinated things and where they stand.
  private record Join(String left, String right, Span span) {}

  private static List<Join> joins(Span stem, Asked asked) {
    var found = new ArrayList<Join>();
    var text = asked.text();
    var matcher = JOIN.matcher(text);
    matcher.region(stem.start(), stem.end());
    matcher.useTransparentBounds(true);
    var fixed = FIXED.matcher(text).results().toList();
    boolean rating =
        text.substring(0, stem.start()).matches(".*(?:how|rate|score|extent|degree)\\b.*");
    while (matcher.find()) {
      Matcher at = matcher;
      int start = at.start();
      int end = at.end();
      if (fixed.stream().anyMatch(f -> f.start() <= start && end <= f.end() + 1)
          || asked.find(Pattern.compile(Pattern.quote(text.substring(start, end)))).stream()
              .noneMatch(s -> s.start() <= start && s.end() >= end)) {
        continue;
      }
      String left = before(text, stem.start(), start);
      String right = after(text, end, stem.end());
      String joiner = text.substring(start, end).strip();
      // "how easy and fast": the first of them belongs to the question word; "how strict or
      // lenient"
      // names both ends
      left = left.isBlank() && !joiner.equals("or") ? before(text, 0, start) : left;
      boolean name = isName(asked.original(), left, start) && isName(asked.original(), right, end);
      boolean oneSubject =
          joiner.equals("or") && OneSubject.is(text, stem.start(), start, end, stem.end());
      if (!name
          && !oneSubject
          && (isTwo(left, right, joiner, rating, text, stem)
              || isSecondDeed(joiner, right, text.substring(end, stem.end()))
              || isEitherDeed(asked, joiner, right))) {
        found.add(
            new Join(
                left,
                right,
                Span.of(
                    asked.original(),
                    start - left.length() - gap(text, start),
                    end + gapAfter(text, end) + right.length())));
      }
    }
    return found;
  }

  private static int gap(String text, int at) {
    int n = 0;
    while (at - n > 0 && " ,".indexOf(text.charAt(at - n - 1)) >= 0) {
      n++;
    }
    return n;
  }

  private static int gapAfter(String text, int at) {
    int n = 0;
    while (at + n < text.length() && text.charAt(at + n) == ' ') {
      n++;
    }
    return n;
  }

  /// The word before a join, with the one before that when it is small.
  private static String before(String text, int from, int at) {
    int end = at - gap(text, at);
    int start = end;
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static String after(String text, int at, int to) {
    int start = at + gapAfter(text, at);
    int end = start;
    int words = 0;
    while (end < to && "?.,;!".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == ' ') {
        String word = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
        words++;
        if (words >= 1 && !Words.isStop(word)) {
          break;
        }
      }
      end++;
    }
    return text.substring(start, Math.max(start, end)).strip();
  }

  /// "Recall letters" as one thing, where the word behind is the noun.
  private static String named(String right, String rest) {
    var next = NOUN.matcher(rest);
    return next.lookingAt()
            && !right.endsWith("s")
            && !Praise.isJudging(right)
            && Verbs.ofThird(next.group(1)).isEmpty()
            && !Words.isStop(next.group(1))
        ? right + " " + next.group(1)
        : right;
  }

  private static boolean isTwo(
      String left, String right, String joiner, boolean rating, String text, Span stem) {
    if (left.isBlank() || right.isBlank()) {
      return false;
    }
    String first = right.split(" ", 2)[0];
    String last = right.substring(right.lastIndexOf(' ') + 1);
    boolean numbers =
        left.chars().anyMatch(Character::isDigit) || last.chars().anyMatch(Character::isDigit);
    boolean times = TIMES.contains(left) && TIMES.contains(last);
    boolean pair = Praise.isPair(left, last) || Praise.isPair(left, first);
    boolean newClause =
        Set.of("if", "then", "so", "that", "when", "because", "why", "what").contains(first)
            || first.equals("how") && !rating;
    String whole = text.substring(stem.start(), stem.end());
    boolean choice =
        joiner.equals("or") && CHOICE.matcher(text).find()
            || !joiner.equals("or") && COMPARED.matcher(whole).find();
    boolean people =
        Set.of("you", "your", "yourself", "anyone", "household").contains(left)
            || Set.of("anyone", "someone", "else", "other", "others", "another", "any")
                .contains(first);
    if (numbers || times || pair || choice || newClause || people && !rating) {
      return false;
    }
    // of facts, one of several is a plain yes; of judgements it is not
    return !joiner.equals("or") || rating || isJudged(whole, left, last);
  }

  /// "Marks and Spencer": capitals on both sides.
  private static boolean isName(String original, String word, int near) {
    int at = original.toLowerCase(Locale.ROOT).indexOf(word, Math.max(0, near - word.length() - 2));
    return at >= 0 && !word.isEmpty() && Character.isUpperCase(original.charAt(at));
  }

  /// "Did they greet you and explain the rules?"
  private static boolean isSecondDeed(String joiner, String right, String behind) {
    return joiner.equals("and") && Verbs.isBase(right) && OBJECT.matcher(behind).lookingAt();
  }

  /// "Do you moderate interviews or analyse data?" with a yes or no to both at once.
  private static boolean isEitherDeed(Asked asked, String joiner, String right) {
    if (!joiner.equals("or") || asked.options().stream().noneMatch("no"::equals)) {
      return false;
    }
    boolean aim = right.startsWith("to ");
    boolean deed = Verbs.isBase(right.replaceFirst("^to ", "").split(" ", 2)[0]);
    return deed && (aim || OF_YOU.matcher(asked.text()).find())
        || EFFECT.matcher(asked.text()).find();
  }

  private static boolean isJudged(String stem, String left, String right) {
    return Praise.of(left) != 0 && Praise.of(right) != 0 || JUDGED.matcher(stem).find();
  }
}
