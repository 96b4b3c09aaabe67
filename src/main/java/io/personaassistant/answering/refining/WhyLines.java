package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.WhyLineParser;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// "Why line 2?": what lines of the last answer in the thread rest on, of its draft where there is
/// one; outside of threads, of the last draft. Thread-safe.
public final class WhyLines {
  private static final int SAID = 200;

  private final Records records;
  private final DraftTypes types;
  private final Redactions redactions;
  private final AskedBefore before;
  private final RefinedDrafts drafts;

  public WhyLines(Records records, DraftTypes types, Redactions redactions, AskedBefore before) {
    this.records = records;
    this.types = types;
    this.redactions = redactions;
    this.before = before;
    this.drafts = new RefinedDrafts(records, types);
  }

  /// A line as it was shown, with what was marked on it.
  private record Shown(Entry entry, List<String> marks) {}

  /// The evidence of lines.
  ///
  /// @param told makes the answer to an earlier request from the records again
  public Prepared prepare(
      List<Integer> wanted, WholeRequest asked, Function<Request, Prepared> told) {
    try {
      var lines = lines(asked, told);
      var numbers = numbers(wanted, lines.size());
      var named = numbers.stream().map(n -> lines.get(n - 1)).toList();
      var entries = wanted.isEmpty() ? resting(named) : named;
      var ids = new LinkedHashSet<String>();
      entries.forEach(e -> ids.addAll(e.entry().cites()));
      var items = records.onRecord().items(List.copyOf(ids), asked.closed(), asked.day());
      return Prepared.only(answer(title(wanted, numbers), entries, items));
    } catch (NotRefined no) {
      return Prepared.refused(no.answer());
    }
  }

  private List<Shown> lines(WholeRequest asked, Function<Request, Prepared> told) {
    var requestRef = asked.requestRef();
    return before
        .all(requestRef)
        .map(earlier -> lines(asked, earlier, told))
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .or(() ->
            Optional.of(requestRef)
                .filter(this::isOutsideThreads)
                .flatMap(drafts::last)
                .map(last -> lines(asked, last))
                .filter(lines -> !lines.isEmpty()))
        .orElseThrow(() ->
            new NotRefined(
                "Of which answer?",
                "I find no answer of yours here from the last day. Ask for one first, or name an item:"
                    + " `why E12?`."));
  }

  /// Of what was asked before: of its draft, or of its answer from the records.
  private List<Shown> lines(WholeRequest asked, Request earlier, Function<Request, Prepared> told) {
    var drafted =
        drafts.of(asked.requestRef(), earlier).map(d -> lines(asked, d)).orElse(List.of());
    if (!drafted.isEmpty()) {
      return drafted;
    }
    var answer = told.apply(earlier);
    // a refusal has no lines to ask about, nor has the sentence that a draft is made again
    return answer.isRefused()
            || answer
                .plan()
                .flatMap(DraftRequest::refining)
                .filter(Refining::replacesLines)
                .isPresent()
        ? List.of()
        : answer.answer().sections().stream()
            .flatMap(s -> s.entries().stream())
            .map(e -> new Shown(e, List.of()))
            .toList();
  }

  /// Of a draft as it is read where it is asked about: who reads there may be others by now.
  private List<Shown> lines(WholeRequest asked, RefinedDrafts.Last draft) {
    var stored = draft.stored();
    var reader =
        asked
            .closed()
            .map(c ->
                c.without(records.byIds(records.drafts().sources(stored.ref())), asked.library()));
    var type = types.called(stored.type());
    var lines =
        records.drafts().shownLines(stored.ref()).stream()
            .flatMap(l ->
                type.stream()
                    .map(t ->
                        new Shown(
                            read(DraftView.entry(l, t, stored.option()), reader),
                            l.marks().stream()
                                .map(Finding::why)
                                .filter(why -> reader.filter(r -> r.finds(why)).isEmpty())
                                .distinct()
                                .toList())))
            .toList();
    if (!lines.isEmpty()) {
      redactions.inherit(asked.requestRef(), draft.data());
    }
    return lines;
  }

  private static Entry read(Entry entry, Optional<ClosedEvidence.Reader> reader) {
    return reader.map(r -> r.entries(List.of(entry)).getFirst()).orElse(entry);
  }

  /// A message that begins a thread stands in none for who writes it, and a terminal shows none.
  private boolean isOutsideThreads(String requestRef) {
    return records
        .request(requestRef)
        .filter(r ->
            r.threadTs().isEmpty()
                || r.threadTs().equals(r.messageTs())
                || r.surface() == Request.Surface.TERMINAL)
        .isPresent();
  }

  /// Those of all lines that rest on something; what is to be said where none does is said of all.
  private static List<Shown> resting(List<Shown> lines) {
    var resting =
        lines.stream().filter(l -> !l.entry().cites().isEmpty() || !l.marks().isEmpty()).toList();
    return resting.isEmpty() ? lines : resting;
  }

  private static List<Integer> numbers(List<Integer> asked, int count) {
    if (asked.isEmpty()) {
      return IntStream.rangeClosed(1, count).boxed().toList();
    }
    var wrong = asked.stream().filter(n -> n != WhyLineParser.LAST && (n < 1 || n > count));
    wrong
        .findFirst()
        .ifPresent(n -> {
          throw NotRefined.noLine(n, "answer", count);
        });
    return asked.stream().map(n -> n == WhyLineParser.LAST ? count : n).distinct().toList();
  }

  private static String title(List<Integer> wanted, List<Integer> numbers) {
    return wanted.isEmpty()
        ? "What that rests on"
        : (numbers.size() == 1 ? "Why line " : "Why lines ")
            + numbers.stream().map(n -> Integer.toString(n)).collect(Collectors.joining(", "));
  }

  private static Answer answer(String title, List<Shown> lines, Answer items) {
    var notices = new ArrayList<>(items.notices());
    lines.forEach(l -> notices.addAll(l.marks()));
    var said = lines.stream().map(l -> quoted(words(l.entry()))).toList();
    var sections = new ArrayList<>(items.sections());
    if (items.cites().isEmpty()) {
      sections.clear();
      sections.add(
          Section.of(
              "",
              Entry.of(
                  Part.lead(
                      (lines.size() == 1 ? "It cites" : "They cite")
                          + " no evidence and no fact. Numbers, quotes and dates in drafts are checked"
                          + " all the same; the rest is wording. Use it as a suggestion."))));
    }
    return new Answer(
        "",
        "evidence",
        title,
        String.join("\n", said),
        notices,
        sections,
        FollowUps.NONE,
        items.footer(),
        items.cites());
  }

  private static String quoted(String words) {
    return "“" + words.replace('“', '‘').replace('”', '’') + "”";
  }

  /// What a line says to be used; small print and what is still to be filled in aside.
  static String words(Entry entry) {
    var words =
        entry.parts().stream()
            .filter(p -> p.role() != Role.DETAIL && !p.text().contains("["))
            .map(Part::text)
            .filter(text -> !text.isBlank() && !text.endsWith(":"))
            .collect(Collectors.joining(" / "));
    var all =
        words.isBlank()
            ? entry.parts().stream().map(Part::text).collect(Collectors.joining(" / "))
            : words;
    return Graphemes.cut(all.replaceAll("\\s+", " ").strip(), SAID);
  }
}
