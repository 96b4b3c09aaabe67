package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Accents;
import io.personaassistant.text.ResourceLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What headings and labels on persona pages mean, in the languages of `headings.txt`.
final class Headings {
  /// Behind a key: its words head something only where they speak of the persona.
  private static final String OF_THEM = "~";

  /// Behind a key: its words say what is below whatever stands around them.
  private static final String WHATEVER_AROUND = "*";

  /// Behind a key: its words say so wherever they stand.
  private static final String ANYWHERE = "^";

  /// Keys of words that are no headings.
  private static final Set<String> LISTS = Set.of("passed", "ours", "theirs");

  /// Words that only say whose or how great something is.
  private static final Set<String> PASSED = Set.copyOf(listed("passed"));

  /// Words, or the beginnings of some, that make a heading one about ourselves.
  private static final List<String> OURS_ELSEWHERE = listed("ours");

  /// Beginnings of words that begin like ours and are not about us, such as "productivity".
  private static final List<String> THEIRS = listed("theirs");

  private static final Map<String, Part> PARTS = parts();
  private static final Map<String, Part> LOOSE = looseParts();
  private static final Map<String, Part> HEADS = read(WHATEVER_AROUND);
  private static final Map<String, Part> TELLING = read(ANYWHERE);

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

  private Headings() {}

  /// Between two that are headed at once, as in "Objetivos y necesidades".
  private static final Pattern BOTH =
      Pattern.compile("(?i)\\s*[&/+]\\s*|\\s+(?:and|und|et|y|e|ed|en)\\s+");

  /// The part that a heading or label names; case, marks, "her" and whom it speaks of aside. One
  /// that names two is the first.
  ///
  /// @param name what the persona is called, `""` while nobody knows
  static Optional<Part> of(String text, String name) {
    var exact = Optional.ofNullable(PARTS.get(plain(text)));
    var named = exact.isPresent() ? exact : first(text);
    if (named.isPresent()) {
      return named;
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

  /// What a heading of several known ones begins with.
  private static Optional<Part> first(String text) {
    var parts = BOTH.split(text);
    boolean known =
        parts.length > 1 && Arrays.stream(parts).allMatch(part -> PARTS.containsKey(plain(part)));
    return known ? Optional.ofNullable(PARTS.get(plain(parts[0]))) : Optional.empty();
  }

  /// The part that a heading names by its first or last word, or the end of that, such as
  /// "Objections we hear", "Day-to-day frustrations" or "Lebensziele", or by its verb, as in "So
  /// informiert sie sich"; only for what is surely a heading, and about customers.
  static Optional<Part> around(String text) {
    var words = plain(text).split(" ");
    if (words.length > MOST_AROUND || OURS.matcher(text).matches() || isOurs(folded(text))) {
      return Optional.empty();
    }
    var last = words[words.length - 1];
    return Optional.ofNullable(HEADS.get(words[0]))
        .or(() -> Optional.ofNullable(HEADS.get(last)))
        .or(() ->
            HEADS.entrySet().stream()
                .filter(head -> isEnd(head.getKey(), last))
                .map(Map.Entry::getValue)
                .findFirst())
        .or(() -> Arrays.stream(words).map(TELLING::get).filter(Objects::nonNull).findFirst());
  }

  private static boolean isEnd(String head, String word) {
    return head.startsWith("-")
        && word.length() >= head.length()
        && word.endsWith(head.substring(1));
  }

  private static boolean isOurs(String folded) {
    return Arrays.stream(folded.split(" "))
        .anyMatch(word -> isAmong(OURS_ELSEWHERE, word) && !isAmong(THEIRS, word));
  }

  private static boolean isAmong(List<String> listed, String word) {
    return listed.stream()
        .anyMatch(known ->
            known.endsWith("-")
                ? word.startsWith(known.substring(0, known.length() - 1))
                : word.equals(known));
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
    var folded = folded(text);
    var telling =
        Arrays.stream(folded.split(" "))
            .filter(word -> !PASSED.contains(word))
            .collect(Collectors.joining(" "));
    return telling.isEmpty() ? folded : telling;
  }

  /// In lower case, without accents and marks.
  private static String folded(String text) {
    var plain = Accents.without(text).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static Map<String, Part> looseParts() {
    var parts = new HashMap<>(read(OF_THEM));
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
    read("").forEach(parts::putIfAbsent);
    return parts;
  }

  /// What the words of the lines are whose key ends so; where languages share a word, what the
  /// first of them means by it.
  private static Map<String, Part> read(String mark) {
    var parts = new LinkedHashMap<String, Part>();
    for (var line : ResourceLines.of(Headings.class, "headings.txt")) {
      var key = line.substring(0, line.indexOf(':')).strip();
      var bare = key.replaceAll("[~*^]$", "");
      if (!key.substring(bare.length()).equals(mark) || LISTS.contains(bare)) {
        continue;
      }
      for (var words : words(line)) {
        var end = words.startsWith("-") ? "-" : "";
        parts.putIfAbsent(end + (mark.equals(OF_THEM) ? loose(words) : plain(words)), part(bare));
      }
    }
    return parts;
  }

  private static List<String> listed(String key) {
    return ResourceLines.of(Headings.class, "headings.txt").stream()
        .filter(line -> line.startsWith(key + ":"))
        .flatMap(line -> Arrays.stream(words(line)))
        .map(word -> folded(word) + (word.endsWith("-") ? "-" : ""))
        .toList();
  }

  private static String[] words(String line) {
    return line.substring(line.indexOf(':') + 1).strip().split("\\|");
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
