package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.OtherFrame;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text says that there is none of what its source puts a figure on: "without any minimum
/// term" for "minimum term 24 months". English.
final class DeniedThings {
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(?:without(?: any| an?)?|no(?: extra| additional| further)?|free of(?: any)?|zero)"
              + " ((?:[\\p{L}'’-]+ ?){1,4}(?:(?:,|\\bor\\b|\\band no\\b|\\bnor\\b) (?:any |an? )?(?:[\\p{L}'’-]+ ?){1,3})*)");

  private static final Pattern FOR_EACH =
      Pattern.compile("(?i)\\s*(?:a |per |for )?(?:each|every|per|a|an) ((?:[\\p{L}'’-]+ ?){1,2})");

  private static final Pattern MEMBERS = Pattern.compile("(?i),|\\b(?:or|and no|nor)\\b");

  /// What a thing is called ends before one of these.
  private static final Set<String> NOT_OF_NAME = WordList.named("denied-things.not-of-name");

  /// A number of these is a size; a count of people who did something is none.
  private static final Set<Kind> SIZES = Set.of(Kind.MONEY, Kind.DURATION, Kind.PERCENT);

  private static final int FEWEST = 3;

  private DeniedThings() {}

  /// Whether the source gives a figure for something that the text says there is none of.
  static boolean areSized(String text, Source source, Reading reading) {
    var none = NONE.matcher(text);
    // what the source denies may be what the text repeats
    boolean may = !Polarity.denies(source.text()) && !NONE.matcher(source.text()).find();
    // "without a network" is when the network is down
    var gone = OtherFrame.gone(source.text());
    while (may && none.find()) {
      if (!isCounted(text, none.start())) {
        for (var thing : MEMBERS.split(none.group(1), -1)) {
          var stems = named(thing);
          if (!stems.isEmpty()
              && stems.stream().noneMatch(gone::contains)
              && reading.numbers().stream()
                  .anyMatch(s -> isSizeOf(s, stems) && !isForEach(s, stems, source.text()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// "120 euro for each delivery" sizes something else for each of them.
  private static boolean isForEach(Reading.Said said, Set<String> stems, String text) {
    int from = Math.min(text.length(), said.quantity().end());
    var each = FOR_EACH.matcher(text.substring(from));
    return each.lookingAt() && Words.stems(each.group(1)).stream().anyMatch(stems::contains);
  }

  /// "31 % had no closures" counts those without.
  private static boolean isCounted(String text, int at) {
    int from = Math.max(text.lastIndexOf('.', at), text.lastIndexOf(';', at)) + 1;
    return Numbers.find(text.substring(from, at)).stream()
        .anyMatch(q -> q.kind() != Kind.LABEL && !q.text().equalsIgnoreCase("one"));
  }

  private static Set<String> named(String thing) {
    var words = new ArrayList<String>();
    for (var word : Words.tokens(thing)) {
      if (NOT_OF_NAME.contains(word)) {
        break;
      }
      words.add(word);
    }
    var stems = new HashSet<String>();
    words.stream().filter(w -> w.length() >= FEWEST).map(Words::stem).forEach(stems::add);
    stems.removeIf(s -> Words.isStop(s));
    return Set.copyOf(stems);
  }

  /// "61 % name the certificate" counts those who do.
  private static boolean isOfPeople(Reading.Said said) {
    var around = said.around();
    int from = Math.clamp(said.quantity().end() - around.start(), 0, around.text().length());
    return Words.tokens(around.text().substring(from)).stream()
        .findFirst()
        .filter(Verbs::isKnown)
        .isPresent();
  }

  private static boolean isSizeOf(Reading.Said said, Set<String> stems) {
    Quantity size = said.quantity();
    return SIZES.contains(size.kind())
        && !(size.kind() == Kind.PERCENT && isOfPeople(said))
        && Wording.shared(stems, said.clause()) == stems.size();
  }
}
