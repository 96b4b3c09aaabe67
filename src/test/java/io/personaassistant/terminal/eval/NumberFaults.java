package io.personaassistant.terminal.eval;

import io.personaassistant.terminal.eval.DraftFaults.World;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.number.Dates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Ways to spoil the numbers and dates of a sound draft.
final class NumberFaults {
  private NumberFaults() {}

  /// A number in digits of a sentence that cites, which the cited texts hold, changed to one that
  /// they do not hold.
  static String number(String text, World world, Random random) {
    return changed(
        text,
        world,
        random,
        Pattern.compile(
            "(?<![\\w.,/:$€£#-])\\d{1,3}(?:,\\d{3})+(?![\\d,])|(?<![\\w.,/:#-])\\d+(?:\\.\\d+)?(?![\\d,/:]|\\.\\d|-\\d)"),
        old -> {
          var plain = old.replace(",", "");
          if (plain.contains(".")) {
            return new BigDecimal(plain)
                .add(new BigDecimal("1." + (1 + random.nextInt(8))))
                .toPlainString();
          }
          long value = Long.parseLong(plain);
          return String.valueOf(
              value < 10
                  ? value + 11 + random.nextInt(6)
                  : value + 1 + random.nextInt((int) Math.min(value, 40)));
        });
  }

  /// The same of a number in words.
  static String numberWord(String text, World world, Random random) {
    return changed(
        text,
        world,
        random,
        Pattern.compile(
            "(?<![\\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixty)(?= [a-z])(?! (?:thirds?|quarters?|hundred|thousand|dozen|and a half))"),
        _ ->
            List.of("thirteen", "fourteen", "seventeen", "nineteen", "twenty-one", "thirty-four")
                .get(random.nextInt(6)));
  }

  private static String changed(
      String text, World world, Random random, Pattern pattern, UnaryOperator<String> other) {
    var dates = Dates.find(text).stream().filter(d -> d.month() > 0 || d.year() > 0).toList();
    var places = new ArrayList<MatchResult>();
    for (var sentence : sentences(text)) {
      var known = world.of(DraftFaults.ids(sentence.text()));
      if (known.isBlank()) {
        continue;
      }
      pattern
          .matcher(text)
          .results()
          .filter(m -> m.start() >= sentence.start() && m.end() <= sentence.end())
          .filter(m -> dates.stream().noneMatch(d -> d.start() < m.end() && m.start() < d.end()))
          .filter(m ->
              DraftChanges.CITATION
                  .matcher(text)
                  .results()
                  .noneMatch(c -> c.start() <= m.start() && m.end() <= c.end()))
          .filter(m ->
              Pattern.compile("(?<![\\d.,])" + Pattern.quote(m.group()) + "(?![\\d])")
                  .matcher(known)
                  .find())
          .forEach(places::add);
    }
    if (places.isEmpty()) {
      return text;
    }
    var at = places.get(random.nextInt(places.size()));
    var all = String.join("\n", world.texts().values());
    for (int i = 0; i < 40; i++) {
      var to = other.apply(at.group());
      var number =
          to.matches("[a-z-]+")
              ? List.of("thirteen", "13", "fourteen", "14", "seventeen", "17", "nineteen", "19")
                  .contains(to)
              : false;
      boolean taken =
          Pattern.compile("(?<![\\d.,])" + Pattern.quote(to) + "(?![\\d])")
                  .matcher(world.of(DraftFaults.ids(text)))
                  .find()
              || text.contains(to);
      if (!taken && !all.isEmpty() && (number || !to.equals(at.group()))) {
        return text.substring(0, at.start()) + to + text.substring(at.end());
      }
    }
    return text;
  }

  /// The year of a date outside quotations put some years back.
  static String date(String text, World world, Random random) {
    for (var date : Dates.find(text)) {
      boolean quoted =
          Quotations.find(text).stream()
              .anyMatch(q -> q.start() <= date.start() && date.end() <= q.end());
      if (date.year() > 0 && !quoted && !DraftFaults.ids(text).isEmpty()) {
        int other = date.year() - 3 - random.nextInt(4);
        return text.substring(0, date.start())
            + date.text().replace(String.valueOf(date.year()), String.valueOf(other))
            + text.substring(date.end());
      }
    }
    return text;
  }

  /// A unit of time that the cited texts give a number, changed to years.
  static String unit(String text, World world, Random random) {
    var units = Pattern.compile("(?<=\\d )(hours|days|weeks|months|minutes|seconds)\\b(?!-)");
    var m = units.matcher(text);
    if (!m.find() || DraftFaults.ids(text).isEmpty() || text.endsWith("?")) {
      return text;
    }
    boolean quoted =
        Quotations.find(text).stream().anyMatch(q -> q.start() <= m.start() && m.end() <= q.end());
    boolean said =
        DraftFaults.ids(text).stream()
            .anyMatch(id ->
                world
                    .texts()
                    .getOrDefault(id, "")
                    .contains(text.substring(Math.max(0, m.start() - 2), m.start()).strip()));
    return quoted || !said
        ? text
        : text.substring(0, m.start())
            + (m.group().equals("years") ? "hours" : "years")
            + text.substring(m.end());
  }

  /// The result of a sum changed.
  static String sum(String text, World world, Random random) {
    var m = Pattern.compile("= ?(-?)(\\d{1,3})(?=[ %),]|$)").matcher(text);
    return m.find()
        ? text.substring(0, m.start(2))
            + (Integer.parseInt(m.group(2)) + 7 + random.nextInt(9))
            + text.substring(m.end(2))
        : text;
  }

  private record Piece(String text, int start, int end) {}

  /// The sentences with the citations that follow them.
  private static List<Piece> sentences(String text) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    var ends = Pattern.compile("(?<=[.!?”\"])\\s+(?!\\[)|\\n").matcher(text);
    while (ends.find()) {
      pieces.add(new Piece(text.substring(from, ends.start()), from, ends.start()));
      from = ends.end();
    }
    pieces.add(new Piece(text.substring(from), from, text.length()));
    return pieces;
  }
}
