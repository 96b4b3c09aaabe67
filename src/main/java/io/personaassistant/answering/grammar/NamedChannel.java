package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import java.util.Map;
import java.util.Optional;

/// What a draft becomes: "email", "linkedin", "cold email", "LinkedIn-Post". Pure functions.
final class NamedChannel {
  private NamedChannel() {}

  /// The channel as it is named behind a draft type, such as "email cold" for "cold email"; empty
  /// where there is none of that name.
  ///
  /// @param named in lower case
  static Optional<String> in(String named, DraftTypes types) {
    int last = Math.max(named.lastIndexOf(' '), named.lastIndexOf('-'));
    // "linkedin message" is a message rather than what an ad calls so
    var variant =
        types
            .called(named.substring(last + 1))
            .filter(_ -> last > 0)
            .map(type -> Map.entry(type, type.chosen(named.substring(0, last))))
            .filter(found -> isOption(found.getValue()));
    if (variant.isPresent()) {
      return variant.map(v -> v.getKey().command() + " " + v.getValue().option());
    }
    // "e-mail" is one word
    return types.called(named.split("\\s+", 2)[0]).isPresent()
            || types.all().stream().anyMatch(t -> isOption(t.chosen(named)))
        ? Optional.of(named)
        : types.called(named.replace("-", "")).map(DraftType::command);
  }

  /// Whether a channel is named so with nothing behind it.
  ///
  /// @param channel as [#in] has it
  static boolean isWhole(String channel, DraftTypes types) {
    var words = channel.split("\\s+", 2);
    return words.length == 1
        || types.called(words[0]).filter(t -> isOption(t.chosen(words[1]))).isPresent();
  }

  private static boolean isOption(DraftType.Chosen chosen) {
    return !chosen.option().isEmpty() && chosen.rest().isBlank();
  }
}
