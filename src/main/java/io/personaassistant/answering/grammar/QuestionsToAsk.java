package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads whether somebody wants to know what to ask in a conversation: "which questions should I
/// ask Annie on a discovery call". What is asked face to face is a guide to talk by, and no survey.
/// English. Pure functions.
final class QuestionsToAsk {
  private static final PhraseTable PHRASES =
      PhraseTable.read(QuestionsToAsk.class, "questions-to-ask.txt");

  private static final String END = "[\\s?!.]*";
  private static final String ABOUT = "(?:" + PHRASES.of("about") + ")";
  private static final List<Pattern> PLAIN = PHRASES.each("", "asked", END);
  private static final List<Pattern> WITH_TOPIC = PHRASES.each("", "asked", ABOUT + END);

  /// "What should I ask her about pricing on our call".
  private static final Pattern TOPIC_INSIDE =
      PHRASES.pattern("(?<before>.*?)" + ABOUT + "(?<talk>", "in-talk", ".*)");

  private static final Pattern RESEARCH = PHRASES.pattern(".*", "research", ".*");
  private static final Pattern SALES = PHRASES.pattern(".*", "sales", ".*");
  private static final String SALES_GUIDE = "discovery-call";

  /// A longer text tells more than what it asks.
  private static final int LONGEST = 160;

  private QuestionsToAsk() {}

  /// The guide that a text asks for, or for whom it is to be; empty where it asks for none.
  static Optional<Command> read(
      String text, DraftTypes types, PersonaFinder finder, List<Persona> personas) {
    return types
        .called("interview")
        .flatMap(guide ->
            switch (finder.anywhere(text)) {
              case Match.Found(var persona, var others) ->
                  wish(others).map(wish -> DraftCommands.draft(persona, guide, wish));
              case Match.None _ ->
                  wish(text)
                      .map(wish ->
                          new Command.WhichPersona(
                              TypedText.join(guide.command(), wish), personas));
              default -> Optional.empty();
            });
  }

  /// The variant of the guide and what it is to be about.
  private static Optional<String> wish(String text) {
    var asked = text.strip().replaceAll("\\s+", " ");
    if (asked.length() > LONGEST) {
      return Optional.empty();
    }
    return about(asked)
        .map(about ->
            TypedText.join(
                about.isSales() ? SALES_GUIDE : "",
                about.topic().isEmpty() ? "" : "about " + about.topic()));
  }

  /// What the questions are to be about, `""` for anything, and all else that was said: which talk
  /// it is. A topic may hold the words of a talk, and the other way round.
  private record About(String topic, String talk) {
    static About of(Matcher asked) {
      var all = new StringBuilder(asked.group());
      return new About(
          asked.group("topic"), all.delete(asked.start("topic"), asked.end("topic")).toString());
    }

    boolean isSales() {
      return SALES.matcher(talk).matches() && !RESEARCH.matcher(talk).matches();
    }
  }

  private static Optional<About> about(String asked) {
    if (isPlain(asked)) {
      return Optional.of(new About("", asked));
    }
    var inside = TOPIC_INSIDE.matcher(asked);
    return inside.matches() && isPlain(inside.group("before") + inside.group("talk"))
        ? Optional.of(About.of(inside))
        : WITH_TOPIC.stream()
            .map(p -> p.matcher(asked))
            .filter(m -> m.matches())
            .map(About::of)
            .findFirst();
  }

  private static boolean isPlain(String asked) {
    return PLAIN.stream().anyMatch(p -> p.matcher(asked).matches());
  }
}
