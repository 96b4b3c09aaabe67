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

  private static final PhraseTable PHRASES = PhraseTable.read(AskedAbout.class, "asked-about.txt");
  private static final List<Pattern> WHO = PHRASES.each("", "who", "");
  private static final List<Pattern> OBJECTIONS = PHRASES.each("", "objections", "");
  private static final Pattern OPINION = PHRASES.pattern("", "opinion", "");
  private static final List<Pattern> ON_A_TOPIC = PHRASES.each("", "on-topic", "");

  /// What is asked for.
  sealed interface Wish {
    /// The persona as a whole, or its traits of one kind.
    record Who(Optional<TraitKind> of) implements Wish {}

    /// What it objects to, about `topic`, `""` for everything.
    record Objections(String topic) implements Wish {}
  }

  private AskedAbout() {}

  /// Whether a text asks what somebody whom it names thinks, or what keeps them from something.
  static boolean isOfOpinion(String text) {
    return OPINION.matcher(text.strip()).matches();
  }

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
      return Optional.of(new Wish.Objections(""));
    }
    return who(clean).or(() -> orTopic ? topic(clean).map(Wish.Objections::new) : Optional.empty());
  }

  private static Optional<Wish> who(String clean) {
    return WHO.stream()
        .map(p -> p.matcher(clean))
        .filter(Matcher::matches)
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

  private static Optional<String> topic(String clean) {
    return ON_A_TOPIC.stream()
        .map(p -> p.matcher(clean))
        .filter(m -> m.matches())
        .map(m -> m.group("topic"))
        .findFirst();
  }
}
