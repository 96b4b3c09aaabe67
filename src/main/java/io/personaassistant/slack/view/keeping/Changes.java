package io.personaassistant.slack.view.keeping;

import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.List;

/// What differs between two states of a persona, a line for each.
final class Changes {
  private static final int MOST = 60;
  private static final int FEW = 4;
  private static final int WORDS = 50;

  private Changes() {}

  /// Adds the lines to a window.
  ///
  /// @param slug for where the rest is read
  static void add(BlockList blocks, List<PersonaChange> changes, String slug) {
    blocks.sections(changes.stream().limit(MOST).map(Changes::line).toList());
    if (changes.size() > MOST) {
      blocks.context(
          (changes.size() - MOST)
              + " more; `persona history "
              + slug
              + "` on the server lists them all.");
    }
  }

  /// The names of what differs, a few of them.
  static String names(List<PersonaChange> changes) {
    var names = changes.stream().limit(FEW).map(c -> Mrkdwn.escape(named(c))).toList();
    return String.join(", ", names)
        + (changes.size() > FEW ? " and " + (changes.size() - FEW) + " more" : "");
  }

  /// What it is called where the words of a trait do not stand beside it.
  private static String named(PersonaChange change) {
    var words = change.before().isBlank() ? change.after() : change.before();
    var what = what(change);
    return what.equals(change.what()) ? what : what + " “" + Graphemes.cut(words, WORDS) + "”";
  }

  /// The same within a sentence.
  static String one(PersonaChange change) {
    var what = what(change);
    boolean isTrait = !what.equals(change.what()) && !what.endsWith(" talk track");
    return (!isTrait ? "the " : what.matches("[aeiou].*") ? "an " : "a ") + what;
  }

  /// What it is, without the id of a trait or talk track.
  private static String what(PersonaChange change) {
    var words = change.what().split(" ", 4);
    if (words.length == 2) {
      return TraitKind.of(words[0]).map(TraitKind::one).orElse(change.what());
    }
    return words.length == 4 && change.what().startsWith("talk track ")
        ? words[3] + " of a talk track"
        : change.what();
  }

  private static String line(PersonaChange change) {
    var what = Mrkdwn.bold(Sentence.upperFirst(what(change)));
    if (change.before().isBlank()) {
      return what + " comes: " + Mrkdwn.quoted(change.after());
    }
    if (change.after().isBlank()) {
      return what + " goes: " + Mrkdwn.quoted(change.before());
    }
    var cut = ShortDiff.of(change.before(), change.after());
    return what + ": from " + Mrkdwn.quoted(cut.before()) + " to " + Mrkdwn.quoted(cut.after());
  }

  /// What it was and what it is, the end of a sentence.
  static String was(PersonaChange change) {
    var cut = ShortDiff.of(change.before(), change.after());
    return change.after().isEmpty()
        ? "it was " + Mrkdwn.ending(cut.before())
        : "it was " + Mrkdwn.quoted(cut.before()) + ", it is now " + Mrkdwn.ending(cut.after());
  }
}
