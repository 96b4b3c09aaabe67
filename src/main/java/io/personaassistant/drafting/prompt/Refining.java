package io.personaassistant.drafting.prompt;

import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;

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
public record Refining(
    Refinement what,
    List<Refinement> also,
    String detail,
    List<DraftedLine> lines,
    SequencedSet<Integer> targets,
    String language) {
  private static final int SAID = 80;

  public Refining {
    also = List.copyOf(also);
    lines = List.copyOf(lines);
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
