package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.prompt.DraftedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What is said of the lines of a draft that nobody is shown: each reason once, with how many lines
/// it stopped, the commonest first, and what to do about it.
public final class LeftOut {
  private static final int MOST_REASONS = 4;
  private static final String LABEL = "Left out";

  private LeftOut() {}

  /// The entries that stand below a draft; none when every line passed.
  public static List<Entry> entries(Draft draft) {
    var gaps = draft.gaps();
    var reasons = new LinkedHashMap<String, List<Finding>>();
    for (var gap : gaps) {
      var first = gap.errors().getFirst();
      reasons.computeIfAbsent(first.rule(), _ -> new ArrayList<>()).add(first);
    }
    var sorted = new ArrayList<>(reasons.values());
    // a stable sort: equally common ones stay in the order of the draft
    sorted.sort((a, b) -> Integer.compare(b.size(), a.size()));
    var entries = new ArrayList<Entry>();
    sorted.stream().limit(MOST_REASONS).forEach(same -> entries.add(entry(LABEL, reason(same))));
    int others = sorted.stream().skip(MOST_REASONS).mapToInt(List::size).sum();
    if (others > 0) {
      entries.add(
          entry(
              LABEL,
              others == 1
                  ? "1 more line, for another reason."
                  : others + " more lines, for other reasons."));
    }
    // an answer of which nothing could be read is said to be one
    if (draft.unread() > 0 && draft.failure().isEmpty()) {
      entries.add(entry(LABEL, lines(draft.unread()) + " that came in a form we could not read."));
    }
    if (!entries.isEmpty() && draft.request().replacing().isEmpty()) {
      entries.add(entry("Next", next(gaps)));
    }
    return entries;
  }

  private static String reason(List<Finding> same) {
    var why = same.getFirst().why();
    if (same.size() == 1) {
      return "1 line: " + why;
    }
    boolean alike = same.stream().allMatch(f -> f.why().equals(why));
    return lines(same.size()) + (alike ? ": " : ", such as: ") + why;
  }

  private static String next(List<DraftedLine> gaps) {
    return gaps.stream().flatMap(l -> l.errors().stream()).anyMatch(Finding::lacksSupport)
        ? "Put the fact that is missing into your words, or have research added that holds it, and ask"
            + " again."
        : "Ask again; what was left out failed on its form, not on what is on record.";
  }

  private static Entry entry(String label, String text) {
    return new Entry(List.of(Part.detail(label, text)), List.of(), "");
  }

  private static String lines(int count) {
    return count + (count == 1 ? " line" : " lines");
  }
}
