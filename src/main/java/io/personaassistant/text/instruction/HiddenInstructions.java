package io.personaassistant.text.instruction;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.instruction.InstructionPatterns.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Recognises text that talks to a program instead of telling about customers: orders to drop its
/// rules, forged prompts, answers put into its mouth, ways to carry data out, text that nobody can
/// see or read. One strong sign is enough; weak ones, which people also write in earnest, need a
/// second of another kind near them. Deterministic; never throws; takes time linear in the text.
public final class HiddenInstructions {
  /// How many characters may stand between two weak signs that count together.
  private static final int NEAR = 200;

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
    var plain = look(text, false);
    if (plain.isPresent()) {
      return plain;
    }
    for (var read : DisguisedText.readings(text)) {
      if (read.telling() || look(read.text(), read.hidden()).isPresent()) {
        return Optional.of(new Suspicion(Reason.ENCODED, cut(read.text())));
      }
    }
    return Optional.empty();
  }

  /// @param hidden somebody took pains to hide it, so that any sign is enough
  private static Optional<Suspicion> look(String text, boolean hidden) {
    var folded = Folded.of(text);
    List<Place> weak = new ArrayList<>();
    var starts = InstructionPatterns.STARTS.in(folded.text());
    for (int i = 0; i < starts.size(); i++) {
      var signal = InstructionPatterns.SIGNALS.get(i);
      var places = places(signal, folded.text(), starts.get(i));
      if ((hidden || signal.isStrong()) && !places.isEmpty()) {
        return Optional.of(places.getFirst().suspicion(folded));
      }
      weak.addAll(places);
    }
    return together(weak)
        .map(place -> place.suspicion(folded))
        .or(() ->
            OrderSigns.in(folded.text()).map(s -> new Suspicion(Reason.ANSWER, cut(s.text()))));
  }

  /// Where a signal stands in a text.
  private record Place(Signal signal, int start, int end) {
    Suspicion suspicion(Folded folded) {
      return new Suspicion(signal.reason(), cut(folded.span(start, end).text()));
    }
  }

  /// The first weak sign that has one of another kind near it: what is far apart was not said of
  /// the same.
  private static Optional<Place> together(List<Place> weak) {
    weak.sort(Comparator.comparingInt(Place::start));
    for (int i = 1; i < weak.size(); i++) {
      var before = weak.get(i - 1);
      var place = weak.get(i);
      boolean other = before.signal().reason() != place.signal().reason();
      if (other && place.start() - before.end() <= NEAR) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  /// Tries the places where the signal may begin, which are few; where they are many, to seek from
  /// one to the next is quicker. One place is enough of a strong signal.
  private static List<Place> places(Signal signal, String text, BitSet starts) {
    List<Place> found = new ArrayList<>();
    boolean seek = starts.cardinality() > text.length() / 2;
    var matcher = signal.pattern().matcher(text);
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
      matcher.region(at, text.length());
      if (seek ? matcher.find() : matcher.lookingAt()) {
        if (signal.fits(text, matcher.start())) {
          found.add(new Place(signal, matcher.start(), matcher.end()));
          if (signal.isStrong()) {
            return found;
          }
        }
        at = Math.max(at, matcher.end() - 1);
      } else if (seek) {
        return found;
      }
    }
    return found;
  }

  private static String cut(String span) {
    return Graphemes.cut(HiddenCharacters.remove(span).replaceAll("\\s+", " ").strip(), 120);
  }
}
