package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.RefineParser;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The draft that is meant with what belongs to it.
///
/// @param data the request whose personal data this person may read, `""` for none
record RefinedDraft(
    Stored stored, DraftType type, Persona persona, List<DraftedLine> lines, String data) {
  /// Asks for a way to refine it.
  FollowUp next(String word) {
    return new FollowUp(
        Sentence.upperFirst(word), RefineParser.WORD + " " + stored.ref() + " " + word);
  }

  /// The ways that are offered for it.
  List<FollowUp> offered() {
    var words = new ArrayList<>(type.refinements());
    if (!words.contains(Refinement.SHARPEN.word())) {
      words.add(Refinement.SHARPEN.word());
    }
    return words.stream().limit(5).map(this::next).toList();
  }

  /// What is being done to it, in one sentence.
  String sentence(DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    var how =
        Stream.concat(Stream.of(refining.what()), refining.also().stream())
            .map(r -> how(r, plan))
            .collect(Collectors.joining(" and "));
    int count = refining.lines().size();
    var which =
        refining.untouched().isEmpty() || !refining.replacesLines()
            ? count == 1
                ? "The line again, "
                : count == 2 ? "Both lines again, " : "All " + count + " lines again, "
            : (refining.targets().size() == 1 ? "Line " : "Lines ")
                + String.join(
                    ", ", refining.targets().stream().map(n -> Integer.toString(n)).toList())
                + " again, ";
    var kept = refining.kept();
    return which
        + how
        + (refining.untouched().isEmpty() || !refining.replacesLines() ? "" : "; the others stay")
        + (kept.isEmpty()
            ? "."
            : "; as asked before: " + Graphemes.cut(String.join(", ", kept), 120) + ".");
  }

  private String how(Refinement refinement, DraftRequest plan) {
    var refining = plan.refining().orElseThrow();
    return switch (refinement) {
      case LANGUAGE -> "in " + (refining.language().isEmpty() ? "English" : refining.language());
      case PERSONA -> "for " + plan.material().persona().name() + " instead of " + persona.name();
      case CHANNEL -> "as " + plan.type().option(plan.option()).title();
      case PROOF -> "with " + refining.detail() + " as the proof";
      case SHARPEN -> "sharper";
      case WISH -> "as asked: “" + Graphemes.cut(refining.detail(), 80) + "”";
      default -> refinement.word();
    };
  }
}
