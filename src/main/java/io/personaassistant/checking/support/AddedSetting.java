package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Lexicon;
import io.personaassistant.checking.reading.Means;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text that retells what one person said adds where, when or by what it happened: "at
/// the airport", "on a Sunday", "by fax". English.
final class AddedSetting {
  private static final String END =
      "(?=[,.;:!?]|$|\\s+(?:and|or|but|that|which|who|to|of|at|in|on|from|about|for|when|while|after|before|what|with|is|are|was|were|has|had|by|because)\\b)";

  private static final Pattern WHERE =
      Pattern.compile(
          "(?i)\\b(?:at|in|on|inside|behind|under|from) (?:a|an|the|her|his|their) (?:\\p{L}+"
              + " ){0,2}?(?<noun>\\p{L}+)"
              + END);

  /// "At six in the morning" tells the hour.
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)(?<!\\d |one |two |three |four |five |six |seven |eight |nine |ten )\\b"
              + "(?:on (?:an? |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
              + "|(?:on|at|over) (?:the |a )?weekends?"
              + "|in the (?:mornings?|afternoons?|evenings?)"
              + "|at (?:night|noon|midnight|dawn|dusk))\\b");

  /// An hour tells the part of the day.
  private static final Pattern HOUR =
      Pattern.compile(
          "(?i)\\d[:.]\\d\\d|\\b(?:am|pm|o['’]clock|(?:at|by|after|before|until|till)"
              + " (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midnight|work|dinner|lunch|breakfast))\\b");

  /// One speaks of the night where another says evening.
  private static final Set<String> LATE = Set.copyOf(Words.stems("evening night"));

  /// These say little of where something is.
  private static final Set<String> ANYWHERE = WordList.stems("added-setting.anywhere");

  private final Reading.Cache readings;

  AddedSetting(Reading.Cache readings) {
    this.readings = readings;
  }

  /// Reports the first that a text adds to the only item which it cites.
  void judge(String text, List<Source> cited, CheckContext context, Findings findings) {
    if (cited.size() != 1
        || !cited.getFirst().ownWords()
        || cited.getFirst().participant().isEmpty()) {
      return;
    }
    var source = cited.getFirst();
    var basis =
        String.join(
            "\n", source.text(), source.origin().reference(), context.brief(), context.record());
    Words.sentences(text).stream()
        .map(s -> Sayings.unlabelled(s.text()))
        .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(s))
        .filter(s -> Quotations.find(s).isEmpty())
        .filter(
            s -> SupportCheck.touches(Wording.stems(s, context.personaName()), source, readings))
        .flatMap(s ->
            where(s, basis)
                .or(() -> when(s, basis))
                .or(() -> Means.added(s, source.text()))
                .stream())
        .findFirst()
        .ifPresent(added ->
            findings.warningAll(
                "claim_supported",
                source.id() + " does not say " + Findings.show(added) + ".",
                "Leave it out, or cite the item that says so."));
  }

  private static Optional<String> where(String said, String basis) {
    var known = Words.tokens(basis).stream().filter(w -> !Words.isStop(w)).toList();
    return WHERE
        .matcher(said)
        .results()
        .filter(m -> {
          var noun = m.group("noun").toLowerCase(Locale.ROOT);
          return !Words.isStop(noun)
              && !ANYWHERE.contains(Words.stem(noun))
              && Lexicon.isPlace(noun)
              && known.stream().noneMatch(w -> isNear(noun, w));
        })
        .map(m -> m.group())
        .findFirst();
  }

  /// The same word, one that begins so, or another for the same or a like thing.
  private static boolean isNear(String noun, String other) {
    return Wording.shared(Set.of(Words.stem(noun)), Set.of(Words.stem(other))) > 0
        || noun.length() > 3 && other.contains(noun)
        || other.length() > 3 && noun.contains(other)
        || isLike(Lexicon.relation(noun, other))
        || isLike(Lexicon.relation(other, noun));
  }

  private static boolean isLike(Lexicon.Relation relation) {
    return relation == Lexicon.Relation.SAME || relation == Lexicon.Relation.NARROWER;
  }

  private static Optional<String> when(String said, String basis) {
    var known = Words.stems(basis);
    return WHEN.matcher(said)
        .results()
        .filter(m -> {
          var words = Words.stems(m.group());
          boolean late = LATE.contains(words.getLast()) && LATE.stream().anyMatch(known::contains);
          return !late && !known.contains(words.getLast()) && !HOUR.matcher(basis).find();
        })
        .map(m -> m.group())
        .findFirst();
  }
}
