package io.personaassistant.drafting.prompt;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Apart;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.evidence.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the template for refinements is filled with. Lines that stay are given by their first
/// fields alone: enough not to repeat them, few tokens.
final class RefinePrompt {
  /// Enough to tell a model what sets a persona apart.
  private static final int MOST_APART = 12;

  private RefinePrompt() {}

  static Map<String, Object> values(Refining refining, Material material, List<LineRules> kinds) {
    var values = new LinkedHashMap<String, Object>();
    for (var refinement : Refinement.values()) {
      values.put(refinement.key(), refining.wants(refinement));
    }
    var lines = new ArrayList<Map<String, Object>>();
    for (int number = 1; number <= refining.lines().size(); number++) {
      lines.add(
          refining.targets().contains(number)
              ? target(number, refining.line(number), refining, kinds)
              : other(number, refining.line(number)));
    }
    values.put("lines", PromptValues.jsonLines(lines));
    // other wishes change more than the language
    values.put("language", refining.what() == Refinement.LANGUAGE);
    values.put("english", refining.wants(Refinement.LANGUAGE) && refining.language().isEmpty());
    values.put("replaces", refining.replacesLines());
    values.put("one", refining.targets().size() == 1);
    values.put("some", !refining.untouched().isEmpty());
    values.put(
        "numbers",
        String.join(", ", refining.targets().stream().map(n -> Integer.toString(n)).toList()));
    values.put("detail", PromptValues.json(refining.detail()));
    values.put("keeps", !refining.kept().isEmpty());
    values.put("kept", PromptValues.json(refining.kept()));
    values.put("foreign", !refining.language().isEmpty());
    values.put("in", refining.language().isEmpty() ? "English" : refining.language());
    values.put("apart", apart(refining, material));
    return values;
  }

  private static String apart(Refining refining, Material material) {
    if (!refining.wants(Refinement.SHARPEN)) {
      return "";
    }
    var contrast = material.contrast();
    var fields = new LinkedHashMap<String, Object>();
    fields.put(
        "traits", Apart.of(material, MOST_APART).stream().map(t -> t.trait().text()).toList());
    fields.put("own_phrases", contrast.ownPhrases());
    fields.put(
        "own_evidence",
        material.evidence().stream().map(Evidence::id).filter(contrast.items()::contains).toList());
    return PromptValues.json(fields);
  }

  private static Map<String, Object> target(
      int number, DraftedLine line, Refining refining, List<LineRules> kinds) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put(RefinedLines.FIELD, Integer.toString(number));
    fields.put("kind", line.line().kind());
    if (refining.what() != Refinement.PERSONA) {
      fields.put("cites", line.line().cites());
    }
    fields.putAll(PromptValues.texts(line.line(), kinds));
    if (refining.wants(Refinement.SHARPEN) && !line.marks().isEmpty()) {
      fields.put("marks", line.marks().stream().map(Finding::why).toList());
    }
    return fields;
  }

  private static Map<String, Object> other(int number, DraftedLine line) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("stays", Integer.toString(number));
    line.line().fields().entrySet().stream()
        .limit(2)
        .forEach(e -> fields.put(e.getKey(), String.join(" / ", e.getValue())));
    return fields;
  }
}
