package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Generality;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said of many, or of all, and rests on the words of one participant. English.
final class FewSources {
  /// What one person said is said of everybody.
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)^\\W*(?:all|every|each)\\b(?! (?:of|the|in|this|that|\\d|time|minute|hour|shift|day|night|morning|evening|week|month|quarter|season|year|\\p{L}+day)\\b)|\\b(?:agree (?:that|on)|unanimous(?:ly)?|without exception)\\b");

  private static final Pattern THEY_ALL =
      Pattern.compile("(?i)^\\W*(?:[\\p{L}-]+ ){0,3}?(\\p{L}{3,}s) all (?!the\\b|of\\b|day\\b)");

  private static final Pattern NO =
      Pattern.compile(
          "(?i)^\\W*(?:no|not one|not a single|every|each) ((?:\\p{L}+[ -]){1,3})(?=\\p{L})");

  private static final Pattern SUPPOSED =
      Pattern.compile("(?i)\\b(?:if|when|whenever|may|might|would|could)\\b");

  private static final Pattern ONE_SAID =
      Pattern.compile(
          "\\b(?:One|Another)(?: of them)? (?:said|wrote|told us|answered|added)\\b[^.!?]*");

  private static final Pattern ONE =
      Pattern.compile(
          "(?i)\\b(?:one|another|somebody|someone|a (?:second|third)|some|she|he|i|1)\\b|[“\"]");

  private static final int FEWEST = 2;

  private FewSources() {}

  /// @param title the persona's job, by which its people are called: "lead vet"
  static void judge(
      String line, List<Source> items, List<Source> cited, String title, Findings findings) {
    var text = items.size() < cited.size() ? ofItems(line, items, cited) : line;
    if (isOfOneAmongMany(text, items)) {
      findings.warningAll(
          "distinct_sources",
          "What one of those asked said is told of them all.",
          "Say that it is one person.");
      return;
    }
    boolean ofAll = ALL.matcher(text).find() && items.stream().allMatch(s -> isOfOneSale(text, s));
    if (text.isEmpty() || !ofAll && items.stream().anyMatch(FewSources::speaksForMany)) {
      return;
    }
    var people = items.stream().map(Source::speaker).collect(Collectors.toSet());
    if (people.size() > 1) {
      return;
    }
    if (items.size() > 1) {
      findings.warningAll(
          "distinct_sources",
          "All the items cited are the words of one participant.",
          "Cite a second participant, or say that it is one person.");
    } else if (ofAll
        || isOfWholeGroup(text)
        || Generality.isOfMany(withoutQuotes(text), items.getFirst().text(), title)) {
      var why = "The text speaks of many, but rests on one item: " + items.getFirst().id() + ".";
      var fix = "Cite a second source, or say that it is one person.";
      if (ALL.matcher(text).find() || isOfWholeGroup(text)) {
        findings.errorAll("distinct_sources", "", why, fix);
      } else {
        findings.warningAll("distinct_sources", why, fix);
      }
    }
  }

  /// "They mute it until six" for "Four of five could not tell. One said: I mute it until six."
  private static boolean isOfOneAmongMany(String text, List<Source> items) {
    return Words.sentences(text).stream()
        .map(Span::text)
        .filter(s -> !ONE.matcher(s).find() && !SUPPOSED.matcher(s).find())
        .filter(s -> !Sayings.isQuestion(s))
        .anyMatch(s -> {
          var said = Wording.stems(s, "");
          return items.stream()
              .filter(FewSources::speaksForMany)
              .anyMatch(item -> {
                var ofOne = ONE_SAID.matcher(item.text());
                return ofOne.find()
                    && items.stream()
                        .noneMatch(o -> !o.equals(item) && shared(said, o.text()) >= FEWEST)
                    && shared(said, ofOne.group()) >= FEWEST
                    && shared(said, ofOne.group())
                        > shared(said, item.text().replace(ofOne.group(), " "));
              });
        });
  }

  private static long shared(Set<String> said, String text) {
    return Wording.shared(said, Wording.stems(text, ""));
  }

  /// The sentences that have more of an item than of any fact, which speaks for all.
  private static String ofItems(String text, List<Source> items, List<Source> cited) {
    var facts = cited.stream().filter(s -> !items.contains(s)).toList();
    return Words.sentences(text).stream()
        .map(Span::text)
        .filter(s -> most(s, items) >= FEWEST && most(s, items) > most(s, facts))
        .collect(Collectors.joining("\n"));
  }

  private static long most(String sentence, List<Source> sources) {
    var said = Wording.stems(sentence, "");
    return sources.stream().mapToLong(source -> shared(said, source.text())).max().orElse(0);
  }

  /// "No cook wants it", "cooks all think so".
  private static boolean isOfWholeGroup(String text) {
    var none = NO.matcher(text);
    var they = THEY_ALL.matcher(text);
    return they.find() && (isFirst(they, text) || isGroup(they.group(1)))
        || none.find()
            && Words.tokens(none.group(1)).stream()
                .takeWhile(w -> !Words.isStop(w) && !w.equals("time"))
                .anyMatch(w -> People.is(w) || Claims.isGroup(Words.stem(w + "s")));
  }

  /// "Principals all think so"; farther on a word with this ending may be a verb.
  private static boolean isFirst(MatchResult they, String text) {
    return !Set.of("this", "its", "yes").contains(they.group(1).toLowerCase(Locale.ROOT))
        && text.substring(0, they.start(1)).chars().noneMatch(Character::isLetter);
  }

  private static boolean isGroup(String plural) {
    var word = plural.toLowerCase(Locale.ROOT);
    return People.is(word) || Claims.isGroup(Words.stem(word));
  }

  /// A note of a sale is about one buyer, whoever wrote it.
  private static boolean isOfOneSale(String text, Source source) {
    return source.origin().type().filter(t -> t == SourceType.CRM_NOTE).isPresent()
        && source.origin().sampleSize() <= 1
        && !countsPeople(source.text(), Set.copyOf(Words.stems(text)));
  }

  private static boolean speaksForMany(Source source) {
    return source.origin().sampleSize() > 1
        || source.participant().isEmpty() && countsPeople(source.text(), Set.of())
        || source.participant().isEmpty()
            && !source.origin().type().map(SourceType::ownWords).orElse(true);
  }

  /// "Among 310 wearers", "4 of 9 supervisors".
  ///
  /// @param told stems of what is said of all, which must be the people counted; empty for any
  private static boolean countsPeople(String text, Set<String> told) {
    return Numbers.find(text).stream()
        .anyMatch(q ->
            q.kind() == Quantity.Kind.COUNT
                && q.value().compareTo(BigDecimal.ONE) > 0
                && (Claims.isGroup(q.noun()) && (told.isEmpty() || told.contains(q.noun()))
                    || !q.pair().isEmpty()
                    || shares(text)));
  }

  /// Two shares of a whole that is counted: somebody asked many.
  private static boolean shares(String text) {
    return Numbers.find(text).stream().filter(q -> q.kind() == Quantity.Kind.PERCENT).count() > 1;
  }

  private static String withoutQuotes(String text) {
    var out = new StringBuilder(text);
    for (var quotation : Quotations.find(text)) {
      for (int i = quotation.start(); i < quotation.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
