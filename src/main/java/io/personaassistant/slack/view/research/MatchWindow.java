package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.List;

/// The window in which a persona's owner, or a curator, reads what colleagues say of it and decides
/// what becomes of each answer.
public final class MatchWindow {
  public static final String TITLE = "Does it match?";

  /// Opens the window; the slug stands in what the button carries.
  public static final String OPEN = "match_open";

  /// Keeps the answer whose number the button carries as a note.
  public static final String KEEP = "match_keep";

  /// Opens the form that makes a proposal of it.
  public static final String PROPOSE = "match_propose";

  private static final int MOST = 25;
  private static final int MOST_NOTES = 5;

  private MatchWindow() {}

  /// The view as JSON.
  ///
  /// @param waiting what nobody has decided on
  /// @param all everything that was said of the persona, the newest first
  /// @param note what was decided last, `""` for nothing
  public static String of(
      Persona persona, List<MatchAnswer> waiting, List<MatchAnswer> all, String note) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    blocks.header(persona.name());
    long no = all.stream().filter(a -> !a.matches()).count();
    blocks.context(
        "%d said yes and %d said no to “Does this match your customers?” An answer is opinion: look for evidence before you change anything."
            .formatted(all.size() - no, no));
    if (waiting.isEmpty()) {
      blocks.section("Nothing waits for you here.");
    }
    for (var answer : waiting.stream().limit(MOST).toList()) {
      var id = Long.toString(answer.id());
      blocks.section(about(answer, persona.version()));
      blocks.actions(
          Blocks.button(PROPOSE, "Propose a change", id),
          Blocks.button(KEEP, "Keep as a note", id));
    }
    blocks.more(waiting.size() - MOST, "more comes", "more come", " up as these are decided.");
    notes(all).forEach(blocks::add);
    return Modal.window(TITLE, blocks);
  }

  private static List<ObjectNode> notes(List<MatchAnswer> all) {
    return all.stream()
        .filter(a -> a.decision().isPresent())
        .limit(MOST_NOTES)
        .map(a -> Blocks.context(decided(a)))
        .toList();
  }

  private static String decided(MatchAnswer answer) {
    var decision = answer.decision().orElseThrow();
    return (decision.proposal() == 0
            ? "Kept as a note by "
            : "Proposal " + decision.proposal() + " by ")
        + Mrkdwn.person(decision.by())
        + ": "
        + answer.word()
        + (answer.because().isEmpty() ? "" : ", " + Mrkdwn.quoted(answer.because()));
  }

  private static String about(MatchAnswer answer, int now) {
    return "*%s* · %s, of version %d%s"
            .formatted(
                answer.matches() ? "Yes" : "No",
                Mrkdwn.personOn(answer.by(), answer.at()),
                answer.version(),
                answer.version() == now ? "" : " (now " + now + ")")
        + (answer.because().isEmpty() ? "" : "\n> " + Mrkdwn.escape(answer.because()));
  }
}
