package io.personaassistant.text.instruction;

import io.personaassistant.text.instruction.InstructionPatterns.Signal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Which signals may stand in a text at all, by the few characters that each would begin with: to
/// look for every pattern in every text takes longer than all else that an import does. May name
/// one that does not stand there, and never leaves one out. Thread-safe.
final class SignalStarts {
  /// More characters tell more apart, and more of their combinations must be kept.
  private static final int LENGTH = 4;

  /// What stands before a character, it and the next.
  private static final int FEW = 3;

  /// Stands before a text.
  private static final char NOTHING = '\uFFFF';

  /// Of English, about as many combinations as there are. Once more are kept, all are forgotten.
  private static final int MOST_KEPT = 40_000;

  /// A text with more combinations that no text had before is looked through for all signals, which
  /// is quicker than to read them.
  private static final int MOST_READ = 4_000;

  private final List<Signal> signals;
  private final Map<String, BitSet> known = new ConcurrentHashMap<>();
  private final Map<BitSet, BitSet> same = new ConcurrentHashMap<>();
  private final Map<String, BitSet> begun = new ConcurrentHashMap<>();

  SignalStarts(List<Signal> signals) {
    this.signals = signals;
  }

  /// For each signal of the list the places of a text at which it may begin, none where it stands
  /// nowhere.
  List<BitSet> in(String text) {
    var lower = Hints.inOneCase(text);
    var found = Stream.generate(BitSet::new).limit(signals.size()).toList();
    int left = MOST_READ;
    for (int i = 0; i < lower.length(); i++) {
      char before = i == 0 ? NOTHING : isWord(lower.charAt(i - 1)) ? 'a' : ' ';
      var start = before + lower.substring(i, Math.min(i + LENGTH, lower.length()));
      var may = known.get(start);
      if (may == null && left-- == 0) {
        found.forEach(places -> places.set(0, lower.length()));
        return found;
      }
      int at = i;
      (may == null ? learned(start) : may).stream().forEach(signal -> found.get(signal).set(at));
    }
    return found;
  }

  private BitSet all() {
    var all = new BitSet(signals.size());
    all.set(0, signals.size());
    return all;
  }

  /// Only as far as all patterns see it alike: a letter beyond ASCII parts words for some of them.
  private static boolean isWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private BitSet learned(String start) {
    if (known.size() >= MOST_KEPT) {
      known.clear();
      same.clear();
      begun.clear();
    }
    var read = read(start, begun(start), start.length() > LENGTH);
    // few combinations begin anything, so nearly all have the same
    var shared = same.computeIfAbsent(read, r -> r);
    known.put(start, shared);
    return shared;
  }

  /// The signals that the first of these characters may begin, whatever follows them: few, so that
  /// the other characters are read for these alone.
  private BitSet begun(String start) {
    if (start.length() <= FEW) {
      return all();
    }
    return begun.computeIfAbsent(start.substring(0, FEW), first -> read(first, all(), true));
  }

  /// The signals of these that the characters are, or that more characters could make of them.
  ///
  /// @param start what stands before, and the characters; fewer where the text ends with them
  @SuppressWarnings("JdkObsolete") // more text would follow here as in a stream
  private BitSet read(String start, BitSet among, boolean goesOn) {
    boolean isFirst = start.charAt(0) == NOTHING;
    var text = isFirst ? start.substring(1) : start;
    var found = new BitSet(signals.size());
    for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
      var signal = signals.get(i);
      var matcher = signal.pattern().matcher(text);
      matcher.useAnchoringBounds(false).useTransparentBounds(true);
      matcher.region(isFirst ? 0 : 1, text.length());
      if (signal.cased() || matcher.lookingAt() || (goesOn && matcher.hitEnd())) {
        found.set(i);
      }
    }
    return found;
  }
}
