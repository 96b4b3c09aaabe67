package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Links;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What is said of the lines of a draft that nobody is shown: the gravest reason of each, each
/// reason once with how many lines it stopped and which kinds, the commonest first, and what to do
/// about it.
public final class LeftOut {
  private static final int MOST_REASONS = 4;
  private static final String LABEL = "Left out";

  /// What must not be said at all, whatever carries it.
  private static final Set<String> NOT_TO_BE_SAID =
      WordList.of(
          "pii_free trusted_source quote_not_for_customers number_not_for_customers"
              + " do_not_say contradicts_approved persona_facts");

  /// What says more than the records do: it takes a fact to say it.
  private static final Set<String> MISSING =
      WordList.of(
          "claim_supported dates_supported entities_supported numbers_supported"
              + " backed_promises approved_promises product_facts said_of_customers");

  /// What came of a wrong citation or quotation: the records may well hold it.
  private static final Set<String> CITATIONS =
      WordList.of(
          "citation_exists citation_present basis_cited persona_match"
              + " quote_source_is_person quote_verbatim stance");

  private LeftOut() {}

  /// The entries that stand below a draft; none when every line passed.
  public static List<Entry> entries(Draft draft) {
    var gaps = draft.gaps();
    var request = draft.request();
    var kinds = request.type().option(request.option()).linesFor(request.brief());
    var reasons = new LinkedHashMap<String, List<Gap>>();
    for (var line : gaps) {
      var gap = new Gap(line.line().kind(), gravest(line));
      reasons.computeIfAbsent(gap.finding().rule(), _ -> new ArrayList<>()).add(gap);
    }
    var sorted = new ArrayList<>(reasons.values());
    // a stable sort: equally common ones stay in the order of the draft
    sorted.sort((a, b) -> Integer.compare(b.size(), a.size()));
    var entries = new ArrayList<Entry>();
    sorted.stream()
        .limit(MOST_REASONS)
        .forEach(same -> entries.add(entry(LABEL, reason(same, kinds.size() > 1))));
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
      entries.add(
          entry(
              LABEL,
              Sentence.counted(draft.unread(), "line", "lines")
                  + " that came in a form we could not read."));
    }
    if (!entries.isEmpty() && draft.request().replacing().isEmpty()) {
      entries.add(entry("Next", next(reasons.values().stream().flatMap(List::stream).toList())));
    }
    return entries;
  }

  /// A line that nobody is shown.
  ///
  /// @param finding the gravest of what stopped it
  private record Gap(String kind, Finding finding) {}

  private static Finding gravest(DraftedLine line) {
    // the first of equally grave ones, as the fields stand
    return line.errors().stream().min(Comparator.comparingInt(LeftOut::weight)).orElseThrow();
  }

  /// The smaller, the graver: what gives something away, what is made up, what is cited wrongly,
  /// what is badly put.
  private static int weight(Finding finding) {
    var rule = finding.rule();
    return NOT_TO_BE_SAID.contains(rule)
        ? 0
        : lacks(finding)
            ? 1
            : CITATIONS.contains(rule) || Reasons.uncited(finding).isPresent() ? 2 : 3;
  }

  /// Whether people may read what it was that stopped a line.
  static boolean maySay(Finding finding) {
    return !NOT_TO_BE_SAID.contains(finding.rule());
  }

  /// Where the record says otherwise, no fact is missing.
  private static boolean lacks(Finding finding) {
    return MISSING.contains(finding.rule()) && Reasons.uncited(finding).isEmpty();
  }

  /// @param named whether the draft has several kinds of line, so that it helps to know which
  private static String reason(List<Gap> same, boolean named) {
    var first = same.getFirst().finding().why();
    var kinds = same.stream().map(gap -> gap.kind().replace('_', ' ')).distinct().toList();
    var which =
        Sentence.counted(same.size(), "line", "lines")
            + (named ? " (" + String.join(", ", kinds) + ")" : "");
    boolean alike = same.stream().allMatch(gap -> gap.finding().why().equals(first));
    // a place that no line may point to is not one click away here either
    return which + (alike ? ": " : ", such as: ") + Links.broken(first);
  }

  private static String next(List<Gap> gaps) {
    long lacking = gaps.stream().filter(gap -> lacks(gap.finding())).count();
    if (lacking == 0) {
      return "Ask again; what was left out failed on how it was put or cited, not on what is on"
          + " record.";
    }
    return lacking == gaps.size()
        ? "Put the fact that is missing into your words, or have research added that holds it, and"
            + " ask again."
        : "Ask again first. What fails once more for want of a fact needs that fact in your words,"
            + " or research added that holds it.";
  }

  private static Entry entry(String label, String text) {
    return Entry.of(Part.detail(label, text));
  }
}
