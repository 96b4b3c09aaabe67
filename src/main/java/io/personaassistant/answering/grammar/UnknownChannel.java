package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.Set;

/// A draft for a platform of which the type knows nothing, such as `ad tiktok`: asks which of those
/// it knows, rather than write for another one unasked. Pure functions.
final class UnknownChannel {
  private static final Set<String> PLATFORMS =
      Set.of(
          ("bluesky facebook instagram linkedin mastodon pinterest quora reddit snapchat "
                  + "spotify telegram tiktok twitter whatsapp youtube")
              .split(" ", -1));

  private UnknownChannel() {}

  /// Whether a word is the name of a platform and of nothing else.
  static boolean isPlatform(String word) {
    return PLATFORMS.contains(word);
  }

  /// Whether a text that names no variant begins with a platform, where variants are platforms.
  static boolean isNamed(DraftType type, String brief) {
    return isPlatform(platform(brief))
        && type.options().values().stream().anyMatch(o -> !o.channels().isEmpty());
  }

  /// Which one is meant, for the same brief; or none, and it is what the draft is about.
  static Command ask(Persona persona, DraftType type, String brief) {
    var start = persona.slug() + " " + type.command() + " ";
    var more = TypedText.afterFirst(withoutFor(brief));
    var readings = new ArrayList<FollowUp>();
    for (var option : type.options().values()) {
      readings.add(new FollowUp(option.title(), (start + option.word() + " " + more).strip()));
    }
    readings.add(new FollowUp(type.title() + " about it", start + "about " + withoutFor(brief)));
    return new Command.DidYouMean(type.command() + " " + platform(brief), readings);
  }

  private static String platform(String brief) {
    return WishedDraft.bare(TypedText.firstWord(withoutFor(brief)));
  }

  private static String withoutFor(String brief) {
    return brief.replaceFirst("(?i)^(?:for|on|via)\\s+", "");
  }
}
