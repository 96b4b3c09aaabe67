package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What headings and labels on persona pages mean; the words are in `headings.txt`.
final class Headings {
  private static final Map<String, Part> PARTS = parts();
  private static final Map<String, Part> LOOSE = looseParts();

  /// What the lines under a heading are.
  sealed interface Part {}

  /// Traits of a kind.
  record Traits(TraitKind kind) implements Part {}

  /// A field of the record, such as `title`.
  record Field(String key) implements Part {}

  /// What somebody is said to have said.
  record Said() implements Part {}

  /// A heading that speaks of the persona, such as "Where we reach her".
  private static final Pattern ABOUT_THEM =
      Pattern.compile(
          "(?i).*\\b(?:where|what|how|who|why|when|she|he|they|her|his|their|them|we)\\b.*");

  private static final Pattern THIS_ONE =
      Pattern.compile("(?i)\\b(?:this|the) (?:persona|customer|user|buyer)\\b");

  private static final int MOST_AROUND = 6;

  /// A heading about ourselves or about the page.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i).*\\b(?:our|us|company|business|campaign|marketing|document|messag\\w+|content|page|project|product|team|brand|sales (?:goals|channels|tools))\\b.*");

  /// Words that say what is below whatever stands around them.
  private static final Map<String, Part> HEADS =
      Map.ofEntries(
          Map.entry("goals", new Traits(TraitKind.GOAL)),
          Map.entry("needs", new Traits(TraitKind.GOAL)),
          Map.entry("pains", new Traits(TraitKind.PAIN)),
          Map.entry("frustrations", new Traits(TraitKind.PAIN)),
          Map.entry("challenges", new Traits(TraitKind.PAIN)),
          Map.entry("motivations", new Traits(TraitKind.MOTIVATION)),
          Map.entry("objections", new Traits(TraitKind.OBJECTION)),
          Map.entry("channels", new Traits(TraitKind.CHANNEL)),
          Map.entry("tools", new Traits(TraitKind.TOOL)),
          Map.entry("habits", new Traits(TraitKind.BEHAVIOUR)),
          Map.entry("preferences", new Traits(TraitKind.PREFERENCE)),
          Map.entry("quotes", new Said()));

  private Headings() {}

  /// The part that a heading or label names; case, marks, "her" and whom it speaks of aside.
  ///
  /// @param name what the persona is called, `""` while nobody knows
  static Optional<Part> of(String text, String name) {
    var exact = Optional.ofNullable(PARTS.get(plain(text)));
    if (exact.isPresent()) {
      return exact;
    }
    var nameless = THIS_ONE.matcher(text).replaceAll("her");
    for (var word : name.strip().split(" +")) {
      if (!word.isEmpty()) {
        nameless =
            nameless.replaceAll(
                "(?i)(?<!\\p{L})" + Pattern.quote(word) + "(?:['’]s?)?(?!\\p{L})", "her");
      }
    }
    return ABOUT_THEM.matcher(nameless).matches()
        ? Optional.ofNullable(PARTS.getOrDefault(plain(nameless), LOOSE.get(loose(nameless))))
        : Optional.empty();
  }

  /// The part that a heading names by its first or last word, such as "Objections we hear" or
  /// "Day-to-day frustrations"; only for what is surely a heading, and about customers.
  static Optional<Part> around(String text) {
    var words = plain(text).split(" ");
    if (words.length > MOST_AROUND || OURS.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(HEADS.get(words[0]))
        .or(() -> Optional.ofNullable(HEADS.get(words[words.length - 1])));
  }

  /// Whether a heading speaks of the persona, as no line of a list does.
  static boolean asks(String text) {
    return ABOUT_THEM.matcher(text).matches();
  }

  /// Without the words that only say whom a heading speaks of.
  private static String loose(String text) {
    return plain(text)
        .replaceAll(
            "\\b(she|he|they|we|us|you|them|him|it|do|does|did|can|could|to|of|in|for|a|an|with|about|our|best|get|gets|all)\\b",
            " ")
        .replaceAll(" +", " ")
        .strip();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\b(her|his|their|your|key|main|top|common|primary|typical|the|and)\\b", " ")
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }

  private static Map<String, Part> looseParts() {
    var parts = new HashMap<String, Part>();
    parts.putAll(read(true));
    PARTS.forEach((words, part) -> {
      var loose = loose(words);
      if (!loose.isEmpty()) {
        parts.putIfAbsent(loose, part);
      }
    });
    return parts;
  }

  private static Map<String, Part> parts() {
    var parts = new HashMap<String, Part>();
    for (var kind : TraitKind.values()) {
      parts.put(plain(kind.word()), new Traits(kind));
      parts.put(plain(kind.heading()), new Traits(kind));
      parts.put(plain(kind.listKey()), new Traits(kind));
    }
    parts.putAll(read(false));
    return parts;
  }

  /// @param aboutThem the words that head something only where they speak of the persona
  private static Map<String, Part> read(boolean aboutThem) {
    var parts = new HashMap<String, Part>();
    for (var line : ResourceLines.of(Headings.class, "headings.txt")) {
      int colon = line.indexOf(':');
      if (line.charAt(colon - 1) == '~' != aboutThem) {
        continue;
      }
      var key = line.substring(0, aboutThem ? colon - 1 : colon).strip();
      for (var word : line.substring(colon + 1).split("\\|")) {
        parts.put(aboutThem ? loose(word) : plain(word), part(key));
      }
    }
    return parts;
  }

  private static Part part(String key) {
    if (key.equals("said")) {
      return new Said();
    }
    // a persona's decision is what it is for; its decision habits are traits
    return key.equals("decision")
        ? new Field(key)
        : TraitKind.of(key).<Part>map(Traits::new).orElseGet(() -> new Field(key));
  }
}
