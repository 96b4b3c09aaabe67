package io.personaassistant.checking.line;

import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Collects what one check finds, with offsets in code points.
public final class Findings {
  private static final int SHOWN_WORDS = 7;
  private static final int SHOWN_CHARACTERS = 70;

  private final List<Finding> all = new ArrayList<>();

  /// What was found, in the order in which it was added.
  public List<Finding> all() {
    return List.copyOf(all);
  }

  /// Adds an error at a place of a field.
  public void error(String rule, FieldText at, int start, int end, String why, String fix) {
    add(rule, Level.ERROR, at, start, end, why, fix);
  }

  /// Adds a warning at a place of a field.
  public void warning(String rule, FieldText at, int start, int end, String why, String fix) {
    add(rule, Level.WARNING, at, start, end, why, fix);
  }

  /// About a piece of a field's text, from one UTF-16 offset to another.
  public void add(
      String rule, Level level, FieldText at, int start, int end, String why, String fix) {
    all.add(Finding.ofAll(rule, level, at.field().name(), why, fix).at(at.text(), start, end));
  }

  /// About all of a field, or the line when the field's name is `""`.
  public void errorAll(String rule, String field, String why, String fix) {
    all.add(Finding.ofAll(rule, Level.ERROR, field, why, fix));
  }

  /// A warning about the whole line.
  public void warningAll(String rule, String why, String fix) {
    all.add(Finding.ofAll(rule, Level.WARNING, "", why, fix));
  }

  /// A note about the whole line.
  public void infoAll(String rule, String why, String fix) {
    all.add(Finding.ofAll(rule, Level.INFO, "", why, fix));
  }

  /// Text as it is named in a sentence: in quotation marks, cut to a few words.
  public static String show(String text) {
    return "“" + Graphemes.cut(Words.first(text, SHOWN_WORDS), SHOWN_CHARACTERS) + "”";
  }

  /// A number of things in words: "1 word", "3 words".
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
