package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.MatchAnswers;
import io.personaassistant.drafting.answer.Answer.Asks;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.List;

/// "Does this match your customers?" under a brief, and the small windows that ask why.
public final class MatchForm {
  public static final String YES = "match_yes";
  public static final String NO = "match_no";
  public static final String CALLBACK = "match_because";
  public static final String BECAUSE = "match_reason";

  private MatchForm() {}

  /// The two buttons that answer, which carry the persona and the version that is shown.
  public static List<ObjectNode> buttons(Asks asks) {
    var value = asks.persona() + " " + asks.version();
    return List.of(
        Blocks.button(YES, "Yes, it matches", value), Blocks.button(NO, "No, because …", value));
  }

  /// The window that asks why somebody says no; nothing is kept before it is sent.
  ///
  /// @param carried what the button carried
  public static String no(String name, String carried) {
    return form(
        "What does not match?",
        "no " + carried,
        "*"
            + Mrkdwn.escape(name)
            + "* and the customers whom you talk to: what is different? The persona's owner reads"
            + " it with your name. It is no evidence and changes nothing by itself.",
        "What is different",
        false);
  }

  /// The window that asks why somebody said yes, which is kept already.
  public static String yes(String name, String carried) {
    return form(
        "Thank you, noted",
        "yes " + carried,
        "You say that *"
            + Mrkdwn.escape(name)
            + "* matches your customers. If you like, say what makes you sure; the persona's owner"
            + " reads it with your name.",
        "What makes you say so?",
        true);
  }

  private static String form(
      String title, String carried, String intro, String label, boolean optional) {
    var blocks =
        new BlockList()
            .section(intro)
            .input(
                BECAUSE,
                label,
                "A sentence or two, about no one customer in particular. Personal data is"
                    + " replaced.",
                Blocks.textField(BECAUSE, "", true, MatchAnswers.LONGEST),
                optional);
    return Modal.form(title, CALLBACK, "Send", carried, blocks);
  }
}
