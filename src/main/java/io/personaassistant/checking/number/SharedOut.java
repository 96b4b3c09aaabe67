package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a share is one of the same whole as in its source: "62 % of the guests" for "62 % of the
/// nights". English.
final class SharedOut {
  /// What shares are said of besides groups of people.
  private static final Set<String> THINGS = WordList.stems("shared-out.things");

  /// Whoever was asked may be called so.
  private static final Set<String> ANYBODY = WordList.stems("shared-out.anybody");

  private static final Pattern OF =
      Pattern.compile("(?i)\\s*(?:%|percent|per cent)?\\s+of ((?:[\\p{L}'’-]+ ?){1,5})");

  private static final Pattern OF_ALL_OF =
      Pattern.compile("(?i)\\s*(?:%|percent|per cent)?\\s+of all (?:the |our )?([\\p{L}-]+)");

  private static final Pattern OF_SOME =
      Pattern.compile("(?i)\\s*(?:%|percent|per cent)?\\s+of ((?:[\\p{L}'’-]+ ?){1,3})");

  private static final Pattern OF_THINGS =
      Pattern.compile(
          "(?i)\\s*(?:%|percent|per cent)?\\s+of (?:all |the |our |these |those )*((?:[\\p{L}'’-]+ ?){1,3})");

  /// What the clause before counted: "9 % of those were changed".
  private static final Pattern BACK = Pattern.compile("(?i)(?:those|these|them|which)\\b");

  private static final String CASE = Words.stem("cases");

  private SharedOut() {}

  /// "29 % of teams" is not "29 % of studies".
  static void judge(NumberCase one, List<Support> support, Findings findings) {
    var whole = ofWhat(one.at().text(), one.number().end());
    boolean other =
        !whole.isEmpty()
            && support.stream()
                .allMatch(s -> {
                  var theirs =
                      s.source()
                          .map(source -> ofWhat(source.text(), s.said().quantity().end()))
                          .orElse(Set.of());
                  return !theirs.isEmpty() && Wording.shared(whole, theirs) == 0;
                });
    if (other) {
      tell(one, Level.ERROR, "something else", "what", findings);
    } else if (isOfOtherThing(one, support)) {
      tell(one, Level.WARNING, "something else", "what", findings);
    } else if (isOfOtherGroup(whole, support)) {
      tell(one, Level.WARNING, "other people", "whom", findings);
    } else if (isOfAll(one, support)) {
      tell(one, Level.ERROR, "something else", "what", findings);
    }
  }

  private static void tell(
      NumberCase one, Level level, String of, String ofWhat, Findings findings) {
    one.add(
        findings,
        level,
        " is a share of " + of + " in the evidence.",
        "Say of " + ofWhat + " it is a share, in the evidence's words.");
  }

  /// "62 % of the guests" for "62 % of the nights".
  private static boolean isOfOtherThing(NumberCase one, List<Support> support) {
    var ours = things(one.at().text(), one.number().end());
    return !ours.isEmpty()
        && support.stream()
            .allMatch(s -> {
              var text = s.source().map(Source::text).orElse("");
              var theirs = things(text, s.said().quantity().end());
              return !theirs.isEmpty()
                  && Wording.shared(ours, s.reading().stems()) == 0
                  && Wording.shared(ours, Set.copyOf(Words.stems(text))) == 0;
            });
  }

  /// What a share is said to be of, up to the first word that carries no meaning; nothing where it
  /// is people.
  private static Set<String> things(String text, int end) {
    var matcher = OF_THINGS.matcher(text).region(Math.min(end, text.length()), text.length());
    if (!matcher.lookingAt()) {
      return Set.of();
    }
    var words =
        Words.tokens(matcher.group(1)).stream()
            .takeWhile(w -> !Words.isStop(w))
            .map(Words::stem)
            .collect(Collectors.toSet());
    return words.stream().anyMatch(w -> ANYBODY.contains(w) || w.equals(CASE)) ? Set.of() : words;
  }

  /// "27 % of all bookings" for "27 % of first bookings".
  private static boolean isOfAll(NumberCase one, List<Support> support) {
    var all = OF_ALL_OF.matcher(one.at().text());
    all.region(one.number().end(), one.at().text().length());
    if (!all.lookingAt()) {
      return false;
    }
    var noun = Words.stem(all.group(1).toLowerCase(Locale.ROOT));
    // "of all sessions that were booked"
    var told = Words.stems(one.sentence());
    return support.stream()
        .allMatch(s -> {
          String text = s.source().map(Source::text).orElse("");
          int end = Math.min(text.length(), s.said().quantity().end());
          var some = OF_SOME.matcher(text).region(end, text.length());
          if (!some.lookingAt()) {
            return false;
          }
          if (BACK.matcher(some.group(1)).lookingAt()) {
            return true; // "of all slots" for "38 % were booked late, and 21 % of those"
          }
          // one or two words of what kind stand before the noun
          var words = Words.tokens(some.group(1));
          int at = words.stream().map(Words::stem).toList().indexOf(noun);
          return at > 0
              && words.subList(0, at).stream()
                  .filter(w -> !told.contains(Words.stem(w)))
                  .anyMatch(w -> !Words.isStop(w) && !w.equals("all"));
        });
  }

  /// "61 % of retailers" for "of 320 growers asked, 61 %", where nobody speaks of retailers.
  private static boolean isOfOtherGroup(Set<String> whole, List<Support> support) {
    return whole.stream().anyMatch(SharedOut::isCertainGroup)
        && support.stream()
            .allMatch(s ->
                s.source().isPresent()
                    && Wording.shared(whole, s.reading().stems()) == 0
                    && Parts.nounsOfWhole(s.said(), s.reading(), true).stream()
                        .anyMatch(SharedOut::isCertainGroup));
  }

  private static boolean isCertainGroup(String stem) {
    return Claims.isGroup(stem) && !ANYBODY.contains(stem);
  }

  /// The stems of what a share is said to be of: the group behind "of", none where it is not said.
  private static Set<String> ofWhat(String text, int end) {
    var matcher = OF.matcher(text).region(Math.min(end, text.length()), text.length());
    if (!matcher.lookingAt()) {
      return Set.of();
    }
    boolean back = BACK.matcher(matcher.group(1)).lookingAt();
    var stems = new HashSet<String>();
    for (var word : Words.tokens(back ? text.substring(0, end) : matcher.group(1))) {
      var stem = Words.stem(word);
      if (Claims.isGroup(stem) || THINGS.contains(stem)) {
        stems.add(stem);
      }
    }
    return stems;
  }
}
