package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.prompt.Voice;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads how a draft should be written, where somebody says it together with what the draft is
/// about: "in German", "about the pilot, short please". Behind a draft type that takes what a
/// customer said, only what is all there is or is set apart from the rest: "you do not have it in
/// German" was said. Copy, plans and features are taken as they are. Thread-safe.
public final class VoiceAsked {
  private static final PhraseTable PHRASES = PhraseTable.read(VoiceAsked.class, "voice-asked.txt");
  private static final Pattern LEADS = PHRASES.pattern("", "leads", "");
  private static final Pattern SHORT = PHRASES.pattern("", "short", "");
  private static final Pattern POLITE = PHRASES.pattern("", "polite", "");
  private static final Pattern APART = PHRASES.pattern("", "apart", "");
  private static final Pattern APART_OF_WORDS = PHRASES.pattern("", "apart-of-words", "");
  private static final Pattern AT_END = PHRASES.pattern("", "at-end", "");
  private static final Pattern TO_TOPIC = PHRASES.pattern("", "to-topic", "");

  /// A wish has no more characters.
  private static final int LONGEST = 60;

  private final RefineParser refine;

  public VoiceAsked(DraftTypes types) {
    this.refine = new RefineParser(types);
  }

  /// A brief without how the draft should be, and how that is.
  public record Asked(String brief, Voice voice) {}

  /// What a brief for a draft type says of how the draft should be.
  public Asked of(DraftType type, String brief) {
    var said = brief.strip();
    if (said.isEmpty() || type.judgesBrief() || type.personas() == DraftType.Personas.ALL) {
      return new Asked(brief, Voice.NONE);
    }
    boolean isTopic = !type.isAboutTheirWords() && type.personas() == DraftType.Personas.ONE;
    return read(said, isTopic).orElse(new Asked(brief, Voice.NONE));
  }

  private Optional<Asked> read(String said, boolean isTopic) {
    return wished(said)
        .map(voice -> new Asked("", voice))
        .or(() -> behind(said, isTopic ? APART : APART_OF_WORDS))
        .or(() -> isTopic ? behind(said, AT_END).or(() -> before(said)) : Optional.empty())
        // "in German, in two sentences"
        .map(last ->
            read(last.brief(), isTopic)
                .map(more -> new Asked(more.brief(), last.voice().over(more.voice())))
                .orElse(last));
  }

  /// What stands behind a mark at which a wish may begin, the longest first: "short, in German".
  private Optional<Asked> behind(String said, Pattern mark) {
    for (var at : places(said, mark)) {
      var wish = said.substring(at.end());
      var voice = at.start() == 0 ? Optional.<Voice>empty() : wished(wish);
      if (voice.isPresent()) {
        return Optional.of(new Asked(said.substring(0, at.start()).strip(), voice.get()));
      }
    }
    return Optional.empty();
  }

  /// "In German about the pilot".
  private Optional<Asked> before(String said) {
    for (var at : places(said, TO_TOPIC)) {
      var voice = wished(said.substring(0, at.start()));
      if (voice.isPresent()) {
        return Optional.of(new Asked(said.substring(at.end()).strip(), voice.get()));
      }
    }
    return Optional.empty();
  }

  private record Place(int start, int end) {}

  private static List<Place> places(String said, Pattern mark) {
    var places = new ArrayList<Place>();
    var found = mark.matcher(said);
    while (found.find()) {
      places.add(new Place(found.start(), found.end()));
    }
    return places;
  }

  /// How a draft should be, where a text says that and nothing else.
  private Optional<Voice> wished(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    var wish = POLITE.matcher(LEADS.matcher(text.strip()).replaceFirst("")).replaceFirst("");
    var length = SHORT.matcher(wish);
    return length.matches()
        ? Optional.of(
            new Voice("", "", Optional.ofNullable(length.group("length")).orElse(Voice.SHORT)))
        : refine.parse(wish, List.of()).flatMap(VoiceAsked::voice);
  }

  /// The voice that a wish for a draft that stands comes to; empty where it asks for anything else.
  private static Optional<Voice> voice(Command.Refine wish) {
    boolean isOfDraft =
        !wish.lines().isEmpty() || !wish.draft().isEmpty() || !wish.unknown().isEmpty();
    var asked = new ArrayList<>(wish.also());
    wish.what().ifPresent(asked::add);
    var tones = asked.stream().map(VoiceAsked::tone).filter(t -> !t.isEmpty()).distinct().toList();
    boolean isAll =
        asked.stream().allMatch(r -> r == Refinement.LANGUAGE || !tone(r).isEmpty())
            && tones.size() <= 1;
    return isOfDraft || asked.isEmpty() || !isAll
        ? Optional.empty()
        : Optional.of(Voice.of(wish.language(), tones.isEmpty() ? "" : tones.getFirst()));
  }

  private static String tone(Refinement wished) {
    return switch (wished) {
      case SHORTER -> Voice.SHORT;
      case WARMER -> "warm";
      case PLAINER -> "plain";
      case FORMAL -> "formal";
      default -> "";
    };
  }
}
