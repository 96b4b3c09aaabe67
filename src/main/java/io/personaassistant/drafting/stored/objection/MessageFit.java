package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// How near records are to what a customer said or wrote, whole or by its nearest sentence: how
/// much of what either says, by the weight of the words, the other says too, and how near they are
/// in meaning. Neither is enough: in a trade everybody says "client", and what is near in meaning
/// may answer something else. For one answer; not thread-safe.
public final class MessageFit {
  /// From here on a record is about the same thing (`ReplyQualityTest`).
  public static final double SURE = 0.7;

  /// From here on it is worth reading, and no more.
  public static final double LIKELY = 0.55;

  /// What the words that both have add to how near they are in meaning.
  private static final double OF_WORDS = 0.2;

  /// One word, or thing that has a name, in common may be chance.
  private static final int LEAST_SIGNALS = 2;

  /// Less in common is not even worth reading where nothing but words tells.
  private static final double LEAST_SHARED = 0.65;

  /// What a long message is about stands at its beginning.
  private static final int MOST_SENTENCES = 8;

  private final List<String> pieces;
  private final Nearness nearness;
  private final BiFunction<String, List<String>, Optional<double[]>> meaning;
  private final Map<String, Double> known = new HashMap<>();

  /// @param nearness knows how much each word weighs in the records
  /// @param meaning how near texts are to another; empty where no model is at hand
  public MessageFit(
      String message,
      Nearness nearness,
      BiFunction<String, List<String>, Optional<double[]>> meaning) {
    this.nearness = nearness;
    this.meaning = meaning;
    this.pieces = pieces(Redaction.without(message));
  }

  private static List<String> pieces(String message) {
    var sentences =
        Words.sentences(message).stream()
            .map(Span::text)
            .filter(s -> Topics.of(s).size() >= LEAST_SIGNALS)
            .limit(MOST_SENTENCES);
    return Stream.concat(Stream.of(message), sentences)
        .filter(s -> !Topics.of(s).isEmpty())
        .distinct()
        .toList();
  }

  /// How near a text is to the message; [#SURE] and [#LIKELY] say what that means.
  public double of(String text) {
    return known.computeIfAbsent(
        text,
        t ->
            pieces.stream()
                .mapToDouble(
                    p -> Math.max(bySubject(p, t), Math.max(byWords(p, t), byMeaning(p, t))))
                .max()
                .orElse(0));
  }

  /// The same by the words alone, for texts whose meaning takes long to find out.
  public double byWords(String text) {
    return pieces.stream().mapToDouble(p -> byWords(p, text)).max().orElse(0);
  }

  private double byWords(String piece, String text) {
    double shared = shared(piece, text);
    return shared >= LEAST_SHARED && Topics.signals(text, Topics.of(piece)) >= LEAST_SIGNALS
        ? shared
        : 0;
  }

  /// "Is this GDPR safe" and a processing agreement have no word in common.
  private static double bySubject(String piece, String text) {
    return Subjects.shares(Subjects.of(piece), text) ? LIKELY : 0;
  }

  private double byMeaning(String piece, String text) {
    return meaning
        .apply(piece, List.of(text))
        .map(near -> near[0] + OF_WORDS * shared(piece, text))
        .orElse(0.0);
  }

  private double shared(String piece, String text) {
    return nearness.share(Topics.of(piece), text) + nearness.share(Topics.of(text), piece);
  }
}
