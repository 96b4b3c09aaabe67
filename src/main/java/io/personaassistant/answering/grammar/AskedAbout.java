package io.personaassistant.answering.grammar;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question about a persona asks for, in everyday English: "who is she", "what does she
/// object to". Pure functions.
final class AskedAbout {
  private static final String KIND = "kind";

  /// Names something, so that nothing is said in it.
  private static final String THING = "thing";

  private static final PhraseTable PHRASES = PhraseTable.read(AskedAbout.class, "asked-about.txt");
  private static final List<Pattern> WHO = PHRASES.each("", "who", "");
  private static final List<Pattern> OBJECTIONS = PHRASES.each("", "objections", "");
  private static final List<Pattern> ASKED = PHRASES.each("", "asked-on-topic", "");
  private static final List<Pattern> TOLD = PHRASES.each("", "told-on-topic", "");

  /// What is asked for.
  sealed interface Wish {
    /// Whether it is about words that somebody said.
    default boolean isTold() {
      return false;
    }

    /// The persona as a whole, or its traits of one kind.
    record Who(Optional<TraitKind> of) implements Wish {}

    /// What it objects to, about `topic`, `""` for everything.
    ///
    /// @param isTold whether somebody said so; else what they think of it is asked
    record Objections(String topic, boolean isTold) implements Wish {
      /// All of it.
      static final Objections ALL = new Objections("", false);
    }
  }

  private AskedAbout() {}

  /// What a text asks about a persona whose name has been taken out of it; empty where it asks for
  /// neither, or says something.
  static Optional<Wish> read(String text, boolean orTopic) {
    var clean =
        text.strip()
            .replaceAll("\\s+", " ")
            .replaceFirst(
                "(?i)(?:[\\s?!.,:]++|(?<=\\s)(?:pls|plz|please|thx|thanks|asap|again|now|today|tonight|tomorrow|tmrw|tmr)){1,6}$",
                "")
            .replaceFirst("(?i)^what['’]?s ", "what is ")
            .replaceFirst("(?i)^gimme ", "give me ");
    if (OBJECTIONS.stream().anyMatch(p -> p.matcher(clean).matches())) {
      return Optional.of(Wish.Objections.ALL);
    }
    return who(clean).or(() -> orTopic ? topic(clean) : Optional.empty());
  }

  private static Optional<Wish> who(String clean) {
    return WHO.stream()
        .map(p -> p.matcher(clean))
        .filter(AskedAbout::isRead)
        .findFirst()
        .map(m ->
            new Wish.Who(
                m.namedGroups().keySet().stream()
                    .filter(name -> m.group(name) != null)
                    .flatMap(name -> kind(name.equals(KIND) ? m.group(name) : name).stream())
                    .findFirst()));
  }

  /// "Frustrations" are pain points; what no kind is called, such as "challenges", is for the whole
  /// brief to tell.
  private static Optional<TraitKind> kind(String named) {
    return TraitKind.of(named).or(() -> TraitKind.of(named.replaceFirst("(?i)s$", "")));
  }

  private static Optional<Wish> topic(String clean) {
    return topic(ASKED, false, clean).or(() -> topic(TOLD, true, clean));
  }

  private static Optional<Wish> topic(List<Pattern> patterns, boolean areTold, String clean) {
    return patterns.stream()
        .map(p -> p.matcher(clean))
        .filter(AskedAbout::isRead)
        .<Wish>map(m -> new Wish.Objections(m.group("topic"), areTold))
        .findFirst();
  }

  /// "Biggest worry with you is security" is said, and names no thing that is asked about.
  private static boolean isRead(Matcher asked) {
    return asked.matches()
        && !(asked.namedGroups().containsKey(THING) && SaidOf.isInside(asked.group(THING)));
  }
}
