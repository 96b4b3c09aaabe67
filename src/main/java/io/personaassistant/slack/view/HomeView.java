package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.Home.Content;
import io.personaassistant.answering.desk.Waiting;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.research.MatchWindow;
import io.personaassistant.slack.view.research.QuestionsWindow;
import io.personaassistant.slack.view.research.ResearchDesk;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The app's home tab.
public final class HomeView {
  private static final int MOST_GIVEN = 20;

  private HomeView() {}

  /// What somebody sees who gets nothing internal: one sentence.
  public static String closed(String sentence) {
    return view(new BlockList().section(Mrkdwn.escape(sentence)));
  }

  /// The view as JSON.
  public static String of(Content content) {
    var blocks = new BlockList().header("Your customers, with the research behind them");
    start(blocks, content);
    personas(blocks, content);
    waiting(blocks, content);
    content.desk().ifPresent(desk -> ResearchDesk.add(blocks, desk, content.keepsRecords()));
    drafts(blocks, content);
    settings(blocks, content);
    if (content.role() == Role.ADMIN) {
      admin(blocks, content);
    }
    return view(blocks);
  }

  private static String view(BlockList blocks) {
    var view = Blocks.object().put("type", "home");
    view.set("blocks", blocks.json());
    return view.toString();
  }

  private static void start(BlockList blocks, Content content) {
    var buttons = new ArrayList<ObjectNode>();
    for (int i = 0; i < content.starters().size(); i++) {
      var starter = content.starters().get(i);
      buttons.add(Blocks.button("start_" + i, starter.label(), starter.command()));
    }
    buttons.add(Blocks.button("form_open", "Any draft, with a form", "home"));
    blocks.actions(buttons);
    blocks.context(
        "Or type `/persona` in any channel, seen by you alone. The answer to a button comes in"
            + " the Messages tab."
            + (content.own().team().equals("support")
                ? " To answer a customer, choose *Suggest a reply* in the menu of their message."
                : ""));
  }

  private static void personas(BlockList blocks, Content content) {
    blocks.header(content.isOwn() ? "My personas" : "Personas");
    if (content.personas().isEmpty()) {
      blocks.section(
          content.keepsRecords()
              ? "No personas yet. Make the first one here in two minutes, bring a page that you"
                  + " have about one in with *Import research*, or many with `persona import"
                  + " personas FILE` on the server."
              : "No personas yet, so there is nothing to ask about. A curator makes the first one"
                  + " here in two minutes; an admin can bring many in with `persona import personas"
                  + " FILE`, or start the server with `persona serve --samples` to try invented"
                  + " ones.");
    }
    if (content.keepsRecords()) {
      blocks.actions(
          content.isNew()
              ? List.of(Blocks.button("new_persona", "New persona", "home"))
              : List.of(
                  Blocks.button("new_persona", "New persona", "home"),
                  Blocks.button("keep_find", "Find a persona to edit", "home")));
    }
    for (var card : content.personas()) {
      blocks.section(
          Mrkdwn.bold(card.name()) + "\n" + Mrkdwn.escape(card.about()),
          content.keepsRecords()
              ? RecordsMenu.of(RecordsMenu.AT_HOME, "Brief", "brief", card.slug())
              : Blocks.button("start_0", "Brief", card.slug()));
    }
    if (content.others() > 0) {
      blocks.context(more(content.others(), "list` names"));
    }
  }

  private static String more(int count, String shows) {
    return count + " more: `/persona " + shows + (count == 1 ? " it." : " them.");
  }

  private static void waiting(BlockList blocks, Content content) {
    if (!content.isOwn() && content.waiting().isEmpty()) {
      return;
    }
    blocks.header("Waits for me");
    if (content.waiting().isEmpty()) {
      blocks.section("Nothing. Your personas hold, and every question had an answer.");
    }
    for (int i = 0; i < content.waiting().size(); i++) {
      var waiting = content.waiting().get(i);
      blocks.section(Mrkdwn.escape(waiting.text()), leads(waiting, i));
    }
    if (content.more() > 0) {
      blocks.context(more(content.more(), "health` lists"));
    }
  }

  private static ObjectNode leads(Waiting waiting, int number) {
    var opens = waiting.opens();
    var rest = opens.substring(opens.indexOf(' ') + 1);
    if (opens.startsWith(Waiting.ASKS)) {
      return Blocks.button("start_" + number, waiting.button(), rest);
    }
    if (opens.startsWith(Waiting.OPENS_QUESTIONS)) {
      return Blocks.button(QuestionsWindow.OPEN, waiting.button(), rest);
    }
    if (opens.startsWith(Waiting.PROPOSES)) {
      return Blocks.button("propose_for", waiting.button(), rest);
    }
    var place = opens.startsWith(Waiting.OPENS_MATCH) ? MatchWindow.OPEN : "records";
    return Blocks.button(place + "_" + number, waiting.button(), opens);
  }

  private static void drafts(BlockList blocks, Content content) {
    blocks.header("My recent drafts");
    if (content.drafts().isEmpty()) {
      blocks.section("None yet. What you draft in Slack is found here again.");
    }
    for (var draft : content.drafts()) {
      blocks.section(
          Mrkdwn.bold(draft.title())
              + "  "
              + Mrkdwn.time(draft.at())
              + (draft.brief().isEmpty() ? "" : "\n" + Mrkdwn.quoted(draft.brief())),
          Blocks.button("home_draft", "Open", draft.ref()));
    }
  }

  private static void settings(BlockList blocks, Content content) {
    var own = content.own();
    blocks.header("My settings");
    var lines =
        List.of(
            "Work: "
                + (own.team().isEmpty() ? "a bit of everything" : Sentence.upperFirst(own.team())),
            "Default persona: " + content.usual().orElse("none, so I name one each time"),
            "Drafts: "
                + (own.language().isEmpty() ? "English" : own.language())
                + (own.tone().isEmpty() ? "" : ", " + own.tone()),
            "Role: " + content.role().word() + ", who " + content.role().does());
    blocks.section(
        Mrkdwn.escape(String.join("\n", lines)), Blocks.button("settings_open", "Change", "home"));
  }

  private static void admin(BlockList blocks, Content content) {
    var given = content.given();
    blocks.header("Admin");
    var lines = new ArrayList<String>();
    given.stream()
        .limit(MOST_GIVEN)
        .forEach(g -> lines.add("<@" + g.user() + "> " + g.role().word()));
    blocks.section(
        lines.isEmpty()
            ? "Everybody is a member: they ask, and change nothing. Make somebody a curator to keep"
                + " the records in Slack."
            : String.join("\n", lines)
                + (given.size() > MOST_GIVEN ? "\n`persona roles` lists all." : ""),
        Blocks.button("home_role", "Give a role", "role"));
    blocks.section(
        "Who may open evidence, word for word: " + content.opensEvidence().people(),
        Blocks.button("home_opens_evidence", "Change", "evidence"));
    blocks.section(
        "Channels shared with another company: " + where(content),
        Blocks.button("home_shared_channels", "Change", "channels"));
    blocks.context("`persona audit` on the server lists who changed what, and when.");
  }

  private static String where(Content content) {
    var allowed = content.sharedChannels();
    return allowed.isEmpty()
        ? "I answer there in private alone"
        : "I answer in "
            + allowed.stream()
                .limit(MOST_GIVEN)
                .map(id -> "<#" + id + ">")
                .collect(Collectors.joining(", "))
            + (allowed.size() > MOST_GIVEN ? " and more, which `persona channels` lists" : "")
            + "; elsewhere in private alone";
  }
}
