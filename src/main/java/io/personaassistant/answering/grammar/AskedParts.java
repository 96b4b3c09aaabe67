package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.stored.several.TopicAsked.Only;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.TimeLimit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads whether a part of what is on record is asked for alone: "quotes from Annie for the
/// website", "the newest complaints", "complaints in support tickets". English. Pure functions.
final class AskedParts {
  private static final PhraseTable PHRASES = PhraseTable.read(AskedParts.class, "asked-parts.txt");
  private static final List<Pattern> OUTSIDE =
      PHRASES.each("(?<quotes>.*?)", "outside", "[\\s?!.]*");
  private static final Pattern QUOTABLE = PHRASES.exactly("quotable");
  private static final List<Pattern> NEWEST = PHRASES.each("", "complaints", "[\\s?!.]*");
  private static final List<Pattern> COMPLAINTS_IN_TIME =
      PHRASES.each("", "complaints-in-time", "[\\s?!.]*");
  private static final List<Pattern> OBJECTIONS_IN_TIME =
      PHRASES.each("", "objections-in-time", "[\\s?!.]*");
  private static final List<Pattern> ANYTHING_IN_TIME =
      PHRASES.each("", "anything-in-time", "[\\s?!.]*");
  private static final Pattern SURELY = PHRASES.pattern("", "surely-asked", "");
  private static final Pattern PLAINLY = PHRASES.pattern("", "plainly-asked", "");
  private static final List<Pattern> CAME_IN = PHRASES.each("", "came-in", "[\\s?!.]*");

  /// A longer text asks for more than a part of the records.
  private static final int LONGEST = 120;

  private AskedParts() {}

  /// What `text` asks for without what says that it is to be quoted outside; empty where it does
  /// not say so, or not of quotations.
  static Optional<String> withoutOutside(String text) {
    var clean = text.strip().replaceAll("\\s+", " ");
    if (clean.length() > LONGEST || !AskedSources.namesQuotes(clean)) {
      return Optional.empty();
    }
    var plain = QUOTABLE.matcher(clean).replaceFirst("");
    return OUTSIDE.stream()
        .map(p -> p.matcher(plain))
        .filter(Matcher::matches)
        .map(m -> m.group("quotes"))
        .findFirst()
        .or(() -> Optional.of(plain).filter(p -> !p.equals(clean)));
  }

  /// The same of what may be quoted outside alone; empty where it asks for no quotations.
  static Optional<Command> outside(Command asked) {
    return asked instanceof Command.Topic(var personas, var topic, var sources, _, _)
            && sources.equals(SourceType.QUOTED)
        ? Optional.of(new Command.Topic(personas, topic, sources, Set.of(Only.OUTSIDE)))
        : Optional.empty();
  }

  /// The complaints that are asked for, by what came in last or by how it came.
  ///
  /// @param text without the names of the personas
  /// @param isNameFirst whether the name stands first, so that a complaint about something may as
  ///   well be told: "Annie recent problems with the export"
  static Optional<Command> complaints(List<Persona> personas, String text, boolean isNameFirst) {
    var clean = text.strip().replaceAll("\\s+", " ");
    boolean mayBeTold = isNameFirst && !PLAINLY.matcher(clean).matches();
    return clean.length() > LONGEST
        ? Optional.empty()
        : Stream.concat(
                matching(NEWEST, clean)
                    .filter(m -> !mayBeTold || !isNamed(m))
                    .flatMap(m -> complaints(personas, m, SourceType.ALL)),
                matching(CAME_IN, clean)
                    .flatMap(m ->
                        AskedSources.alone(m.group("kind")).stream()
                            .flatMap(kinds -> complaints(personas, m, kinds))))
            .findFirst();
  }

  /// What is asked for of a time that has been taken out of the text.
  static Optional<Command.Topic> inTime(List<Persona> personas, String text, boolean isNameFirst) {
    var clean = text.strip().replaceAll("\\s+", " ");
    boolean isSure =
        !isNameFirst || PLAINLY.matcher(clean).matches() || SURELY.matcher(clean).matches();
    return isSure && clean.length() <= LONGEST
        ? Stream.of(
                topics(OBJECTIONS_IN_TIME, personas, clean, Set.of(Only.OBJECTIONS)),
                topics(COMPLAINTS_IN_TIME, personas, clean, Set.of(Only.COMPLAINTS)),
                topics(ANYTHING_IN_TIME, personas, clean, Set.of()))
            .flatMap(topics -> topics)
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Command.Topic> topics(
      List<Pattern> patterns, List<Persona> personas, String text, Set<Only> only) {
    return matching(patterns, text).flatMap(m -> topic(personas, m, SourceType.ALL, only));
  }

  private static boolean isNamed(Matcher asked) {
    return asked.namedGroups().containsKey("topic") && asked.group("topic") != null;
  }

  private static Stream<Command> complaints(
      List<Persona> personas, Matcher asked, Set<SourceType> sources) {
    return topic(personas, asked, sources, Set.of(Only.COMPLAINTS)).map(topic -> topic);
  }

  /// Empty where the topic says nothing by itself, as "about it", or is rather told.
  private static Stream<Command.Topic> topic(
      List<Persona> personas, Matcher asked, Set<SourceType> sources, Set<Only> only) {
    var topic = isNamed(asked) ? AskedOfAll.bare(asked.group("topic")) : "";
    return isNamed(asked) && Words.content(topic).isEmpty() || SaidOf.isInside(topic)
        ? Stream.of()
        : Stream.of(new Command.Topic(personas, topic, sources, only));
  }

  private static Stream<Matcher> matching(List<Pattern> patterns, String text) {
    return patterns.stream().map(p -> p.matcher(text)).filter(Matcher::matches);
  }

  /// What is asked of the records about one persona as somebody would type it.
  static String typed(Command.Topic asked) {
    var slug = asked.personas().getFirst().slug();
    var about = asked.topic().isEmpty() ? "" : "about " + asked.topic();
    var sources = asked.sources();
    var only = asked.only();
    var when = asked.time().map(TimeLimit::words).orElse("");
    if (only.contains(Only.OUTSIDE)) {
      return TypedText.join("quotes from", slug, about, when, "to publish");
    }
    if (only.contains(Only.OBJECTIONS)) {
      return TypedText.join("objections from", slug, about, when);
    }
    boolean isAny = sources.equals(SourceType.ALL);
    if (only.isEmpty()) {
      return isAny && asked.topic().isEmpty()
          ? TypedText.join("newest evidence from", slug, when)
          : TypedText.join(
              "search",
              slug,
              asked.topic(),
              isAny ? "" : ThreadSubject.named("in our", sources),
              when);
    }
    return isAny
        ? TypedText.join("newest complaints from", slug, about, when)
        : TypedText.join(
            "complaints", ThreadSubject.named("in", sources), "from", slug, about, when);
  }
}
