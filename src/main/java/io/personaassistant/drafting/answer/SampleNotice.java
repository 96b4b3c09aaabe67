package io.personaassistant.drafting.answer;

import io.personaassistant.persona.Persona;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What says that an answer is made from the samples. It stands in front of everything else.
public final class SampleNotice {
  private static final String START = "Sample data: ";

  private SampleNotice() {}

  /// The notice that goes on with these words.
  public static String of(String words) {
    return START + words;
  }

  /// The notice of an answer about this persona; empty where it is none of the samples.
  public static Optional<String> about(Persona persona) {
    return persona.sample()
        ? Optional.of(of(persona.name() + " and the research behind this answer are invented."))
        : Optional.empty();
  }

  /// The notice of an answer about several personas; empty where none of them is a sample.
  public static Optional<String> about(Collection<Persona> personas) {
    return personas.stream().anyMatch(Persona::sample)
        ? Optional.of(of("these personas and the research behind this answer are invented."))
        : Optional.empty();
  }

  /// Whether one of these notices says so.
  public static boolean isIn(List<String> notices) {
    return notices.stream().anyMatch(SampleNotice::isOne);
  }

  /// These notices, the one about samples first.
  static List<String> first(List<String> notices) {
    return Stream.concat(
            notices.stream().filter(SampleNotice::isOne),
            notices.stream().filter(notice -> !isOne(notice)))
        .toList();
  }

  private static boolean isOne(String notice) {
    return notice.startsWith(START);
  }
}
