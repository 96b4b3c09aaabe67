package io.personaassistant.checking.reading;

import io.personaassistant.text.DayNames;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a text lets something rise that its source lets fall, or the other way round, in
/// whatever words: "the number of shops grew" for "2,940 shops, down from 3,310". English.
final class ToldChanges {
  private static final Pattern ROSE = words("told-changes.rose", "up from|went up");

  private static final Pattern FELL = words("told-changes.fell", "down from|went down");

  /// A level is higher or lower at a time, and no change to it.
  private static final Pattern LEVEL = Pattern.compile("(?i)\\b(?:higher|lower)\\b");

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:(?:19|20)\\d\\d|spring|summer|autumn|winter|morning|evening|night|weekend|"
              + MonthNames.ANY
              + "|"
              + DayNames.ANY
              + ")");

  private static final Pattern FROM =
      Pattern.compile("(?i)\\b(?:from|since|after|before|until)\\b");

  private static final Pattern PERCENT = Pattern.compile("(?i)%|\\bper ?cent\\b");

  private static final Set<String> COUNTED = WordList.stems("told-changes.counted");

  /// What tells one change from the next.
  private static final Pattern PART =
      Pattern.compile("[,;:—](?=\\s)|\\b(?:but|while|whereas|because|since|so|as|after)\\b");

  /// In a source, what stands behind a comma goes on with what is counted in front of it.
  private static final Pattern SOURCE_PART =
      Pattern.compile("[;:—](?=\\s)|,? \\b(?:but|while|whereas)\\b|, and\\b");

  private ToldChanges() {}

  static boolean areTurned(String text, Reading reading) {
    var theirs =
        reading.sentences().stream()
            .flatMap(s -> SOURCE_PART.splitAsStream(s.text()))
            .filter(part -> way(part) != 0)
            .toList();
    return !theirs.isEmpty()
        && Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
            .flatMap(PART::splitAsStream)
            .filter(part -> way(part) != 0 && !LEVEL.matcher(part).find())
            .anyMatch(part -> isTurned(part, theirs));
  }

  private static boolean isTurned(String part, List<String> theirs) {
    var subject = subject(part);
    var same =
        theirs.stream()
            .filter(t -> subject(t).isEmpty() || isOf(subject, t)) // "it fell" may be the same
            .toList();
    return !subject.isEmpty()
        && same.stream().anyMatch(t -> isOf(subject, t))
        && same.stream().allMatch(t -> way(t) == -way(part) && isOfTime(part, t));
  }

  /// Whether the source's part tells of the times that the text names, if it names any.
  private static boolean isOfTime(String part, String told) {
    boolean named =
        TIME.matcher(part)
            .results()
            .allMatch(
                t -> told.toLowerCase(Locale.ROOT).contains(t.group().toLowerCase(Locale.ROOT)));
    return named && !(LEVEL.matcher(told).find() && FROM.matcher(part).find());
  }

  /// "Fell due" and "fell behind" are no changes.
  private static Pattern words(String name, String more) {
    return Pattern.compile(
        "(?i)\\b(?:"
            + String.join("|", WordList.named(name))
            + "|"
            + more
            + ")\\b(?! (?:due|ill|behind|short|apart|out|asleep|through|up with)\\b)");
  }

  /// What rises or falls: what stands in front of the verb.
  private static Set<String> subject(String part) {
    return Stream.of(ROSE, FELL)
        .map(p -> p.matcher(part))
        .filter(m -> m.find())
        .findFirst()
        .map(m -> Wording.without(Clauses.stems(part.substring(0, m.start())), COUNTED))
        .orElse(Set.of());
  }

  private static boolean isOf(Set<String> subject, String part) {
    var stems = Clauses.stems(part);
    if (PERCENT.matcher(part).find()) {
      stems.add("share");
    }
    return Wording.shared(subject, stems) == subject.size();
  }

  /// 1 for up, -1 for down, 0 where neither or both are told, or denied.
  private static int way(String part) {
    return Polarity.denies(part) || part.contains(" than ")
        ? 0
        : (ROSE.matcher(part).find() ? 1 : 0) - (FELL.matcher(part).find() ? 1 : 0);
  }
}
