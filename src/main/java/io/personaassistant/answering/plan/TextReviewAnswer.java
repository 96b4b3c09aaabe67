package io.personaassistant.answering.plan;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the checks say of a text, for people: the verdict, then each finding with the words it is
/// about and what to write instead. Pure functions.
public final class TextReviewAnswer {
  private static final int HEADLINE = 16;
  private static final String COUNTED =
      " What begins with what it is, such as “post x:” or “email:”, is counted as the platform counts it.";

  private TextReviewAnswer() {}

  /// The answer for one text: errors first, those of a level in order of place.
  public static Answer of(
      TextReviews.Copy copy, List<Finding> findings, Optional<Persona> persona) {
    var sections = new ArrayList<Section>();
    if (!findings.isEmpty()) {
      sections.add(
          new Section(
              "Findings", worstFirst(findings).stream().map(TextReviewAnswer::entry).toList()));
    }
    var lengths = copy.lengths();
    if (!lengths.isEmpty()) {
      sections.add(
          new Section(
              "Length", lengths.stream().map(length -> Entry.of(Part.lead(length))).toList()));
    }
    var form = copy.purpose().form().title();
    return Answer.page(
        counts(findings.stream().map(Finding::level).toList()),
        "“"
            + Words.first(copy.text().strip(), HEADLINE)
            + "” · as "
            + (form.isEmpty() ? "text for customers" : form)
            + persona.map(p -> " · " + p.name()).orElse(""),
        sections,
        "Checked by rules against the records: ids, quotations, numbers, dates, names, promises, wording."
            + " Whether it is true and welcome, people decide."
            + (form.isEmpty() ? COUNTED : ""));
  }

  /// The same findings for people, who read what must be changed before what may be.
  public static List<Finding> worstFirst(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  private static Entry entry(Finding finding) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(finding.level() == Level.INFO ? "note" : finding.level().word(), finding.why()));
    // most sentences quote the words themselves
    if (!finding.span().isEmpty() && !finding.why().contains("“" + finding.span() + "”")) {
      parts.add(Part.detail("words", "“" + finding.span() + "”"));
    }
    if (!finding.fix().isEmpty()) {
      parts.add(Part.detail("do", finding.fix()));
    }
    return new Entry(parts, List.of(), finding.rule().replace('_', ' '));
  }

  /// Such as "1 error, 2 warnings"; that there is nothing where there is none.
  static String counts(List<Level> levels) {
    var counts = new ArrayList<String>();
    count(levels, Level.ERROR, "error", counts);
    count(levels, Level.WARNING, "warning", counts);
    count(levels, Level.INFO, "note", counts);
    return counts.isEmpty() ? "Nothing to object to" : String.join(", ", counts);
  }

  private static void count(List<Level> levels, Level level, String word, List<String> counts) {
    long n = levels.stream().filter(level::equals).count();
    if (n > 0) {
      counts.add(n + " " + word + (n == 1 ? "" : "s"));
    }
  }
}
