package io.personaassistant.text.instruction;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.instruction.InstructionPatterns.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Recognises text that talks to a program instead of telling about customers: orders to drop its
/// rules, forged prompts, answers put into its mouth, ways to carry data out, text that nobody can
/// see or read. One strong sign is enough; weak ones, which people also write in earnest, need a
/// second of another kind. Deterministic; never throws; takes time linear in the text.
public final class HiddenInstructions {
  private HiddenInstructions() {}

  /// Why a text is suspicious.
  public enum Reason {
    OVERRIDE("orders a program to drop its rules"),
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

  /// The strongest sign that a text holds instructions, empty when it reads like any other.
  public static Optional<Suspicion> in(String text) {
    var unseen = DisguisedText.unseen(text);
    if (unseen.isPresent()) {
      return unseen.map(span -> new Suspicion(Reason.UNSEEN, cut(span)));
    }
    var plain = look(text);
    if (plain.isPresent()) {
      return plain;
    }
    for (var read : DisguisedText.readings(text)) {
      if (read.telling() || look(read.text()).isPresent()) {
        return Optional.of(new Suspicion(Reason.ENCODED, cut(read.text())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Suspicion> look(String text) {
    var folded = Folded.of(text);
    List<Suspicion> weak = new ArrayList<>();
    Set<Reason> kinds = EnumSet.noneOf(Reason.class);
    var starts = InstructionPatterns.STARTS.in(folded.text());
    for (int i = 0; i < starts.size(); i++) {
      var signal = InstructionPatterns.SIGNALS.get(i);
      var found = first(signal, folded, starts.get(i));
      if (found.isPresent() && signal.strong()) {
        return found;
      }
      found.filter(f -> kinds.add(f.reason())).ifPresent(weak::add);
    }
    return kinds.size() > 1 ? Optional.of(weak.getFirst()) : Optional.empty();
  }

  /// Tries the places where the signal may begin, which are few; where they are many, to seek from
  /// one to the next is quicker.
  private static Optional<Suspicion> first(Signal signal, Folded folded, BitSet places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int length = folded.text().length();
    boolean seek = places.cardinality() > length / 2;
    var matcher = signal.pattern().matcher(folded.text());
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      matcher.region(at, length);
      if (seek ? matcher.find() : matcher.lookingAt()) {
        if (signal.fits(folded.text(), matcher.start())) {
          var span = folded.span(matcher.start(), matcher.end()).text();
          return Optional.of(new Suspicion(signal.reason(), cut(span)));
        }
        at = Math.max(at, matcher.end() - 1);
      } else if (seek) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String cut(String span) {
    return Graphemes.cut(HiddenCharacters.remove(span).replaceAll("\\s+", " ").strip(), 120);
  }
}
