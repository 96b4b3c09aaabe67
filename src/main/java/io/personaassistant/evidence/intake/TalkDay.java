package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Days;
import io.personaassistant.evidence.file.FileProblem;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.transcript.Transcript;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// On which day a conversation was: what the file says for a fact above it, in its name or in its
/// title.
final class TalkDay {
  /// Words above a conversation that are looked at.
  private static final int MOST_WORDS = 80;

  /// A day anywhere in a file's name: `interview-2026-03-05-final`.
  private static final Pattern NAMED = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  /// The same with a time behind it, as meeting tools name their files: `GMT20260305-100210`.
  private static final Pattern STAMPED =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?=[-_T]?\\d{4}(?:\\d{2})?(?!\\d))");

  /// More words in a line are no title, and neither is a sentence.
  private static final int LONGEST_TITLE = 15;

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…][\"”»)]*\\s*");

  private static final Pattern APART = Pattern.compile("[\\s,;:()|*#_–—]+");

  private final LocalDate today;
  private final List<String> twoWays = new ArrayList<>();

  private TalkDay(LocalDate today) {
    this.today = today;
  }

  /// The day; a [FileProblem] with the next step where the file does not say it.
  ///
  /// @param today no talk was after it
  static LocalDate of(Transcript transcript, String name, LocalDate today) {
    var day = new TalkDay(today);
    var head = transcript.head();
    return day.read(head.getOrDefault("date", ""))
        .or(() -> day.in(head.getOrDefault("date", "")))
        .or(() -> day.named(name))
        .or(() -> day.above(head.getOrDefault(Transcript.TITLE, "")))
        .orElseThrow(() -> new FileProblem(day.refusal(), ToldOf.DAY));
  }

  private String refusal() {
    if (twoWays.isEmpty()) {
      return "The file does not say which day that was. Say it with --date YYYY-MM-DD.";
    }
    var days = Days.readings(twoWays.getFirst());
    return "“%s” can be read two ways. Say which day it was: --date %s or --date %s."
        .formatted(twoWays.getFirst(), days.getFirst(), days.getLast());
  }

  private Optional<LocalDate> named(String name) {
    return Stream.concat(
            NAMED.matcher(name).results().map(MatchResult::group), stamped(name).stream())
        .flatMap(day -> past(Days.parse(day)).stream())
        .findFirst()
        .or(() -> past(in(name.replaceFirst("\\.[A-Za-z]{2,5}$", ""))));
  }

  private static Optional<String> stamped(String text) {
    return STAMPED
        .matcher(text)
        .results()
        .map(day -> String.join("-", day.group(1), day.group(2), day.group(3)))
        .findFirst();
  }

  private Optional<LocalDate> above(String title) {
    return title
        .lines()
        .filter(line -> Words.count(line) <= LONGEST_TITLE && !SENTENCE.matcher(line).matches())
        .flatMap(line -> past(in(line)).stream())
        .findFirst();
  }

  private Optional<LocalDate> past(Optional<LocalDate> day) {
    return day.filter(d -> !d.isAfter(today));
  }

  /// The day in a text such as `Interview with a yard, 12 May 2026`.
  private Optional<LocalDate> in(String text) {
    var words = APART.split(text, MOST_WORDS);
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + 3); to > from; to--) {
        var day = read(String.join(" ", List.of(words).subList(from, to)));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /// Where one of two readings is still to come, the other is meant.
  private Optional<LocalDate> read(String typed) {
    var day = Days.parse(typed);
    if (day.isPresent()) {
      return day;
    }
    var past = Days.readings(typed).stream().filter(d -> !d.isAfter(today)).toList();
    if (past.size() == 2) {
      twoWays.add(typed.strip());
    }
    return past.size() == 1 ? Optional.of(past.getFirst()) : Optional.empty();
  }
}
