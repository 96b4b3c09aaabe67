package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is said of the answer before without a word of what it was: "try again", "more",
/// "why?", "share this", "stop", in English, German, French, Spanish, Portuguese, Italian and
/// Dutch. Only whole messages: "why so expensive?" and "we need more time" are what a customer
/// says. The phrases stand in `of-answer.txt`. Pure functions.
public final class AskedOfAnswer {
  /// What is asked.
  public enum Kind {
    /// To end what is being written.
    STOP,
    /// The same once more.
    AGAIN,
    /// What it rests on.
    EVIDENCE,
    /// What else the persona says.
    OTHERS,
    /// Another draft of the same.
    MORE,
    /// What the last refinement has changed.
    CHANGES,
    /// To share, copy or keep it.
    HAND_ON,
    /// The same for all personas.
    FOR_ALL,
    /// Whether its questions are asked well.
    QUESTIONS;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String group() {
      return name().replace("_", "");
    }
  }

  private static final int LONGEST = 90;

  /// Marks around a message, and emoji, which say nothing here.
  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\s¿¡\"“„«(]+|(?:[\\s.!?…,;:)\"”»]|\\p{So}|\\p{Sk}|\\p{Cf}|:[a-z0-9_+-]+:)+$");

  /// The whole message, with a group for each kind.
  private static final Pattern KINDS = read();

  private AskedOfAnswer() {}

  private static Pattern read() {
    var words = PhraseTable.read(AskedOfAnswer.class, "of-answer.txt");
    var lead = "(?:(?:" + words.of("lead") + ")[,;.:]? ){0,9}";
    var tail = "(?:,? (?:" + words.of("tail") + ")){0,9}";
    var kinds = new ArrayList<String>();
    for (var kind : Kind.values()) {
      var phrases = words.of(kind.word());
      for (var part : new String[] {"it", "me", "some"}) {
        phrases = phrases.replace("{" + part + "}", words.of(part));
      }
      kinds.add("(?<" + kind.group() + ">" + phrases + ")");
    }
    // one pattern, so that the polite words are read once: every message is read by it
    return Pattern.compile("(?iu)" + lead + "(?:" + String.join("|", kinds) + ")" + tail);
  }

  /// The command that comes of such a text; empty where it says anything else.
  static Optional<Command> command(String text) {
    return read(text)
        .map(kind ->
            switch (kind) {
              // who can end what is being written has done so before this is read
              case STOP -> new Command.Remark();
              case EVIDENCE -> new Command.WhyLines(List.of());
              default -> new Command.OfAnswer(kind);
            });
  }

  /// What the text asks of the answer before; empty where it says anything else.
  public static Optional<Kind> read(String text) {
    // "evidence" alone is the command that shows a persona's
    if (text.length() > LONGEST || text.strip().equalsIgnoreCase("evidence")) {
      return Optional.empty();
    }
    var said =
        AROUND
            .matcher(text.strip().replaceAll("\\s+", " ").replace('’', '\'').replace('‘', '\''))
            .replaceAll("");
    var asked = KINDS.matcher(said);
    return asked.matches()
        ? Arrays.stream(Kind.values()).filter(kind -> asked.start(kind.group()) >= 0).findFirst()
        : Optional.empty();
  }
}
