package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Marks texts that say nearly the same: in the same field of two lines of a kind, or in two items
/// of a list. Values that no two lines may share are compared as they stand. Works on words, so it
/// holds for any language that parts them by spaces.
final class NearDuplicates implements WholeDraftRules.Rule {
  /// Shared words by those of the shorter text: from here on the two say nearly the same.
  static final double NEAR = 0.6;

  /// And this part of the words of both: a short question shares most of its few words with any
  /// long one on the same subject.
  static final double OF_BOTH = 0.4;

  /// With so many texts a word that half of them have is what all are about.
  private static final int MANY = 4;

  /// What each text must have says nothing: places to fill in, the brand in front, the way out.
  private static final Pattern FIXED =
      Pattern.compile(
          "(?iu)\\[[^\\]]{0,60}\\]|^\\s*\\p{Lu}[\\p{L}\\p{N} ]{0,20}:|\\b(?:reply|text|send) stop\\b[^.]{0,30}");

  private record Variant(int line, Set<String> words, String text) {}

  @Override
  public List<Mark> marks(WholeDraft draft) {
    var marks = new ArrayList<Mark>();
    for (var kind : draft.kinds()) {
      kind.whole().distinct().forEach(field -> compare(draft, kind, field, marks));
      kind.whole().differ().forEach(field -> sameValue(draft, kind, field, marks));
    }
    return marks;
  }

  private static void compare(WholeDraft draft, LineRules kind, String field, List<Mark> marks) {
    var seen = new ArrayList<Variant>();
    var common = common(draft, kind, field);
    for (int place : draft.places(kind)) {
      for (var text : draft.lines().get(place).texts(field)) {
        var variant = new Variant(place, words(text, common), text);
        seen.stream()
            .filter(other -> isNear(other, variant))
            .findFirst()
            .ifPresent(other -> marks.add(mark(other, variant, field)));
        seen.add(variant);
      }
    }
  }

  /// The words that at least half of the lines have in the field, where there are many.
  private static Set<String> common(WholeDraft draft, LineRules kind, String field) {
    var counts = new HashMap<String, Integer>();
    var places = draft.places(kind);
    for (int place : places) {
      var texts = String.join(" ", draft.lines().get(place).texts(field));
      new HashSet<>(Words.content(texts)).forEach(w -> counts.merge(w, 1, Integer::sum));
    }
    return places.size() < MANY
        ? Set.of()
        : counts.entrySet().stream()
            .filter(e -> e.getValue() * 2 >= places.size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private static Mark mark(Variant other, Variant variant, String field) {
    var first =
        other.line() == variant.line()
            ? Findings.show(other.text())
            : "line " + (other.line() + 1) + ", " + Findings.show(other.text());
    return Mark.of(
        variant.line(),
        "near_duplicate",
        Level.WARNING,
        field,
        "Says nearly the same as " + first + ".",
        "Say something else: another pain, proof or moment.");
  }

  private static boolean isNear(Variant a, Variant b) {
    if (Math.min(a.words().size(), b.words().size()) < 2) {
      return a.words().equals(b.words());
    }
    var both = new HashSet<>(a.words());
    both.addAll(b.words());
    int shared = a.words().size() + b.words().size() - both.size();
    return Similarity.containment(a.words(), b.words()) >= NEAR && shared >= OF_BOTH * both.size();
  }

  /// The words that carry meaning; all of them where none does.
  private static Set<String> words(String text, Set<String> common) {
    var content = new HashSet<>(Words.content(FIXED.matcher(text).replaceAll(" ")));
    content.removeAll(common);
    return content.isEmpty() ? new HashSet<>(Words.tokens(text)) : content;
  }

  private static void sameValue(WholeDraft draft, LineRules kind, String field, List<Mark> marks) {
    var seen = new ArrayList<String>();
    for (int place : draft.places(kind)) {
      var value = String.join(" ", draft.lines().get(place).texts(field)).strip();
      if (!value.isEmpty() && seen.stream().anyMatch(value::equalsIgnoreCase)) {
        marks.add(
            Mark.of(
                place,
                "same_choice",
                Level.WARNING,
                field,
                Findings.show(value) + " was chosen for another line already.",
                "Choose another one, so that the lines differ."));
      }
      seen.add(value);
    }
  }
}
