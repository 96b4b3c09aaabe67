package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Links;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A long text of which a sentence or two do not hold, with a gap in their place: a mail is not
/// lost for one month that nobody named. What is left is checked like any other line. Pure
/// functions.
final class Gapped {
  /// What stands where a sentence was.
  static final String GAP = "[…]";

  /// A shorter text has no rest worth having.
  private static final int LEAST_SENTENCES = 5;

  /// One sentence in so many may go.
  private static final int ONE_IN = 4;

  /// Of a text with gaps it is no fault that it is short.
  private static final String TOO_SHORT = "too_few_words";

  private Gapped() {}

  /// The lines to try it with once no further answer comes: of a kind that was mended in vain the
  /// mended ones, else those of the stream that no mended line answers.
  ///
  /// @param failed those that did not pass
  static List<DraftedLine> lost(List<DraftedLine> lines, List<DraftedLine> failed, String kind) {
    var own = failed.stream().filter(l -> l.line().kind().equals(kind)).toList();
    int last = own.stream().mapToInt(DraftedLine::round).max().orElse(0);
    long answered =
        lines.stream()
            .filter(l -> l.line().kind().equals(kind) && l.round() > 0)
            .filter(l -> l.verdict() != Verdict.FAIL)
            .count();
    return own.stream().filter(l -> l.round() == last).skip(last > 0 ? 0 : answered).toList();
  }

  /// The line with gaps and what is said of it; empty where gaps do not mend it.
  ///
  /// @param errors what stops the line
  /// @param check what stands against a line
  static Optional<Sparing.Judged> of(
      Line line, LineRules kind, List<Finding> errors, Function<Line, List<Finding>> check) {
    var fields = new LinkedHashMap<>(line.fields());
    for (var error : errors) {
      var field = kind.field(error.field()).filter(Gapped::isProse);
      boolean placed = field.isPresent() && !error.span().isBlank();
      if (!placed || !LeftOut.maySay(error)) {
        return Optional.empty();
      }
      var text = String.join(" ", fields.getOrDefault(error.field(), List.of()));
      fields.put(error.field(), List.of(without(text, error.span())));
    }
    var cut = new Line(line.kind(), fields, line.cites());
    if (fields.equals(line.fields()) || !isEnough(line, cut)) {
      return Optional.empty();
    }
    var findings = new ArrayList<Finding>();
    errors.stream()
        .map(Finding::field)
        .distinct()
        .forEach(name -> findings.add(marked(name, errors, kind)));
    for (var finding : check.apply(cut)) {
      if (finding.level() != Level.ERROR) {
        findings.add(finding);
      } else if (finding.rule().equals(TOO_SHORT)) {
        findings.add(finding.atLevel(Level.WARNING));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Sparing.Judged(cut, List.copyOf(findings)));
  }

  private static boolean isProse(FieldRule field) {
    return !field.list() && field.oneOf().isEmpty();
  }

  /// The text with a gap for each sentence that holds this; two in a row are one gap.
  private static String without(String text, String span) {
    var cut = new StringBuilder();
    int from = 0;
    for (var sentence : Words.sentences(text)) {
      if (text.substring(sentence.start(), sentence.end()).contains(span)) {
        cut.append(text, from, sentence.start()).append(GAP);
        from = sentence.end();
      }
    }
    return cut.append(text.substring(from)).toString().replace(GAP + " " + GAP, GAP);
  }

  private static boolean isEnough(Line line, Line cut) {
    return line.fields().keySet().stream()
        .filter(name -> !line.texts(name).equals(cut.texts(name)))
        .allMatch(name -> {
          int before = Words.sentences(line.texts(name).getFirst()).size();
          long kept =
              Words.sentences(cut.texts(name).getFirst()).stream()
                  .filter(s -> !s.text().contains(GAP))
                  .count();
          return before >= LEAST_SENTENCES && (before - kept) * ONE_IN <= before;
        });
  }

  /// What was taken out of a field and why, in one sentence.
  private static Finding marked(String name, List<Finding> errors, LineRules kind) {
    var own = errors.stream().filter(e -> e.field().equals(name)).toList();
    var why =
        own.stream()
            .map(e -> Links.broken(e.why()).replaceFirst("[.]$", ""))
            .distinct()
            .collect(Collectors.joining("; "));
    var label = kind.field(name).map(FieldRule::label).orElse("");
    return Remarks.on(
        name,
        own.getFirst().rule(),
        "Taken out of “%s” at %s: %s. Write what holds, or close the gap."
            .formatted(label, GAP, why),
        own.getFirst().fix());
  }
}
