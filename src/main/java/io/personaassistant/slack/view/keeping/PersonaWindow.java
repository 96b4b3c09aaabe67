package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.PersonaOverview;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The window from which everything in a persona's record is reached.
public final class PersonaWindow {
  /// Buttons of the window: what they open or do follows, then the slug.
  public static final String GO = "keep_go";

  public static final String STATE = "keep_state";

  private PersonaWindow() {}

  /// The view as JSON.
  ///
  /// @param notice what has just happened, mrkdwn with everything from outside escaped; `""` for
  ///   nothing
  public static String of(PersonaOverview overview, String notice) {
    var p = overview.persona();
    var blocks = begin(p, notice);
    blocks.section(about(overview));
    blocks.actions(
        go("edit", "Edit", p),
        go("traits", "Traits (" + overview.traits() + ")", p),
        go("tracks", "Talk tracks (" + overview.talkTracks() + ")", p),
        go("versions", "Versions (" + p.version() + ")", p));
    blocks.actions(states(p));
    blocks.context(meaning(p));
    return Modal.window("Persona", blocks);
  }

  /// The first blocks of a window of a persona's record: what has just happened, then whose it is.
  ///
  /// @param notice mrkdwn of one or several lines; `""` for nothing
  static BlockList begin(Persona persona, String notice) {
    var blocks = new BlockList().sections(notice.lines().toList());
    blocks.header(persona.name());
    return blocks;
  }

  private static String about(PersonaOverview overview) {
    var p = overview.persona();
    var lines = new ArrayList<String>();
    lines.add(
        (p.title().isBlank() ? "" : Mrkdwn.escape(p.title()) + " · ")
            + p.state().word()
            + " · "
            + p.lastReview().map(d -> "last review " + d).orElse("never reviewed")
            + (p.sample() ? " · sample, invented" : ""));
    lines.add(counted(overview));
    var last = overview.last();
    lines.add(
        "Version %d of %s, by %s"
                .formatted(p.version(), Mrkdwn.day(last.at()), Mrkdwn.person(last.by()))
            + (last.why().isBlank() ? "" : ": " + Mrkdwn.quoted(last.why())));
    return String.join("\n", lines);
  }

  private static String counted(PersonaOverview overview) {
    var traits = new ArrayList<String>();
    if (overview.assumptions() > 0) {
      traits.add(Sentence.counted(overview.assumptions(), "assumption", "assumptions"));
    }
    if (overview.disputed() > 0) {
      traits.add(overview.disputed() + " that evidence speaks against");
    }
    return Sentence.counted(overview.traits(), "trait", "traits")
        + (traits.isEmpty() ? "" : ", of them " + String.join(" and ", traits))
        + ". "
        + Sentence.counted(overview.talkTracks(), "talk track", "talk tracks")
        + (overview.unapproved() == 0 ? "" : ", " + overview.unapproved() + " not approved")
        + ".";
  }

  private static ObjectNode go(String where, String label, Persona persona) {
    return Blocks.button(GO + "_" + where, label, where + " " + persona.slug());
  }

  /// The button that leads back to another window of a persona's record.
  ///
  /// @param where what it is called in what buttons carry: `window`, `traits`, `tracks`, `versions`
  static ObjectNode back(String where, String slug) {
    var called =
        switch (where) {
          case "window" -> "persona";
          case "tracks" -> "talk tracks";
          default -> where;
        };
    return Blocks.button(GO + "_" + where, "Back to the " + called, where + " " + slug);
  }

  private static List<ObjectNode> states(Persona p) {
    var reviewed = state("reviewed", "Reviewed today", p);
    var archive =
        Blocks.asking(
            state("archive", "Archive", p),
            "Archive this persona?",
            "It then answers by its id alone and leaves lists and reviews. Traits, evidence, talk"
                + " tracks and history stay, and you can bring it back.",
            "Archive");
    return switch (p.state()) {
      case ACTIVE -> List.of(reviewed, archive);
      case DRAFT ->
          List.of(
              Blocks.asking(
                  state("activate", "Make active", p),
                  "Make it active?",
                  "Everybody then finds it by its name, and drafts rest on it. Traits without"
                      + " evidence go on being shown as assumptions.",
                  "Make active"),
              reviewed,
              archive);
      case ARCHIVED ->
          List.of(
              Blocks.asking(
                  state("back", "Bring back", p),
                  "Bring it back?",
                  "It is again what it was before it was archived.",
                  "Bring back"));
    };
  }

  private static ObjectNode state(String what, String label, Persona persona) {
    return Blocks.button(STATE + "_" + what, label, what + " " + persona.slug());
  }

  private static String meaning(Persona p) {
    return switch (p.state()) {
          case ACTIVE -> "Active: everybody finds it by name.";
          case DRAFT ->
              "Draft: found by its name where no active persona has it, and always by its id.";
          case ARCHIVED -> "Archived: kept whole, found by its id alone.";
        }
        + " `/persona "
        + p.slug()
        + "` shows its brief.";
  }

  /// What stands above the window after a first persona was made.
  public static String firstSteps(PersonaOverview overview) {
    return """
    *%s is there as a draft*, %s. Next:
    1. *Add evidence*: choose _Save as evidence_ in the menu of a customer’s message, or bring \
    in interviews and tickets with `/persona import` or _Import research_ at home.
    2. *Ask customers*: `/persona %s interview` says what to ask.
    3. *Make it active* below as soon as others may rely on it.\
    """
        .formatted(
            Mrkdwn.escape(overview.persona().name()),
            overview.traits() == 0
                ? "and nothing is said of it yet"
                : "with " + Sentence.counted(overview.traits(), "assumption", "assumptions"),
            overview.persona().slug());
  }
}
