package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentence each citation of a draft belongs to: the one that it stands in or after; where
/// its source says nothing of that sentence but carries another one of the same paragraph that
/// cites nothing, that one. Not thread-safe.
final class CitationOwners {
  /// What stands in front of the citations of a whole text.
  private static final Pattern SOURCES =
      Pattern.compile(
          "(?i)\\W*(?:sources?|evidence|references?|refs?|based on|citations?|cited|proof)\\b[\\W\\d]*");

  /// What says where all above comes from: "Source: survey, June 2026", "All from the portal".
  private static final Pattern NAMED_SOURCES =
      Pattern.compile(
          "(?i)\\W*(?:(?:sources?|evidence|references?)\\b.{0,80}|(?:all )?(?:from|taken from|based on)\\b.{0,80})");

  private static final Pattern GOES_ON = Pattern.compile("(?i)^(?:she|he) ");

  /// A source that shares fewer stems with a sentence does not carry it.
  private static final int FEWEST_STEMS = 2;

  /// A sentence beside the one that cites rests on the same source when that holds this much of it.
  private static final double CARRIED = 0.5;

  private static final int CARRIED_STEMS = 3;

  /// So many words go on from the sentence before at most.
  private static final int SHORT = 8;

  /// A citation and where it stands.
  record Mark(Span at, List<String> ids) {}

  private final PlainText plain;
  private final String masked;
  private final List<Span> spans;
  private final List<Mark> marks;
  private final CheckContext context;
  private final Reading.Cache readings;
  private final List<List<String>> cites = new ArrayList<>();
  private final List<List<Mark>> owned = new ArrayList<>();

  /// @param masked the plain text with blanks for its citations
  /// @param spans its sentences
  CitationOwners(
      PlainText plain,
      String masked,
      List<Span> spans,
      List<Mark> marks,
      CheckContext context,
      Reading.Cache readings) {
    this.plain = plain;
    this.masked = masked;
    this.spans = spans;
    this.marks = marks;
    this.context = context;
    this.readings = readings;
    spans.forEach(_ -> cites.add(new ArrayList<>()));
    spans.forEach(_ -> owned.add(new ArrayList<>()));
    assign();
    share();
  }

  /// The ids that a sentence rests on, each once.
  List<String> cites(int sentence) {
    return List.copyOf(new LinkedHashSet<>(cites.get(sentence)));
  }

  /// The citations that belong to a sentence, in order of place.
  List<Mark> owned(int sentence) {
    return owned.get(sentence);
  }

  private void assign() {
    for (var mark : marks) {
      int at = owner(mark.at());
      if (at < 0) {
        continue;
      }
      var text = spans.get(at).text();
      boolean bare = SOURCES.matcher(text).matches();
      var above =
          bare || NAMED_SOURCES.matcher(text).matches()
              ? carriedAbove(at, mark)
              : List.<Integer>of();
      above.forEach(i -> cites.get(i).addAll(mark.ids()));
      if (!bare || above.isEmpty()) {
        int better = better(at, mark);
        owned.get(better).add(mark);
        cites.get(better).addAll(mark.ids());
      }
    }
  }

  /// What "Sources: [E012], [E014]" below a text carries there.
  private List<Integer> carriedAbove(int at, Mark mark) {
    var sources = sources(mark.ids());
    var above = new ArrayList<Integer>();
    for (int i = at - 1; i >= 0 && cites.get(i).isEmpty(); i--) {
      if (carried(i, sources) >= FEWEST_STEMS) {
        above.add(i);
      }
    }
    return above;
  }

