package io.personaassistant.drafting;

import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import java.util.ArrayList;
import java.util.List;

/// Numbers the lines of a draft as they are shown, so that people can name them: from 1 on, and a
/// line that replaces another has the number of that one. Where a draft has several kinds of line,
/// the first of each run says what it is: without it nobody tells a criterion that must be met from
/// one that turns people away. For one draft; not thread-safe.
public final class LineNumbers {
  private final DraftType type;
  private final String option;
  private final List<LineRules> kinds;
  private int last;
  private String kind = "";

  /// For a draft that is being written.
  public LineNumbers(DraftRequest request) {
    this(request.type(), request.option());
    this.last = request.replacing().map(r -> r.lines().size()).orElse(0);
  }

  /// For a draft that is shown again, from its first line on.
  public LineNumbers(DraftType type, String option) {
    this.type = type;
    this.option = option;
    this.kinds = type.option(option).lines();
  }

  /// The line that is shown next.
  public Entry entry(DraftedLine line) {
    int number = line.refines() > 0 ? line.refines() : ++last;
    return headed(line, DraftView.entry(line, number, type, option));
  }

  /// The line that is shown next, without its number.
  public Entry clean(DraftedLine line) {
    return headed(line, DraftView.entry(line, type, option));
  }

  private Entry headed(DraftedLine line, Entry entry) {
    var before = kind;
    kind = line.line().kind();
    if (kinds.size() < 2 || kind.equals(before)) {
      return entry;
    }
    var parts = new ArrayList<Part>();
    kinds.stream()
        .filter(k -> k.kind().equals(kind) && !k.title().isBlank())
        .forEach(k -> parts.add(new Part(Role.LEAD, k.title(), "")));
    parts.addAll(entry.parts());
    return new Entry(parts, entry.cites(), entry.note());
  }
}
