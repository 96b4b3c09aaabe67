package io.personaassistant.answering.grammar;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.PhraseTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads whether a question for what is on record names the kinds of source that it is to come
/// from: "support tickets about exports", "what do interviews say about price". English. Pure
/// functions.
final class AskedSources {
  private static final PhraseTable PHRASES =
      PhraseTable.read(AskedSources.class, "asked-sources.txt");
  private static final List<Pattern> ALL = PHRASES.each("", "all", "");
  private static final Map<SourceType, Pattern> INSIDE =
      named(".*(?<![\\p{L}-])", "(?![\\p{L}-]).*");
  private static final Map<SourceType, Pattern> WHOLE = named("", "");
  private static final String ANY =
      Arrays.stream(SourceType.values())
          .map(kind -> PHRASES.of(kind.word()))
          .collect(Collectors.joining("|", "(?:", ")"));

  /// One or several, behind a topic or nothing.
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?isu)(?<topic>|.*?\\S)%s(?<kinds>%s(?:(?:, (?:and |or )?| and | or )%s)*)[\\s?!.]*"
              .formatted(PHRASES.of("behind"), ANY, ANY));

  /// Who types the command searches every kind of source that stands not behind the topic.
  private static final Pattern SEARCH = PHRASES.pattern("\\s*", "search", "\\b");

  /// A longer text asks for more than a kind of source.
  private static final int LONGEST = 120;

  private AskedSources() {}

  /// What is asked, of those kinds of source alone that the text names; as it was where it names
  /// none, or asks for no part of the records.
  static Command in(Command asked, String text) {
    return switch (asked) {
      case Command.Topic(_, _, var sources) when !sources.isEmpty() -> asked;
      case Command.Topic(var personas, var topic, _) -> {
        boolean isSearch = SEARCH.matcher(text).lookingAt();
        var behind = BEHIND.matcher(" " + topic);
        if (behind.matches() && (isSearch || !behind.group("topic").isEmpty())) {
          yield new Command.Topic(
              personas, behind.group("topic").strip(), kinds(INSIDE, behind.group("kinds")));
        }
        if (isSearch) {
          yield asked;
        }
        int at = lastIndexOf(topic, text);
        yield new Command.Topic(
            personas, topic, kinds(INSIDE, at < 0 ? "" : text.substring(0, at)));
      }
      case Command.ShowEvidence(var persona) -> {
        int at = lastIndexOf(persona.name(), text);
        var kinds =
            kinds(
                INSIDE,
                at < 0
                    ? text
                    : text.substring(0, at) + text.substring(at + persona.name().length()));
        yield kinds.isEmpty() ? asked : new Command.Topic(List.of(persona), "", kinds);
      }
      default -> asked;
    };
  }

  private static int lastIndexOf(String part, String text) {
    int at = text.length() - part.length();
    while (at >= 0 && !text.regionMatches(true, at, part, 0, part.length())) {
      at--;
    }
    return at;
  }

  /// The kinds of source of which a text asks for all there is.
  static Optional<Set<SourceType>> all(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : ALL.stream()
            .map(p -> p.matcher(text.strip()))
            .filter(m -> m.matches())
            .map(m -> kinds(WHOLE, m.group("kind")))
            .filter(kinds -> !kinds.isEmpty())
            .findFirst();
  }

  /// The kinds of source that a text names and nothing else.
  static Optional<Set<SourceType>> alone(String text) {
    return Optional.of(kinds(WHOLE, text.strip())).filter(kinds -> !kinds.isEmpty());
  }

  private static Set<SourceType> kinds(Map<SourceType, Pattern> patterns, String text) {
    var kinds = EnumSet.noneOf(SourceType.class);
    patterns.forEach((kind, pattern) -> {
      if (pattern.matcher(text).matches()) {
        kinds.add(kind);
      }
    });
    return Collections.unmodifiableSet(kinds);
  }

  private static Map<SourceType, Pattern> named(String before, String behind) {
    var patterns = new EnumMap<SourceType, Pattern>(SourceType.class);
    for (var kind : SourceType.values()) {
      patterns.put(kind, PHRASES.pattern(before, kind.word(), behind));
    }
    return patterns;
  }
}
