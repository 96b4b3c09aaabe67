package io.personaassistant.text.personal;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Span;
import io.personaassistant.text.personal.PersonalData.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text, or texts that belong together, whose personal data is replaced by placeholders such as
/// `[email 1]`, and the way back for whoever wrote it. The same data has the same placeholder
/// throughout. Immutable; kept in memory only and never printed: [#toString] says how many there
/// are.
public final class Redaction {
  /// Between texts that are read as one.
  private static final String GAP = "\n\n";

  /// A model may change the case of a placeholder or its blank.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[(?i)(email|link|secret|card|account|id|ip|address|birthday|phone|user|person)[ \\-_](\\d{1,3})\\]");

  private final List<String> texts;
  private final Map<String, String> originals;

  private Redaction(List<String> texts, Map<String, String> originals) {
    this.texts = List.copyOf(texts);
    this.originals = Map.copyOf(originals);
  }

  /// The same for texts that belong together, such as a question and a file: one numbering for all,
  /// and who is named in one is found in the others. [#texts] has as many, in their order.
  ///
  /// @param ours tells words in lower case that are no person's name; asked for nothing before
  ///   something looks like one
  public static Redaction of(List<String> texts, Predicate<String> ours) {
    var whole = String.join(GAP, texts);
    var pieces = pieces(whole, texts, ours);
    if (pieces.isEmpty()) {
      return new Redaction(texts, Map.of());
    }
    var next = numbersTaken(whole);
    var placeholders = new HashMap<String, String>();
    var originals = new LinkedHashMap<String, String>();
    var replaced = new ArrayList<String>();
    int at = 0;
    int piece = 0;
    int start = 0;
    for (var text : texts) {
      int end = start + text.length();
      var out = new StringBuilder();
      at = Math.max(at, start);
      // one that goes on into the next text is taken out of both, and stands in the first
      while (piece < pieces.size() && pieces.get(piece).span().start() < end) {
        var found = pieces.get(piece++);
        var placeholder =
            placeholders.computeIfAbsent(
                found.key(),
                _ -> found.kind().placeholder(next.merge(found.kind(), 1, Integer::sum)));
        originals.putIfAbsent(placeholder, found.span().text());
        out.append(whole, at, found.span().start()).append(placeholder);
        at = found.span().end();
      }
      replaced.add(out.append(whole, Math.min(at, end), end).toString());
      start = end + GAP.length();
    }
    return new Redaction(replaced, originals);
  }

  /// Something to replace; the same key is the same data.
  private record Piece(Kind kind, Span span, String key) {}

  private static List<Piece> pieces(String text, List<String> texts, Predicate<String> ours) {
    var pieces = new ArrayList<Piece>();
    var taken = new Taken();
    var kept = PLACEHOLDER.matcher(text);
    while (kept.find()) {
      taken.take(kept.start(), kept.end());
    }
    for (var list : List.of(PersonalData.find(text), UserNames.find(text, ours))) {
      for (var found : list) {
        if (taken.take(found.span())) {
          pieces.add(new Piece(found.kind(), found.span(), found.kind() + " " + key(found.span())));
        }
      }
    }
    for (var person : PeopleNames.find(text, ours)) {
      if (taken.take(person.span())) {
        pieces.add(new Piece(Kind.PERSON, person.span(), Kind.PERSON + " " + person.number()));
      }
    }
    if (texts.size() > 1) {
      atTheEnds(texts, ours, taken, pieces);
    }
    pieces.sort(Comparator.comparingInt(p -> p.span().start()));
    return pieces;
  }

  /// Adds those who sign a text: a signature is one only where the text ends.
  private static void atTheEnds(
      List<String> texts, Predicate<String> ours, Taken taken, List<Piece> pieces) {
    int start = 0;
    for (var text : texts) {
      for (var person : PeopleNames.find(text, ours)) {
        var own = person.span();
        var span = new Span(own.text(), start + own.start(), start + own.end());
        if (taken.take(span)) {
          pieces.add(new Piece(Kind.PERSON, span, Kind.PERSON + " " + Normal.of(span.text())));
        }
      }
      start += text.length() + GAP.length();
    }
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

  /// The texts with placeholders, as many as there were and in their order.
  public List<String> texts() {
    return texts;
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
