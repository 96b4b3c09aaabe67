package io.personaassistant.evidence.profile;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines that several participants of a segment bear: what at least two of them say nearly alike,
/// in the words of the one in the middle; and things that at least two of them name. What only one
/// says makes no line.
public final class SharedLines {
  private static final List<TraitKind> KINDS =
      List.of(
          TraitKind.GOAL,
          TraitKind.DECISION,
          TraitKind.OBJECTION,
          TraitKind.PAIN,
          TraitKind.MOTIVATION,
          TraitKind.BEHAVIOUR);
  private static final int MOST_OF_KIND = 4;
  private static final int MOST_CITES = 6;
  private static final int MOST_WORDS = 6;
  private static final int FEWEST = 2;

  /// Two may well use the same word by chance.
  private static final int FEWEST_OF_A_WORD = 3;

  /// Most statements of one kind that are compared with each other: those most typical.
  private static final int MOST_COMPARED = 300;

  /// Whether lines of this kind are what somebody said, in the words of the first item cited;
  /// others name a thing that every item cited names.
  public static boolean saidBy(TraitKind kind) {
    return KINDS.contains(kind);
  }

  private final List<Statement> own;
  private final Closeness near;
  private final float[] middle;

  /// What shows no kind of line, as much as is compared.
  private final List<Statement> plain;

  /// A sentence that may become a line.
  private record Candidate(Statement statement, String text, Set<String> subjects) {}

  private record Theme(Candidate center, List<Statement> members) {
    int participants() {
      return participantsOf(members.stream()).size();
    }
  }

  private SharedLines(List<Statement> own, Closeness near) {
    this.own = own;
    this.near = near;
    this.middle = middle(own);
    this.plain = typical(own.stream().filter(SharedLines::isPlain)).toList();
  }

  /// The lines in order of kind, the ones with most participants first.
  ///
  /// @param own what the participants of the segment say
  /// @param near which statements say nearly the same
  /// @param words words that set the segment apart
  public static List<SharedLine> of(List<Statement> own, Closeness near, List<String> words) {
    var lines = new SharedLines(own, near);
    var all = new ArrayList<SharedLine>();
    var used = new HashSet<String>();
    KINDS.forEach(kind -> all.addAll(lines.ofKind(kind, used)));
    Cues.things()
        .forEach(thing ->
            lines
                .named(thing.kind(), thing.name(), s -> thing.words().matcher(s.text).find())
                .ifPresent(all::add));
    words.stream()
        .limit(MOST_WORDS)
        .map(Words::stem)
        .forEach(stem ->
            lines
                .named(
                    TraitKind.VOCABULARY,
                    written(stem, words),
                    s -> s.sourceType.ownWords() && Words.stems(s.text).contains(stem))
                .ifPresent(all::add));
    return all.stream()
        .sorted(
            Comparator.comparing(SharedLine::kind).thenComparingInt(line -> -line.participants()))
        .toList();
  }

  private static String written(String stem, List<String> words) {
    return words.stream().filter(w -> Words.stem(w).equals(stem)).findFirst().orElse(stem);
  }

  private List<SharedLine> ofKind(TraitKind kind, Set<String> used) {
    var free = own.stream().filter(s -> s.sourceType.ownWords() && !used.contains(s.item)).toList();
    var candidates =
        typical(free.stream().filter(s -> sentence(kind, s).isPresent()))
            .map(s -> candidate(s, sentence(kind, s).orElseThrow()))
            .toList();
    // plain words, which show no kind, may well say the same as what shows this one
    var others =
        Stream.concat(
                typical(free.stream().filter(s -> isOfKind(kind, s.text, s))),
                plain.stream().filter(s -> !used.contains(s.item)))
            .toList();
    var alike = candidates.stream().map(c -> alike(c, others)).toList();
    var lines = new ArrayList<SharedLine>();
    while (lines.size() < MOST_OF_KIND) {
      var best =
          IntStream.range(0, candidates.size())
              .filter(i -> !used.contains(candidates.get(i).statement().item))
              .mapToObj(i -> theme(candidates.get(i), alike.get(i), used))
              .filter(theme -> theme.participants() >= FEWEST)
              .max(Comparator.comparingInt(Theme::participants));
      if (best.isEmpty()) {
        break;
      }
      var theme = best.get();
      theme.members().forEach(s -> used.add(s.item));
      lines.add(line(kind, theme.center().text(), theme.members(), theme.participants()));
    }
    return lines;
  }

