package io.personaassistant.answering.plan;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// What rules find in copy that is to be judged, line by line of it: what to cut or change, and
/// why. Lines without a finding are left out: rules cannot tell whether a line speaks to anybody.
/// Pure functions.
final class JudgedCopy {
  private static final String TITLE = "Found by rules";
  private static final int MOST_LINES = 5;
  private static final int MOST_REASONS = 4;
  private static final int LINE_WORDS = 24;

  private JudgedCopy() {}

  /// @param findings what the checks say of the copy as text for customers, in order of place
  static Section section(TextReviews.Copy judged, List<Finding> findings) {
    var copy = judged.text();
    var entries = new ArrayList<Entry>();
    int more = 0;
    for (var line : Words.sentences(copy)) {
      var found =
          findings.stream()
              .filter(f -> f.level() != Level.INFO)
              .filter(f -> f.start() >= 0 && isIn(f, line, copy))
              .toList();
      if (found.isEmpty()) {
        continue;
      }
      if (entries.size() < MOST_LINES) {
        entries.add(entry(line, found));
      } else {
        more++;
      }
    }
    // what is said of the whole text, such as that its language is not judged
    findings.stream()
        .filter(f -> f.start() < 0 && f.level() != Level.INFO)
        .map(f -> said(f.why() + " " + f.fix()))
        .forEach(entries::add);
    if (entries.isEmpty()) {
      entries.add(said("Nothing: no number, date, name, promise or stock phrase to take out."));
    }
    if (more > 0) {
      entries.add(
          said(
              Sentence.counted(more, "more line has", "more lines have")
                  + " findings; `persona check` lists all."));
    }
    judged.lengths().forEach(length -> entries.add(said(length)));
    // a sentence on its length names what it is
    var form = judged.lengths().isEmpty() ? judged.purpose().form().title() : "";
    return new Section(form.isEmpty() ? TITLE : TITLE + " · as " + form, entries);
  }

  private static Entry said(String sentence) {
    return Entry.of(Part.lead(sentence));
  }

  private static boolean isIn(Finding finding, Span line, String copy) {
    int start = Graphemes.utf16(copy, finding.start());
    return start >= line.start() && start < line.end();
  }

  /// What no record carries is cut; the wording of the rest is changed.
  private static Entry entry(Span line, List<Finding> found) {
    boolean cut = found.stream().anyMatch(Finding::lacksSupport);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(cut ? "Cut" : "Change", "“" + Words.first(line.text(), LINE_WORDS) + "”"));
    var reasons = found.stream().map(Finding::why).distinct().toList();
    parts.add(
        Part.detail(
            "Because",
            String.join(" ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))));
    parts.add(
        Part.detail(
            "Do", String.join(" ", found.stream().map(Finding::fix).distinct().limit(2).toList())));
    return Entry.of(parts);
  }
}
