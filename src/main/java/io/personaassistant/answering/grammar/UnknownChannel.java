package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A platform without a draft type that knows it, as in `ad tiktok`, or without any, as `linkedin`
/// alone: asks what is meant, rather than write for another one unasked. Pure functions.
final class UnknownChannel {
  private static final Set<String> PLATFORMS = WordList.named("unknown-channel.platforms");

  /// What may follow a platform, behind what is left of "for Annie".
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?is)(?:(?:for|to)(?:$|\\s+(?=(?:about|on|for)\\s)))?(?<rest>|(?:about|abt|on|for|re)[\\s:].*?)(?:\\s+(?:for|to))?");

  private static final int FEWEST_LETTERS = 6;
  private static final int LONG = 8;

  private UnknownChannel() {}

  /// "Linkedin about no-shows" is what is written for most platforms; a platform with nothing
  /// behind it is the choice between all that is written for it. Empty for all other words.
  static Optional<Command> alone(DraftTypes types, Persona persona, String said) {
    var platform = WishedDraft.bare(TypedText.firstWord(said));
    var about = ABOUT.matcher(TypedText.afterFirst(said));
    if (!PLATFORMS.contains(platform) || !about.matches()) {
      return Optional.empty();
    }
    var writing =
        types.all().stream()
            .filter(t -> t.personas() == DraftType.Personas.ONE && t.isOption(platform))
            // what is written for most platforms is likeliest meant by the name of one
            .sorted(Comparator.comparingLong(UnknownChannel::platforms).reversed())
            .toList();
    var rest = TypedText.join(platform, about.group("rest"));
    if (!writing.isEmpty() && !about.group("rest").isEmpty()) {
      return Optional.of(DraftCommands.draft(persona, writing.getFirst(), rest));
    }
    var readings = new ArrayList<FollowUp>();
    for (var type : writing) {
      readings.add(
          new FollowUp(
              type.option(type.chosen(platform).option()).title(),
              TypedText.join(persona.slug(), type.command(), rest)));
    }
    readings.add(new FollowUp(Command.HEARD, TypedText.join(persona.slug(), "objections:", said)));
    return writing.isEmpty() ? Optional.empty() : Optional.of(new Command.DidYouMean("", readings));
  }

  private static long platforms(DraftType type) {
    return PLATFORMS.stream().filter(type::isOption).count();
  }

  /// Whether a text that names no variant begins with a platform, where variants are platforms.
  static boolean isNamed(DraftType type, String brief) {
    return (PLATFORMS.contains(platform(brief)) || nearly(type, brief).isPresent())
        && type.options().values().stream().anyMatch(o -> !o.channels().isEmpty());
  }

  /// Which one is meant, for the same brief; or none, and it is what the draft is about.
  static Command ask(Persona persona, DraftType type, String brief) {
    var start = persona.slug() + " " + type.command() + " ";
    var more = TypedText.afterFirst(withoutFor(brief));
    var readings = new ArrayList<FollowUp>();
    var near = nearly(type, brief);
    for (var option :
        near.<Collection<DraftType.Option>>map(List::of).orElse(type.options().values())) {
      readings.add(new FollowUp(option.title(), (start + option.word() + " " + more).strip()));
    }
    readings.add(new FollowUp(type.title() + " about it", start + "about " + withoutFor(brief)));
    return new Command.DidYouMean(type.command() + " " + platform(brief), readings);
  }

  /// The variant whose name is mistyped: "linkedn". A short name is too near to other words.
  private static Optional<DraftType.Option> nearly(DraftType type, String brief) {
    var typed = platform(brief);
    return type.options().values().stream()
        .filter(o ->
            Stream.concat(Stream.of(o.word()), o.aliases().stream())
                .anyMatch(name -> isNearly(typed, name)))
        .findFirst();
  }

  private static boolean isNearly(String typed, String name) {
    return name.length() >= FEWEST_LETTERS
        && Similarity.editDistance(typed, name) <= (name.length() < LONG ? 1 : 2);
  }

  private static String platform(String brief) {
    return WishedDraft.bare(TypedText.firstWord(withoutFor(brief)));
  }

  private static String withoutFor(String brief) {
    return brief.replaceFirst("(?i)^(?:for|on|via)\\s+", "");
  }
}
