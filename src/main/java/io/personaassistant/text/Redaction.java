package io.personaassistant.text;

import io.personaassistant.text.PersonalData.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text whose personal data is replaced by placeholders such as `[email 1]`, and the way back for
/// whoever wrote it. The same data has the same placeholder throughout. Immutable; kept in memory
/// only and never printed: [#toString] says how many there are.
public final class Redaction {
  /// Nothing was replaced.
  public static final Redaction NONE = new Redaction("", Map.of());

  /// A model may change the case of a placeholder or its blank.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[(?i)(email|link|secret|card|account|id|ip|address|birthday|phone|person)[ \\-_](\\d{1,3})\\]");

  private final String text;
  private final Map<String, String> originals;

  private Redaction(String text, Map<String, String> originals) {
    this.text = text;
    this.originals = Map.copyOf(originals);
  }

  /// Takes the personal data out of a text. A placeholder that the text already has keeps its
  /// number.
  ///
  /// @param ours words in lower case that are no person's name: personas, products, the company
  public static Redaction of(String text, Set<String> ours) {
    var pieces = pieces(text, ours);
    if (pieces.isEmpty()) {
      return text.isEmpty() ? NONE : new Redaction(text, Map.of());
    }
    var next = numbersTaken(text);
    var placeholders = new HashMap<String, String>();
    var originals = new LinkedHashMap<String, String>();
    var out = new StringBuilder();
    int at = 0;
    for (var piece : pieces) {
      var placeholder =
          placeholders.computeIfAbsent(
              piece.key(),
              _ -> piece.kind().placeholder(next.merge(piece.kind(), 1, Integer::sum)));
      originals.putIfAbsent(placeholder, piece.span().text());
      out.append(text, at, piece.span().start()).append(placeholder);
      at = piece.span().end();
    }
    return new Redaction(out.append(text, at, text.length()).toString(), originals);
  }

  /// Something to replace; the same key is the same data.
  private record Piece(Kind kind, Span span, String key) {}

  private static List<Piece> pieces(String text, Set<String> ours) {
    var pieces = new ArrayList<Piece>();
    var taken = new ArrayList<Span>();
    var kept = PLACEHOLDER.matcher(text);
    while (kept.find()) {
      taken.add(new Span(kept.group(), kept.start(), kept.end()));
    }
    for (var found : PersonalData.find(text)) {
      if (taken.stream().noneMatch(found.span()::overlaps)) {
        taken.add(found.span());
        pieces.add(new Piece(found.kind(), found.span(), found.kind() + " " + key(found.span())));
      }
    }
    for (var person : PeopleNames.find(text, ours)) {
      if (taken.stream().noneMatch(person.span()::overlaps)) {
        pieces.add(new Piece(Kind.PERSON, person.span(), Kind.PERSON + " " + person.number()));
      }
    }
    pieces.sort(Comparator.comparingInt(p -> p.span().start()));
    return pieces;
  }

  /// What two ways of writing the same number have in common.
  private static String key(Span span) {
    return Normal.of(span.text()).replaceAll("[ ()\\-./]", "");
  }

  private static Map<Kind, Integer> numbersTaken(String text) {
    var taken = new EnumMap<Kind, Integer>(Kind.class);
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      taken.merge(Kind.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), Math::max);
    }
    return taken;
  }

  /// The text with placeholders: what may be stored and sent.
  public String text() {
    return text;
  }

  /// Whether nothing was replaced.
  public boolean isEmpty() {
    return originals.isEmpty();
  }

  /// A text with the data back in place of the placeholders that are known here; others stay.
  public String restore(String shown) {
    if (originals.isEmpty() || shown.indexOf('[') < 0) {
      return shown;
    }
    return PLACEHOLDER
        .matcher(shown)
        .replaceAll(m ->
            Matcher.quoteReplacement(
                originals.getOrDefault(
                    Kind.of(m.group(1)).placeholder(Integer.parseInt(m.group(2))), m.group())));
  }

  /// Whether a text holds a placeholder.
  public static boolean hasPlaceholder(String text) {
    return text.indexOf('[') >= 0 && PLACEHOLDER.matcher(text).find();
  }

  /// A text without its placeholders, for finding what it is about.
  public static String without(String text) {
    return text.indexOf('[') < 0 ? text : PLACEHOLDER.matcher(text).replaceAll(" ").strip();
  }

  /// How many placeholders there are, and nothing of what they stand for.
  @Override
  public String toString() {
    return originals.size() + " replaced";
  }
}
