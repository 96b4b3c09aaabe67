package io.personaassistant.drafting.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may be asked of a draft that is there. Each has the word that stands in a draft type's
/// file, in a menu and in what people type, and other phrases for it.
public enum Refinement {
  SHORTER("shorter", "short", "briefer", "more concise", "concise", "tighter"),
  WARMER("warmer", "friendlier", "more friendly", "friendly", "kinder", "warm"),
  PLAINER("plainer", "simpler", "plain", "simple", "clearer", "in plain words"),
  FORMAL("more formal", "formal", "formally", "more formally"),
  ANGLE("other angle", "another angle", "different angle", "new angle", "angle"),
  SHARPEN("sharpen", "sharper", "more specific", "less generic"),
  PERSONA("other persona"),
  CHANNEL("other channel"),
  LANGUAGE("other language"),
  PROOF("use this proof"),
  WISH("as asked");

  private final String word;
  private final List<String> phrases;

  Refinement(String word, String... others) {
    this.word = word;
    var all = new ArrayList<String>();
    all.add(word);
    all.addAll(Arrays.asList(others));
    this.phrases = List.copyOf(all);
  }

  /// The word people read and type, such as `more formal`.
  public String word() {
    return word;
  }

  /// Its key in the prompt, such as `formal`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Every phrase that means it, the word first.
  public List<String> phrases() {
    return phrases;
  }

  /// Whether it says by itself what is wanted; the others need a persona, a channel, a language, an
  /// id or words of one's own.
  public boolean isWhole() {
    return switch (this) {
      case SHORTER, WARMER, PLAINER, FORMAL, ANGLE, SHARPEN -> true;
      case PERSONA, CHANNEL, LANGUAGE, PROOF, WISH -> false;
    };
  }

  /// Whether the new lines take the place of old ones; else they are a draft of their own, for
  /// somebody or something else.
  public boolean replacesLines() {
    return this != PERSONA && this != CHANNEL;
  }

  /// The one that a phrase means, case aside.
  public static Optional<Refinement> of(String phrase) {
    var typed = phrase.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(r -> r.phrases.contains(typed)).findFirst();
  }

  /// The words that stand by themselves, as a draft type's file may list them.
  public static List<String> words() {
    return Arrays.stream(values()).filter(Refinement::isWhole).map(Refinement::word).toList();
  }
}
