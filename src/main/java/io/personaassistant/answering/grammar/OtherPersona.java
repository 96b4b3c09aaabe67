package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.personal.FirstNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads in a thread who is asked the same: "what about Tomas?", "and for Tomas", "jetzt für
/// Tomas"; and whom such words name that is no persona. Pure functions.
final class OtherPersona {
  static final PhraseTable PHRASES = PhraseTable.read(OtherPersona.class, "other-persona.txt");
  static final String LEAD = PHRASES.of("lead");
  private static final Pattern ANOTHER = PHRASES.pattern("", "another", "");
  private static final Pattern CORRECTED = PHRASES.pattern("", "corrected", "");
  private static final Pattern ANOTHER_SAYS = PHRASES.pattern("", "another-says", "");
  private static final Pattern FOR_SOMEBODY = PHRASES.pattern("", "for-somebody", "");
  private static final Pattern BARE_FOR = PHRASES.pattern("", "bare-for", "");

  /// What stands for the name of a person that was replaced before it was stored.
  private static final String PERSON = "[person";

  /// A name as people write names; letters in capitals alone are rather a thing.
  private static final Pattern NAME =
      Pattern.compile(
          "\\[person \\d+\\]|\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*)?");

  private static final Pattern NAME_AND_WORD = PHRASES.pattern("", "name-and-word", "");
  private static final Pattern AFTER_NAME = PHRASES.pattern("", "after-name", "");
  private static final Pattern ABROAD = PHRASES.pattern("", "abroad", "");
  private static final Pattern WHAT_ABOUT = PHRASES.pattern("", "what-about", "");

  private static final int MOST_READINGS = 4;

  private OtherPersona() {}

  /// Where the name stands of whom a text asks the same, with what follows it; `""` for nowhere.
  static String whom(String text) {
    var said = text.strip();
    var says = ANOTHER_SAYS.matcher(said);
    if (says.matches()) {
      return says.group("who");
    }
    var about = ANOTHER.matcher(said);
    if (about.matches()) {
      return about.group("who");
    }
    var abroad = ABROAD.matcher(said.replace('’', '\''));
    return abroad.matches() && !abroad.group("who").strip().equals(said) ? abroad.group("who") : "";
  }

  /// Whether a persona may be named of whom a text asks the same.
  static boolean mayName(String text) {
    return !whom(text).isEmpty() || CORRECTED.matcher(text.strip()).matches();
  }

  /// The persona of these that a text asks the same.
  static Optional<Persona> in(String text, List<Persona> personas) {
    var corrected = CORRECTED.matcher(text.strip());
    return in(whom(text), new PersonaFinder(personas))
        .or(() ->
            corrected.matches()
                ? in(corrected.group("who"), new PersonaFinder(personas))
                : Optional.empty());
  }

  private static Optional<Persona> in(String who, PersonaFinder finder) {
    return finder.atStart(who) instanceof Match.Found(var persona, var more)
            && AFTER_NAME.matcher(more).matches()
        ? Optional.of(persona)
        : Optional.empty();
  }

  /// Whether it asks what somebody says: "and what does Tomas think of it?"
  static boolean isAskedWhatTheySay(String text) {
    return ANOTHER_SAYS.matcher(text.strip()).matches();
  }

  /// Whether it asks the same for somebody or something.
  static boolean isForSomebody(String text) {
    return FOR_SOMEBODY.matcher(text.strip()).matches();
  }

  /// The name of whom a text asks the same where it is nobody's who is there: no customer says
  /// that. A draft can be made for a market or a trade as well, so below one only what people are
  /// called is a name.
  static Optional<String> nobody(String text, boolean isBelowDraft) {
    boolean isAsked = isForSomebody(text) && !BARE_FOR.matcher(text.strip()).matches();
    return named(text).filter(name -> isAsked && !isBelowDraft || isFirstName(firstWord(name)));
  }

  /// Whether a word is what people are called, be it a word for something else as well.
  static boolean isFirstName(String word) {
    return word.startsWith(PERSON)
        || FirstNames.holds(word.toLowerCase(Locale.ROOT))
        || NAME_AND_WORD.matcher(word).matches();
  }

  /// "And for Bertha?": a name that may be a person's, and what was meant with it.
  static Optional<Command> unclear(String text, List<Persona> personas, ThreadSubject before) {
    var persona = before.persona();
    var said = text.strip();
    // in German every noun looks like a name
    boolean isEnglish =
        FOR_SOMEBODY.matcher(said).matches()
            || ANOTHER.matcher(said).matches()
            || ANOTHER_SAYS.matcher(said).matches();
    if (persona.isEmpty() || !isEnglish || WHAT_ABOUT.matcher(said).matches()) {
      return Optional.empty();
    }
    return named(text)
        .filter(name -> Languages.named(firstWord(name)).isEmpty())
        .map(name -> {
          var readings = new ArrayList<FollowUp>();
          personas.stream()
              .filter(p -> p.isActive() && !p.equals(persona.get()))
              .limit(MOST_READINGS)
              .forEach(p -> readings.add(new FollowUp(p.name(), before.typedFor(p))));
          readings.add(
              new FollowUp(
                  Command.HEARD, TypedText.join(persona.get().slug(), "objections:", said)));
          return new Command.DidYouMean(name, readings);
        });
  }

  /// What looks like a name where the name of a persona could stand.
  private static Optional<String> named(String text) {
    var somebody = FOR_SOMEBODY.matcher(text.strip());
    var who = somebody.matches() ? somebody.group("who") : whom(text);
    var name = NAME.matcher(who);
    return name.lookingAt() && AFTER_NAME.matcher(who.substring(name.end())).matches()
        ? Optional.of(name.group())
        : Optional.empty();
  }

  private static String firstWord(String name) {
    return name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }
}
