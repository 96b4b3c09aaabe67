package io.personaassistant.answering.plan;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Chooses the variant of a draft type where nobody named one: the persona's preferred channel.
final class Channels {
  private Channels() {}

  /// The word that was typed; else the option whose channel the best researched channel trait
  /// names; else `""`, the plain variant.
  static String option(DraftType type, String typed, List<TraitEvidence> traits) {
    if (!typed.isEmpty() || type.options().isEmpty()) {
      return typed;
    }
    return traits.stream()
        .filter(t -> t.trait().kind() == TraitKind.CHANNEL)
        .filter(t -> t.status() != TraitStatus.CONTRADICTED)
        .sorted(Comparator.comparing(TraitEvidence::status))
        .flatMap(t ->
            type.options().values().stream()
                .filter(o -> o.channels().stream().anyMatch(c -> names(t.trait().text(), c)))
                .map(DraftType.Option::word))
        .findFirst()
        .orElse("");
  }

  private static boolean names(String text, String channel) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(channel) + "(?![\\p{L}\\p{N}])")
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