  /// The sentence that a citation stands in, else the one before it in its paragraph, else the one
  /// after it.
  private int owner(Span mark) {
    int before = -1;
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).overlaps(mark)) {
        return i;
      }
      if (spans.get(i).end() <= mark.start()) {
        before = i;
      }
    }
    boolean near = before >= 0 && plain.isOneRow(spans.get(before).end(), mark.start());
    boolean after = before + 1 < spans.size();
    return near || !after ? before : before + 1;
  }

  /// The sentence of the same paragraph that what is cited carries, where it does not carry its
  /// owner: "Leads decide with a pilot. Invite the analyst. [E101]".
  private int better(int owner, Mark mark) {
    var sources = sources(mark.ids());
    if (isInside(mark.at(), spans.get(owner))
        || sources.isEmpty()
        || carried(owner, sources) >= FEWEST_STEMS) {
      return owner;
    }
    boolean first = mark.at().start() <= spans.get(owner).start();
    int step = first ? 1 : -1;
    for (int i = owner + step; i >= 0 && i < spans.size() && isOneParagraph(owner, i); i += step) {
      if (isCiting(i)) {
        return owner;
      }
      // a question needs no source, so that what tells something keeps its own
      if (carried(i, sources) >= FEWEST_STEMS && !Sayings.isQuestion(spans.get(i).text())) {
        return i;
      }
    }
    return owner;
  }

  /// Words of the sentence stand on both sides of the mark.
  private boolean isInside(Span mark, Span sentence) {
    return mark.start() > sentence.start()
        && mark.end() < sentence.end()
        && masked
            .substring(mark.end(), sentence.end())
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
  }

  private boolean isCiting(int sentence) {
    return marks.stream().anyMatch(m -> m.at().overlaps(spans.get(sentence)))
        || !cites.get(sentence).isEmpty();
  }

  /// What a source holds nearly whole needs no second citation beside the first.
  private void share() {
    var own = cites.stream().map(List::copyOf).toList();
    for (int i = 0; i < spans.size(); i++) {
      if (own.get(i).isEmpty() && !PlanLabels.isPlan(spans.get(i).text())) {
        for (int beside : List.of(i + 1, i - 1)) {
          boolean near = beside >= 0 && beside < spans.size() && isOneParagraph(i, beside);
          boolean held = near && (isHeld(i, own.get(beside)) || beside < i && goesOn(i));
          if (held && cites.get(i).isEmpty()) {
            cites.get(i).addAll(own.get(beside));
          }
        }
      }
    }
  }

  /// "She meant her notes." behind what she said.
  private boolean goesOn(int sentence) {
    var text = spans.get(sentence).text();
    return GOES_ON.matcher(text).find() && Words.count(text) <= SHORT;
  }

  private boolean isHeld(int sentence, List<String> ids) {
    var sources = sources(ids);
    var stems = stems(sentence);
    long shared = carried(sentence, sources);
    return stems.size() >= CARRIED_STEMS
        && shared >= CARRIED_STEMS
        && shared >= CARRIED * stems.size();
  }

  /// How many stems of a sentence the sources have; all of them when they hold its quotation.
  private long carried(int sentence, List<Source> sources) {
    for (Quotation quote : Quotations.find(spans.get(sentence).text())) {
      var words = Normal.of(quote.segments().getFirst());
      if (sources.stream().anyMatch(s -> Normal.holds(readings.of(s.text()).normal(), words))) {
        return Integer.MAX_VALUE;
      }
    }
    var stems = stems(sentence);
    return sources.stream()
        .mapToLong(s -> Wording.shared(stems, readings.of(s.text()).stems()))
        .max()
        .orElse(0);
  }

  private Set<String> stems(int sentence) {
    return Wording.stems(spans.get(sentence).text(), context.personaName());
  }

  private List<Source> sources(List<String> ids) {
    return ids.stream().map(context.given()::get).filter(Objects::nonNull).toList();
  }

  private boolean isOneParagraph(int one, int two) {
    int from = Math.min(spans.get(one).end(), spans.get(two).end());
    int to = Math.max(spans.get(one).start(), spans.get(two).start());
    return plain.isOneRow(Math.min(from, to), to);
  }
}
