package io.personaassistant.drafting.prompt;

import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is asked of a draft that is there: which of its lines to write again, and how.
///
/// @param also what else is asked of the same lines, such as shorter besides another language
/// @param detail what it needs besides: the language's name in English, the id of the proof, the
///   name of whom the first draft was for, a wish in the words of who asks; `""` where it needs
///   nothing
/// @param lines the lines of that draft that a person saw, in order; a line's number is its place,
///   from 1
/// @param targets the numbers of the lines to write again, in order
/// @param language the language of the result, its name in English; `""` for English
/// @param kept what was asked of the whole draft before besides its language, in order: it holds on
///   where what is asked now says nothing else
public record Refining(
    Refinement what,
    List<Refinement> also,
    String detail,
    List<DraftedLine> lines,
    SequencedSet<Integer> targets,
    String language,
    List<String> kept) {
  private static final int SAID = 80;

  /// Whoever goes on wishing hardly means the first wish any more.
  private static final int MOST_KEPT = 8;

  public Refining {
    also = List.copyOf(also);
    lines = List.copyOf(lines);
    kept = List.copyOf(kept);
    targets = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(targets));
  }

  /// Whether this is asked, alone or among others.
  public boolean wants(Refinement refinement) {
    return what == refinement || also.contains(refinement);
  }

  /// What is asked, in the words people use, such as "shorter and in German".
  public String words() {
    var words = new ArrayList<String>();
    words.add(words(what));
    also.forEach(r -> words.add(words(r)));
    return String.join(" and ", words);
  }

  private String words(Refinement refinement) {
    return switch (refinement) {
      case LANGUAGE -> "in " + (language.isEmpty() ? "English" : language);
      case PERSONA -> "instead of " + detail;
      case CHANNEL -> "as " + detail;
      case PROOF -> "with " + detail;
      case WISH -> "“" + Graphemes.cut(detail, SAID) + "”";
      default -> refinement.word();
    };
  }

  /// What the new draft is to stay like: what was asked before, then what is asked now of all of
  /// it. What is wished of single lines is done with them.
  public List<String> wishes() {
    if (!untouched().isEmpty()) {
      return kept;
    }
    var all = new LinkedHashSet<>(kept);
    Stream.concat(Stream.of(what), also.stream())
        .map(this::lasting)
        .filter(wish -> !wish.isEmpty())
        .forEach(all::addLast);
    return all.stream().skip(Math.max(0, all.size() - MOST_KEPT)).toList();
  }

  /// How a draft is that was refined so: "shorter" again and again would leave nothing of it.
  private String lasting(Refinement refinement) {
    return switch (refinement) {
      case SHORTER -> Voice.SHORT;
      case WARMER -> "warm";
      case PLAINER -> "plain";
      case FORMAL -> "formal";
      case WISH -> detail;
      default -> "";
    };
  }

  /// Whether the new lines take the place of old ones, and the others stay.
  public boolean replacesLines() {
    return what.replacesLines();
  }

  /// The line with this number.
  public DraftedLine line(int number) {
    return lines.get(number - 1);
  }

  /// The numbers of the lines that stay as they are.
  public List<Integer> untouched() {
    return IntStream.rangeClosed(1, lines.size())
        .boxed()
        .filter(number -> !targets.contains(number))
        .toList();
  }
}