  private static Candidate candidate(Statement statement, String text) {
    return new Candidate(statement, text, Statement.subjects(text));
  }

  /// Those nearest to what all say, so that the work has an end.
  private Stream<Statement> typical(Stream<Statement> statements) {
    return statements
        .sorted(
            Comparator.comparingDouble((Statement s) -> -s.closeness(middle))
                .thenComparing(s -> s.item))
        .limit(MOST_COMPARED);
  }

  private static boolean isPlain(Statement statement) {
    return statement.sourceType.ownWords()
        && KINDS.stream().noneMatch(kind -> isOfKind(kind, statement.text, statement));
  }

  /// The statements of others that say nearly the same, the closest first.
  private List<Statement> alike(Candidate center, List<Statement> others) {
    return others.stream()
        .filter(s -> !s.participant.equals(center.statement().participant))
        .filter(s -> near.isSame(center.statement(), center.subjects(), s))
        .sorted(Comparator.comparingDouble((Statement s) -> -s.closeness(center.statement())))
        .toList();
  }

  private static Theme theme(Candidate center, List<Statement> alike, Set<String> used) {
    var members = new ArrayList<Statement>();
    members.add(center.statement());
    alike.stream().filter(s -> !used.contains(s.item)).limit(MOST_CITES - 1L).forEach(members::add);
    return new Theme(center, members);
  }

  /// The sentence that shows the kind by its words, else the first that answers what asks for it.
  private static Optional<String> sentence(TraitKind kind, Statement statement) {
    return Words.sentences(statement.text).stream()
        .map(span -> span.text().strip())
        .filter(text -> Words.count(text) >= 4 && !text.endsWith("?"))
        .filter(text -> isOfKind(kind, text, statement))
        .max(Comparator.comparing(text -> Cues.shows(kind, text)))
        .filter(text -> text.length() <= 200);
  }

  /// Whether it shows this kind by its words, or answers what asks for it. What answers a question
  /// for one kind is not taken for some others, whatever words it has: a wish for no trouble, and a
  /// trouble for no choice or habit.
  private static boolean isOfKind(TraitKind kind, String sentence, Statement statement) {
    return statement.asked.filter(kind::equals).isPresent()
        || statement.asked.map(asked -> !apart(asked).contains(kind)).orElse(true)
            && Cues.shows(kind, sentence);
  }

  private static Set<TraitKind> apart(TraitKind asked) {
    return switch (asked) {
      case PAIN -> EnumSet.of(TraitKind.DECISION, TraitKind.BEHAVIOUR);
      case DECISION -> EnumSet.of(TraitKind.GOAL, TraitKind.PAIN, TraitKind.BEHAVIOUR);
      default -> EnumSet.of(TraitKind.PAIN);
    };
  }

  private interface Naming {
    boolean in(Statement statement);
  }

  /// A line that is the name of something, where at least two participants name it.
  private Optional<SharedLine> named(TraitKind kind, String name, Naming naming) {
    var found = own.stream().filter(naming::in).toList();
    var participants = participantsOf(found.stream());
    int fewest = kind == TraitKind.VOCABULARY ? FEWEST_OF_A_WORD : FEWEST;
    return participants.size() < fewest
        ? Optional.empty()
        : Optional.of(line(kind, name, found, participants.size()));
  }

  private static SharedLine line(
      TraitKind kind, String text, List<Statement> members, int participants) {
    // one item of each participant first, so that those cited are different people
    var cites = new LinkedHashSet<String>();
    var seen = new HashSet<String>();
    members.stream().filter(s -> seen.add(s.participant)).forEach(s -> cites.add(s.item));
    members.forEach(s -> cites.add(s.item));
    return new SharedLine(kind, text, cites.stream().limit(MOST_CITES).toList(), participants);
  }

  private static Set<String> participantsOf(Stream<Statement> statements) {
    var participants = new HashSet<String>();
    statements.forEach(s -> participants.add(s.participant));
    return participants;
  }

  private static float[] middle(List<Statement> statements) {
    var middle = new float[statements.isEmpty() ? 0 : statements.getFirst().vector.length];
    statements.forEach(s -> {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += s.vector[i] / statements.size();
      }
    });
    return middle;
  }
}
