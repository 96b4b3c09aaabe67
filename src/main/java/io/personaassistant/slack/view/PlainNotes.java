package io.personaassistant.slack.view;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Section;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Findings as people read them: the worst first, without the names of rules, which stand on the
/// command line for who looks them up.
final class PlainNotes {
  /// What findings of the linter and of copy stand under.
  private static final String FINDINGS = "Findings";

  private static final Pattern HEALTH = Pattern.compile("(error|warning|note) · PH\\d+");
  private static final List<String> WORST_FIRST = List.of("error", "warning", "note");

  private PlainNotes() {}

  static Answer of(Answer answer) {
    return new Answer(
        answer.persona(),
        answer.type(),
        answer.title(),
        answer.subtitle(),
        answer.notices(),
        answer.sections().stream().map(PlainNotes::of).toList(),
        answer.followUps(),
        answer.footer(),
        answer.cites(),
        answer.asks(),
        answer.picture());
  }

  private static Section of(Section section) {
    boolean isFindings = section.title().equals(FINDINGS);
    var entries = section.entries().stream();
    return new Section(
        section.title(),
        isFindings
            ? entries
                .sorted(Comparator.comparingInt(PlainNotes::rank))
                .map(e -> new Entry(e.parts(), e.cites(), ""))
                .toList()
            : entries.map(PlainNotes::withoutRule).toList());
  }

  private static int rank(Entry entry) {
    return entry.parts().isEmpty() ? -1 : WORST_FIRST.indexOf(entry.parts().getFirst().label());
  }

  private static Entry withoutRule(Entry entry) {
    var health = HEALTH.matcher(entry.note());
    return health.matches() ? new Entry(entry.parts(), entry.cites(), health.group(1)) : entry;
  }
}
