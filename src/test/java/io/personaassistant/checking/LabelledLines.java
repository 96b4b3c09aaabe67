package io.personaassistant.checking;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The labelled lines of `checking/lines.txt` with the context that each is checked in.
final class LabelledLines {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  private static final Map<String, CheckContext> CONTEXTS =
      Map.of(
          "dental",
          context(
              "dental",
              "Petra Vogel, 46, office manager of a dental practice with 4 to 12 chairs in Hamburg."
                  + " Goal: no empty chair. Pain: an hour of calls every morning. Objection: we tried"
                  + " software in 2019 and went back to paper. Says recall, not follow-up.",
              "They say “we already send postcards” and have 3 locations; contact is Jonas Brandt,"
                  + " jonas@smilehaus.example.",
              "Petra Vogel",
              Set.of("chairside.example"),
              Set.of("the careful keeper")),
          "bikes",
          context(
              "bikes",
              "Marco Leone, 39, fleet manager of a courier service in Milan with 200 to 500 bikes."
                  + " Goal: every bike on the road by 7:00. Pain: waiting for spare parts.",
              "he said it costs too much",
              "Marco Leone",
              Set.of(),
              Set.of("the firefighter")));

  /// A line and what the checks should say of it; `rule` is `-` when nothing should be said.
  record Labelled(
      String text, Line line, LineRules rules, CheckContext context, Verdict verdict, String rule) {
    boolean isGood() {
      return rule.equals("-");
    }
  }

  private LabelledLines() {}

  static List<Labelled> all() {
    var all = new ArrayList<Labelled>();
    for (var row : rows("lines.txt", 6)) {
      var cites = row[2].equals("-") ? List.<String>of() : Arrays.asList(row[2].split(",", -1));
      String text = unescape(row[5]);
      all.add(
          new Labelled(
              text,
              new Line("line", Map.of("text", List.of(text)), cites),
              rules(row[1].equals("customer")),
              CONTEXTS.getOrDefault(row[0], Rules.context()),
              Verdict.valueOf(row[3].toUpperCase(Locale.ROOT)),
              row[4]));
    }
    return all;
  }

  private static LineRules rules(boolean customerFacing) {
    return new LineRules(
        "line", "", 1, 9, true, customerFacing, List.of(Rules.field("text").required().build()));
  }

  private static CheckContext context(
      String domain,
      String record,
      String brief,
      String personaName,
      Set<String> hosts,
      Set<String> labels) {
    var given = new HashMap<String, Source>();
    for (var row : rows("sources.txt", 6)) {
      if (row[0].equals(domain)) {
        given.put(
            row[1],
            new Source(
                row[1],
                row[5],
                row[2].equals("said"),
                row[3].equals("outside"),
                "",
                Optional.of(LocalDate.parse(row[4]))));
      }
    }
    return new CheckContext(given, record, brief, personaName, hosts, labels, Subject.UNKNOWN);
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
        .replace("\\n", "\n");
  }

  private static List<String[]> rows(String file, int columns) {
    try (var in = LabelledLines.class.getResourceAsStream("/checking/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .map(row -> row.split(" \\| ", columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
