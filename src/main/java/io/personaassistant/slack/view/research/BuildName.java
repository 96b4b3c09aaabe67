package io.personaassistant.slack.view.research;

import io.personaassistant.answering.building.BuildOutcome;
import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The last window of building a persona: what is kept, what stays open, and its name.
public final class BuildName {
  public static final String CALLBACK = "build_name";
  public static final String NAME = "build_called";

  /// A persona that is there, for which the lines are proposed instead.
  public static final String FOR = "build_for";

  /// Gives the build up: the button carries its id.
  public static final String GIVE_UP = "build_give_up";

  private BuildName() {}

  private static List<TraitKind> kinds(List<OpenBuild.Line> lines) {
    return lines.stream().flatMap(l -> l.kind().stream()).toList();
  }

  /// The view as JSON; what it carries is the build, and the persona that it was said to double.
  ///
  /// @param others personas that the lines can be proposed for instead
  public static String of(OpenBuild build, List<Persona> others) {
    return of(build, others, "");
  }

  /// The same with what has just happened above it.
  ///
  /// @param note in words of ours; `""` for nothing
  public static String of(OpenBuild build, List<Persona> others, String note) {
    return of(build, others, note, "");
  }

  /// The same once it turned out that a persona stands for these people already. Sent again, it
  /// makes another one all the same.
  public static String covered(OpenBuild build, List<Persona> others, Persona persona) {
    return of(
        build,
        others,
        covered(persona)
            + " Choose that persona below, and what is new waits as a proposal for it. To make one more"
            + " all the same, press “Make or propose” again.",
        " " + persona.slug());
  }

  /// That a persona stands for the people of a build already.
  public static String covered(Persona persona) {
    return "Nothing is made yet: "
        + persona.name()
        + " stands for these customers already, and two personas of the same evidence help nobody.";
  }

  /// The slug of the persona that this window said to be there, from what it carries; `""` for
  /// none.
  public static String beside(String carried) {
    int space = carried.indexOf(' ');
    return space < 0 ? "" : carried.substring(space + 1);
  }

  private static String of(OpenBuild build, List<Persona> others, String note, String carriedMore) {
    var blocks = new BlockList().section(Mrkdwn.inSlack(note));
    blocks.header(Sentence.upperFirst(build.label()));
    var kept = new ArrayList<String>();
    build
        .kept()
        .forEach(
            l -> kept.add("• _%s_  %s".formatted(BuildLines.label(l), Mrkdwn.escape(l.text()))));
    if (kept.isEmpty()) {
      kept.add("Nothing is kept yet.");
    }
    blocks.sections(kept);
    for (var open : BuildWords.open(kinds(build.lines()), kinds(build.kept()))) {
      var told = new ArrayList<String>();
      told.add(Mrkdwn.bold(open.why()));
      open.lines().forEach(l -> told.add("• " + Mrkdwn.escape(l)));
      blocks.sections(told);
    }
    blocks.actions(
        Blocks.button(
            BuildLines.GO, "Back to the lines", build.id() + " " + (BuildLines.pages(build) - 1)),
        Blocks.asking(
            Blocks.button(GIVE_UP, "Give it up", Long.toString(build.id())),
            "Give this build up?",
            "What you and others kept of it goes. The evidence stays, and you can begin anew.",
            "Give it up"));
    blocks.input(
        NAME,
        "Its name, invented",
        "The name comes last: who it is must not colour what is true of them.",
        Blocks.textField(NAME, Sentence.upperFirst(build.label()), false, 80),
        false);
    // Slack takes no menu without options
    if (!others.isEmpty()) {
      blocks.input(
          FOR,
          "Or add them to a persona that is there",
          "Then each kept line but the job title waits as a proposal for it, to be decided on in the"
              + " Home tab. No draft is made, and the name above is passed over.",
          PersonaMenu.of(FOR, others, "", List.of()),
          true);
    }
    return Modal.form(
        BuildStart.TITLE,
        CALLBACK,
        others.isEmpty() ? "Make the draft" : "Make or propose",
        build.id() + carriedMore,
        blocks);
  }

  /// What is said when the lines were proposed.
  public static String proposed(BuildOutcome.Proposed outcome) {
    int lines = outcome.proposed();
    return "%s %s. Decide on %s under “Proposals” in the Home tab."
            .formatted(
                Sentence.counted(
                    lines, "line waits as a proposal for", "lines wait as proposals for"),
                outcome.persona().name(),
                lines == 1 ? "it" : "them")
        + (outcome.why().isEmpty() ? "" : " Not taken: " + outcome.why() + ".");
  }

  /// What stands above the persona's window once it is there, mrkdwn.
  ///
  /// @param health its mistakes in short, `""` for none
  public static String made(String name, BuildOutcome.Made made, String health) {
    var lines = new ArrayList<String>();
    lines.add(
        "*"
            + Mrkdwn.escape(name)
            + " is there as a draft*, with the evidence of every line linked.");
    if (made.left() > 0) {
      lines.add(
          "%s left out, because too much of %s evidence is gone or in quarantine."
              .formatted(
                  Sentence.counted(made.left(), "line was", "lines were"),
                  made.left() == 1 ? "its" : "their"));
    }
    made.report().problems().forEach(p -> lines.add(Mrkdwn.escape(p.what() + " " + p.fix())));
    if (!health.isEmpty()) {
      lines.add(
          "Health: %s. `/persona health %s` says what to do."
              .formatted(Mrkdwn.escape(health), made.slug()));
    }
    lines.add(
        "Next: *Edit* adds a picture and what else you know, *Make active* lets others find it by its name.");
    return String.join("\n", lines);
  }
}
