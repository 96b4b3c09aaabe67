package io.personaassistant.answering.grammar;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
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
  private static final Pattern QUOTES =
      PHRASES.pattern(".*(?<![\\p{L}-])", "quotes", "(?![\\p{L}-]).*");
  private static final Pattern NEWEST =
      PHRASES.pattern(".*(?<![\\p{L}-])", "newest", "(?![\\p{L}-]).*");
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

  /// What came in one way is asked for what it says.
  private static final List<Pattern> SAID = PHRASES.each("", "said", "[\\s?!.]*");

  /// It is told to say something.
  private static final List<Pattern> TOLD = PHRASES.each("", "told", "[\\s?!.]*");

  /// Quotations are asked for, or what came in last.
  private static final List<Pattern> QUOTED = PHRASES.each("", "quoted", "[\\s?!.]*");

  private static final Pattern LATEST = PHRASES.pattern("", "latest", "[\\s?!.]*");

  private static final Pattern IN_PERSON = PHRASES.exactly("in-person");

  /// What everybody can read a customer tells of as well.
  private static final Set<SourceType> PUBLIC =
      EnumSet.of(SourceType.SOCIAL_POST, SourceType.THIRD_PARTY, SourceType.COMPETITOR);

  /// Who types the command searches every kind of source, unless kinds stand behind the topic.
  private static final Pattern SEARCH = PHRASES.pattern("\\s*", "search", "\\b");

  /// A longer text asks for more than a kind of source.
  private static final int LONGEST = 120;

  private AskedSources() {}

  /// What is asked, of those kinds of source alone that the text names; as it was where it names
  /// none, or asks for no part of the records.
  static Command in(Command asked, String text) {
    return switch (asked) {
      case Command.Topic(_, _, var sources, _, _) when !sources.isEmpty() -> asked;
      case Command.Topic(var personas, var topic, _, _, _) -> {
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
        yield new Command.Topic(personas, topic, wanted(at < 0 ? "" : text.substring(0, at)));
      }
      case Command.ShowEvidence(var persona) -> {
        int at = lastIndexOf(persona.name(), text);
        var kinds =
            wanted(
                at < 0
                    ? text
                    : text.substring(0, at) + text.substring(at + persona.name().length()));
        yield kinds.isEmpty() ? asked : new Command.Topic(List.of(persona), "", kinds);
      }
      default -> asked;
    };
  }

  /// The kinds that are named, else those that hold quotations or all, where these or the newest
  /// are asked for.
  private static Set<SourceType> wanted(String text) {
    var named = kinds(INSIDE, text);
    return !named.isEmpty()
        ? named
        : QUOTES.matcher(text).matches()
            ? SourceType.QUOTED
            : NEWEST.matcher(text).matches() ? SourceType.ALL : Set.of();
  }

  /// Whether a text names quotations.
  static boolean namesQuotes(String text) {
    return QUOTES.matcher(text).matches();
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

  /// What is on record of some kinds of source about a topic, where a text asks what these say or
  /// tells it, or asks for quotations or the newest: "support tickets say the export is slow", "a
  /// quote from her about price". A customer who speaks of themselves or to us is heard.
  ///
  /// @param text without the name of the persona
  static Optional<Command> said(List<Persona> personas, String text) {
    var clean =
        text.strip().replaceAll("\\s+", " ").replaceFirst("\\s(?:for|by|from|with|of)$", "");
    return clean.length() > LONGEST
        ? Optional.empty()
        : said(SAID, personas, clean)
            .or(() ->
                said(TOLD, personas, clean)
                    .filter(t -> Collections.disjoint(t.sources(), PUBLIC))
                    .filter(t -> !IN_PERSON.matcher(t.topic()).matches()))
            .or(() -> quoted(personas, clean))
            .map(topic -> topic);
  }

  private static Optional<Command.Topic> quoted(List<Persona> personas, String text) {
    return !personas.isEmpty() && LATEST.matcher(text).matches()
        ? Optional.of(new Command.Topic(personas, "", SourceType.ALL))
        : QUOTED.stream()
            .map(p -> p.matcher(text))
            .filter(m -> m.matches())
            .map(m ->
                new Command.Topic(personas, AskedOfAll.bare(m.group("topic")), SourceType.QUOTED))
            .findFirst();
  }

  private static Optional<Command.Topic> said(
      List<Pattern> patterns, List<Persona> personas, String text) {
    return patterns.stream()
        .map(p -> p.matcher(text))
        .filter(m -> m.matches())
        .map(m ->
            new Command.Topic(
                personas, AskedOfAll.bare(m.group("topic")), kinds(WHOLE, m.group("kind"))))
        .filter(t -> !t.sources().isEmpty() && !Words.content(t.topic()).isEmpty())
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
