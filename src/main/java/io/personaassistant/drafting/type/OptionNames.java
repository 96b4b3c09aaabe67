package io.personaassistant.drafting.type;

import io.personaassistant.drafting.type.DraftType.Chosen;
import io.personaassistant.drafting.type.DraftType.Option;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the variant of a type that a text names. Texts come without blanks around them.
final class OptionNames {
  /// "For linkedin about the pilot", "for fb: the pilot"; then "about the pilot for linkedin".
  private static final List<Pattern> FOR =
      List.of(
          Pattern.compile(
              "(?is)(?:for|on|via|as)\\s+(?<name>[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+)?)(?::|,|\\s(?=(?:about|abt|re|with|to)\\s))(?<rest>.*)"),
          Pattern.compile(
              "(?is)(?<rest>.*?)(?:^|\\s)(?:for|on|via|as|over)\\s+(?<name>\\S+(?: \\S+)?)[.!]?"));

  /// A few words that end with a channel name a topic and where it goes: "pricing linkedin".
  private static final Pattern FEW_AND_LAST =
      Pattern.compile("(?s)(?<rest>\\S+(?:\\s+\\S+){0,2})\\s+(?<name>\\S+)");

  /// "Li", "goog about no-shows": the first letters of a platform's name, with nothing but a topic
  /// behind them; "abt" begins a topic, and a "link" and a "face" are topics.
  private static final Pattern CUT_SHORT =
      Pattern.compile(
          "(?is)(?!(?:abt|link|face)(?!\\p{L}))(?<name>li|\\p{L}{3,6})(?<rest>|[:,]\\s.*|\\s+(?:about|abt|re|for|on)\\s.*)");

  private OptionNames() {}

  /// The variant that the text begins or ends with.
  static Chosen chosen(String text, Map<String, Option> options) {
    var first = first(text, options);
    if (!first.option().isEmpty()) {
      return first;
    }
    for (var pattern : FOR) {
      var match = pattern.matcher(text);
      if (match.matches()) {
        var named = first(match.group("name"), options);
        if (!named.option().isEmpty() && named.rest().isEmpty()) {
          return new Chosen(named.option(), match.group("rest").strip());
        }
      }
    }
    var cut = CUT_SHORT.matcher(text);
    if (cut.matches() && !Words.isStop(cut.group("name"))) {
      var meant = beginningWith(cut.group("name").toLowerCase(Locale.ROOT), options);
      if (meant.size() == 1) {
        return new Chosen(
            meant.getFirst().word(), cut.group("rest").strip().replaceFirst("^[:,]\\s*", ""));
      }
    }
    var few = FEW_AND_LAST.matcher(text);
    if (few.matches()) {
      // an alias may be what it is about: "repository search"; so may a kind: "launch story"
      var named = options.get(few.group("name").toLowerCase(Locale.ROOT));
      if (named != null
          && !named.channels().isEmpty()
          && Stream.of(few.group("rest").split("\\s+")).noneMatch(Words::isStop)) {
        return new Chosen(named.word(), few.group("rest"));
      }
    }
    return first;
  }

  private static List<Option> beginningWith(String letters, Map<String, Option> options) {
    return options.values().stream()
        .filter(o -> !o.channels().isEmpty())
        .filter(o ->
            o.word().startsWith(letters)
                || o.aliases().stream()
                    .anyMatch(alias -> !alias.contains(" ") && alias.startsWith(letters)))
        .toList();
  }

  /// The variant that the text begins with; the longer name wins.
  static Chosen first(String text, Map<String, Option> options) {
    for (int count = 2; count > 0; count--) {
      var pieces = List.of(text.split("\\s+", count + 1));
      int named = Math.min(count, pieces.size());
      var name =
          String.join(" ", pieces.subList(0, named))
              .toLowerCase(Locale.ROOT)
              .replaceFirst("[:,;–-]$", "");
      for (var option : options.values()) {
        if (option.word().equals(name) || option.aliases().contains(name)) {
          return new Chosen(option.word(), named < pieces.size() ? pieces.get(named) : "");
        }
      }
    }
    return new Chosen("", text);
  }
}
