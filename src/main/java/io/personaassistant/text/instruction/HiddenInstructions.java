package io.personaassistant.text.instruction;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Language;
import java.util.Locale;
import java.util.Optional;

/// Recognises text that talks to a program instead of telling about customers: orders to drop its
/// rules, forged prompts, answers put into its mouth, ways to carry data out, text that nobody can
/// see or read. Some wordings tell it by themselves; of everything else the words are weighed, and
/// what a piece means where the words leave it in doubt. Deterministic; never throws; takes time
/// linear in the text.
public final class HiddenInstructions {
  private HiddenInstructions() {}

  /// Why a text is suspicious.
  public enum Reason {
    OVERRIDE("orders a program to drop its rules"),
    ORDER("reads like an order to a program"),
    ROLE("forges a part of a prompt"),
    ANSWER("dictates what a program should answer"),
    EXPOSURE("asks a program for its instructions or secrets"),
    SENDING("asks a program to send or fetch something"),
    LURE("holds a link or image that carries data out"),
    UNSEEN("holds characters that nobody can see"),
    ENCODED("holds encoded or disguised text");

    private final String says;

    Reason(String says) {
      this.says = says;
    }

    /// What the text does, as the end of a sentence: "orders a program to drop its rules".
    public String says() {
      return says;
    }
  }

  /// What makes a text suspicious.
  ///
  /// @param span the piece that says it, as it stands or as it was decoded; at most 120 characters
  public record Suspicion(Reason reason, String span) {}

  /// Tells what the meaning of a piece of text counts for an order besides its words.
  @FunctionalInterface
  public interface Sense {
    /// Above 0 for an order, below for none; 0 where it is not known.
    double of(String piece);
  }

  /// The strongest sign that a text holds instructions, by its words alone; empty when it reads
  /// like any other.
  public static Optional<Suspicion> in(String text) {
    return in(text, _ -> 0);
  }

  /// The same, with what its pieces mean where it is English: in other languages all of them mean
  /// nearly the same to the models.
  public static Optional<Suspicion> in(String text, Sense sense) {
    var said = OrderWords.REMOVED.matcher(text).replaceAll("");
    boolean english = Language.of(said).equals(Language.ENGLISH);
    return in(text, OrderWords.ENOUGH, english ? sense : _ -> 0);
  }

  /// The same of what a team wrote for its own people, such as a talk track.
  public static Optional<Suspicion> inRecord(String text) {
    return in(text, OrderWords.ENOUGH_IN_RECORDS, _ -> 0);
  }

  private static Optional<Suspicion> in(String text, double enough, Sense sense) {
    var unseen = DisguisedText.unseen(text);
    if (unseen.isPresent()) {
      return unseen.map(span -> new Suspicion(Reason.UNSEEN, cut(span)));
    }
    var plain = look(text, enough, sense);
    if (plain.isPresent()) {
      return plain;
    }
    for (var read : DisguisedText.readings(text)) {
      if (read.telling()
          || look(read.text(), read.hidden() ? OrderWords.ENOUGH_HIDDEN : enough, _ -> 0)
              .isPresent()) {
        return Optional.of(new Suspicion(Reason.ENCODED, cut(read.text())));
      }
    }
    return Optional.empty();
  }

  /// @param enough what the words must reach
  private static Optional<Suspicion> look(String text, double enough, Sense sense) {
    var folded = Folded.of(text);
    // the one letter that would become two
    var small = folded.text().replace('İ', 'I').toLowerCase(Locale.ROOT);
    for (var signal : InstructionPatterns.SIGNALS) {
      var place = signal.in(folded.text(), small);
      if (place.isPresent()) {
        var span = folded.span(place.get().start(), place.get().end());
        return Optional.of(new Suspicion(signal.reason(), cut(span.text())));
      }
    }
    return OrderWords.builtIn()
        .in(folded.text(), enough, sense)
        .map(span -> new Suspicion(Reason.ORDER, cut(span.text())));
  }

  private static String cut(String span) {
    return Graphemes.cut(HiddenCharacters.remove(span).replaceAll("\\s+", " ").strip(), 120);
  }
}
