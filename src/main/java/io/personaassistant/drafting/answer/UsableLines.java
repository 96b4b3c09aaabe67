package io.personaassistant.drafting.answer;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import io.personaassistant.drafting.answer.Answer.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The lines of an answer that somebody can send, say or ask as they stand, without what stands
/// around them; of a draft, all of its lines. Pure functions.
public final class UsableLines {
  private UsableLines() {}

  /// One of them.
  ///
  /// @param number among all entries of the answer, from 1: what "why line 3?" counts, too
  /// @param heading what stands above it, `""` for nothing
  /// @param entry its texts alone, or the whole line of a draft, with what they rest on
  public record Line(int number, String heading, Entry entry) {
    /// What it was when it was shown: another text has another mark, but for chance.
    public String mark() {
      return Integer.toHexString(entry.parts().stream().map(Part::text).toList().hashCode());
    }
  }

  /// Those of an answer, in order.
  public static List<Line> of(Answer answer) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (var section : answer.sections()) {
      for (var entry : section.entries()) {
        number++;
        var texts = entry.parts().stream().filter(p -> p.role() == Role.USE).toList();
        if (!texts.isEmpty()) {
          var kept =
              new Entry(texts.size() == 1 ? unlabelled(texts) : texts, entry.cites(), entry.note());
          lines.add(new Line(number, section.title(), kept));
        }
      }
    }
    return lines;
  }

  /// Those of an answer that are copied together: a text to send alone, such as a mail, without the
  /// facts that stand beside it; else all of them.
  public static List<Line> together(Answer answer) {
    var lines = of(answer);
    var texts =
        lines.stream()
            .filter(line ->
                answer.sections().stream()
                    .filter(s -> s.title().equals(line.heading()))
                    .anyMatch(s -> isText(s, line.number() == lines.getFirst().number())))
            .toList();
    return !texts.isEmpty() && texts.getFirst().equals(lines.getFirst()) ? texts : lines;
  }

  /// Whether a section is one text in parts, or as the first one a text at all.
  private static boolean isText(Section section, boolean isFirst) {
    return section.entries().size() == 1
        && section.entries().getFirst().parts().stream().allMatch(p -> p.role() == Role.USE)
        && (isFirst || section.entries().getFirst().parts().size() > 1);
  }

  /// All entries of a draft, each as a line.
  public static List<Line> numbered(List<Entry> entries) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Line(i + 1, "", entries.get(i)))
        .toList();
  }

  /// One text needs no label to tell it from others.
  private static List<Part> unlabelled(List<Part> texts) {
    return List.of(Part.use(texts.getFirst().text()));
  }

  /// Lines as entries to be copied together: each heading once, above the first line below it.
  public static List<Entry> headed(List<Line> lines) {
    var entries = new ArrayList<Entry>();
    boolean several = lines.stream().map(Line::heading).distinct().count() > 1;
    var heading = "";
    for (var line : lines) {
      boolean isNew = several && !line.heading().isBlank() && !line.heading().equals(heading);
      var parts = new ArrayList<Part>();
      if (isNew) {
        parts.add(Part.lead(line.heading(), ""));
      }
      parts.addAll(line.entry().parts());
      entries.add(new Entry(parts, line.entry().cites(), line.entry().note()));
      heading = line.heading();
    }
    return entries;
  }
}
