package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Drafts that people ask for and of which there is no type, such as a landing page: they are no
/// objection of anybody's. Made for English. Thread-safe.
final class OtherDrafts {
  private static final Map<String, List<String>> NEAREST = new LinkedHashMap<>();

  static {
    for (var line : ResourceLines.of(OtherDrafts.class, "other-drafts.txt")) {
      var colon = line.indexOf(':');
      NEAREST.put(
          key(line.substring(0, colon)), List.of(line.substring(colon + 1).strip().split(" ")));
    }
  }

  private static final int MOST_WORDS = 4;

  private static final Set<String> WRITING =
      Set.of("write", "draft", "create", "make", "prepare", "generate", "build", "give", "need");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?:please|can|could|you|help|i|we|me|us|a|an|the|new|short|quick|best|good)\\s+)*+");

  private static final Pattern COUNTED =
      Pattern.compile("(?i)^" + CountAsked.COUNT + "\\s+(?=\\p{L})");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:for|about|against|versus|vs|on|with(?! me\\b)|regarding|to|after)(?:\\s.*)?",
          Pattern.DOTALL);

  /// "Webinar title"; what ends in "ed" rather says what became of it.
  private static final Pattern PART = Pattern.compile("(?i)(?!\\p{L}*ed$)\\p{L}{3,}");

  /// What it is a part of.
  private static final Pattern PART_OF =
      Pattern.compile(
          "(?is)(?:for|to|in|of) (?:an?|the|my|our)(?: new)? (?<whole>\\p{L}+)\\b(?<rest>.*)");

  /// What is left of "for Annie about the pilot".
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)^(?:(?:e-?mail|mail|message|note|on|about|of)\\s+)?(?:for|to|with)(?:$|\\s+(?=(?:about|on|for|she|he|they|who|after|from|regarding|in|with|that|asking|when|why|how)\\s))");

  private final DraftTypes types;

  OtherDrafts(DraftTypes types) {
    this.types = types;
  }

  /// A draft of which there is no type.
  ///
  /// @param name as people call it
  /// @param nearest the types that come nearest, one at least
  /// @param rest what it is for, `""` for nothing
  record Named(String name, List<Nearest> nearest, String rest) {}

  /// A draft that there is.
  ///
  /// @param option its variant, `""` for the plain one
  record Nearest(DraftType type, String option) {
    String title() {
      return Optional.ofNullable(type.options().get(option))
          .map(o -> o.title())
          .orElse(type.title());
    }

    String words() {
      return TypedText.join(type.command(), option);
    }
  }

  /// The draft that a text asks for; empty where it asks for none, or may be a sentence that was
  /// heard.
  Optional<Named> in(String said) {
    var words = without(said);
    boolean asked = !words.equals(said.strip());
    if (WRITING.contains(TypedText.firstWord(words))) {
      words = without(TypedText.afterFirst(words));
      asked = true;
    }
    // how many there are asks for them no more than their name does
    words = COUNTED.matcher(words).replaceFirst("");
    for (int count = MOST_WORDS; count > 0; count--) {
      var pieces = List.of(words.split("\\s+", count + 1));
      int named = Math.min(count, pieces.size());
      var name = bare(pieces.subList(0, named));
      var rest = named < pieces.size() ? pieces.get(named).strip() : "";
      var nearest = nearest(name);
      // "landing page headline"
      var two = nearest.isEmpty() || rest.isEmpty() ? Optional.<Named>empty() : in(rest);
      if (two.isPresent()) {
        return Optional.of(new Named(name + " " + two.get().name(), nearest, two.get().rest()));
      }
      boolean isPart =
          PART.matcher(rest).matches()
              && types
                  .called(bare(List.of(rest)))
                  .filter(t -> t.command().equals(bare(List.of(rest))))
                  .isEmpty();
      if (!nearest.isEmpty()
          && (asked || rest.isEmpty() || isPart || ABOUT.matcher(rest).matches())) {
        return Optional.of(of(name, nearest, NOBODY.matcher(rest).replaceFirst("")));
      }
    }
    return Optional.empty();
  }

  /// "Hook for a post about recruiting" is nearest to a post.
  private Named of(String name, List<Nearest> nearest, String rest) {
    var part = PART_OF.matcher(rest);
    if (part.matches()) {
      var whole = types.called(part.group("whole").toLowerCase(Locale.ROOT));
      var those = nearest.stream().filter(n -> whole.equals(Optional.of(n.type()))).toList();
      if (!those.isEmpty()) {
        return new Named(name, those, part.group("rest").strip());
      }
    }
    return new Named(name, nearest, rest);
  }

  /// The draft that a few words name at their end, as "voicemail script" does; empty where they may
  /// be a sentence.
  Optional<Named> atEnd(String said) {
    var words = List.of(said.strip().split("\\s+"));
    return IntStream.range(1, words.size() <= MOST_WORDS ? words.size() : 1)
        .mapToObj(at -> nearest(bare(words.subList(at, words.size()))))
        .filter(nearest -> !nearest.isEmpty() && words.stream().noneMatch(Words::isStop))
        .findFirst()
        .map(nearest -> new Named(bare(words), nearest, ""));
  }

  private static String bare(List<String> words) {
    return String.join(" ", words.stream().map(WishedDraft::bare).toList());
  }

  private static String without(String said) {
    return BEFORE.matcher(said.strip()).replaceFirst("");
  }

  private static String key(String name) {
    return name.replaceAll("[ -]", "");
  }

  private List<Nearest> nearest(String name) {
    var several = key(name).replaceFirst("s$", "");
    return NEAREST.getOrDefault(key(name), NEAREST.getOrDefault(several, List.of())).stream()
        .map(words -> words.split("/", 2))
        .flatMap(words ->
            types.called(words[0]).stream()
                .map(type -> new Nearest(type, words.length > 1 ? words[1] : "")))
        .distinct()
        .toList();
  }
}
