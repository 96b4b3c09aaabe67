package io.personaassistant.drafting;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings a line to its form where that takes no writing: paragraphs that are too long are split
/// between sentences, and a line that has too many words together loses what it need not hold. No
/// word is changed. Pure functions.
final class Fitting {
  private static final String SHORT_PARAGRAPHS = "short_paragraphs";
  private static final int SENTENCES_OF_A_PARAGRAPH = 3;
  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");

  private Fitting() {}

  /// The line as it fits, or as it was.
  static Line fit(Line line, LineRules kind) {
    var fields = new LinkedHashMap<>(line.fields());
    for (var field : kind.fields()) {
      if (field.checks().contains(SHORT_PARAGRAPHS)) {
        fields.computeIfPresent(
            field.name(), (_, texts) -> texts.stream().map(Fitting::split).toList());
      }
    }
    if (kind.words() > 0 && words(fields, line, kind) > kind.words()) {
      shorten(fields, line, kind);
    }
    return fields.equals(line.fields()) ? line : new Line(line.kind(), fields, line.cites());
  }

  /// What a line lost to fit, so that nobody takes it for all there was.
  static List<Finding> lost(Line before, Line after, LineRules kind) {
    var labels =
        kind.fields().stream()
            .filter(f -> f.oneOf().isEmpty())
            .filter(f -> after.texts(f.name()).size() < before.texts(f.name()).size())
            .map(f -> (after.texts(f.name()).isEmpty() ? "" : "part of ") + "“" + f.label() + "”")
            .toList();
    return labels.isEmpty()
        ? List.of()
        : List.of(
            Remarks.on(
                "",
                "too_many_words",
                "Left out to fit " + kind.words() + " words: " + Sentence.listed(labels) + ".",
                "Ask for it shorter."));
  }

  private static String split(String text) {
    return String.join("\n\n", GAP.splitAsStream(text).map(Fitting::paragraphs).toList());
  }

  /// A paragraph of four sentences as two of two: never one that is left over.
  private static String paragraphs(String paragraph) {
    var sentences = Words.sentences(paragraph);
    if (sentences.size() <= SENTENCES_OF_A_PARAGRAPH || paragraph.strip().contains("\n")) {
      return paragraph;
    }
    int parts = (sentences.size() + SENTENCES_OF_A_PARAGRAPH - 1) / SENTENCES_OF_A_PARAGRAPH;
    var all = new ArrayList<String>();
    for (int part = 0; part < parts; part++) {
      int from = part * sentences.size() / parts;
      int to = (part + 1) * sentences.size() / parts;
      all.add(
          paragraph.substring(sentences.get(from).start(), sentences.get(to - 1).end()).strip());
    }
    return String.join("\n\n", all);
  }

  /// Drops what need not be there, the last first, until the rest fits: fields stand in the order
  /// in which a line needs them. Nothing where all of that would not be enough.
  private static void shorten(Map<String, List<String>> fields, Line line, LineRules kind) {
    var shorter = new LinkedHashMap<>(fields);
    for (var field : kind.fields().reversed()) {
      while (words(shorter, line, kind) > kind.words() && drop(shorter, field, kind)) {
        // one text at a time
      }
    }
    if (words(shorter, line, kind) <= kind.words()) {
      fields.clear();
      fields.putAll(shorter);
    }
  }

  /// Drops the last of more texts than a field needs, else the field where it need not be there;
  /// false where none may go.
  private static boolean drop(Map<String, List<String>> fields, FieldRule field, LineRules kind) {
    var texts = fields.getOrDefault(field.name(), List.of());
    if (texts.isEmpty() || !field.oneOf().isEmpty()) {
      return false;
    }
    if (field.list() && texts.size() > Math.max(1, field.minItems())) {
      fields.put(field.name(), texts.subList(0, texts.size() - 1));
      return true;
    }
    if (field.required()) {
      return false;
    }
    remove(fields, field.name(), kind);
    return true;
  }

  static Line without(Set<String> names, Line line, LineRules kind) {
    var fields = new LinkedHashMap<>(line.fields());
    names.forEach(name -> remove(fields, name, kind));
    return new Line(line.kind(), fields, line.cites());
  }

  private static void remove(Map<String, List<String>> fields, String name, LineRules kind) {
    fields.remove(name);
    // what says of it what it is says nothing without it
    kind.fields().stream()
        .filter(f -> !f.required() && f.describe().contains("`" + name + "`"))
        .forEach(f -> fields.remove(f.name()));
  }

  /// The words that count towards the limit of the line: all but fixed choices.
  private static int words(Map<String, List<String>> fields, Line line, LineRules kind) {
    return FieldText.of(new Line(line.kind(), fields, line.cites()), kind).stream()
        .filter(at -> at.field().oneOf().isEmpty())
        .mapToInt(at -> Words.count(at.text()))
        .sum();
  }
}
