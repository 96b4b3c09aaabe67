package io.personaassistant.slack.view.keeping;

import io.personaassistant.answering.editing.PersonaHistory.Versions;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The windows with the versions of a persona, what one changed, and the way back to it.
public final class VersionsWindow {
  /// The menu of a version: what to show, the slug and its number.
  public static final String MENU = "keep_version";

  public static final String RESTORE = "version_restore";
  public static final String WHY = "version_why";

  private static final String TITLE = "Versions";

  private VersionsWindow() {}

  /// All versions, as JSON.
  ///
  /// @param page from 0
  /// @param notice what has just happened, mrkdwn; `""` for nothing
  public static String of(Persona persona, Versions versions, int page, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    blocks.actions(PersonaWindow.back("window", persona.slug()));
    blocks.context("Each change is a version. Going back to one is a new version; none is lost.");
    var shown = Pages.of(versions.newestFirst(), page);
    for (var version : shown.rows()) {
      row(blocks, persona, versions, version);
    }
    shown.buttons(blocks, "versions " + persona.slug());
    return Modal.window(TITLE, blocks);
  }

  private static void row(
      BlockList blocks, Persona persona, Versions versions, PersonaVersion version) {
    var changes = versions.changes(version);
    var lines = new ArrayList<String>();
    lines.add(head(version) + (version.version() == persona.version() ? ", as it is now" : ""));
    var deed = versions.deed(version);
    if (!deed.isEmpty()) {
      lines.add(Sentence.upperFirst(deed));
    }
    if (!version.change().why().isBlank()) {
      lines.add(Mrkdwn.escape(version.change().why()));
    }
    if (versions.before(version.version()).isEmpty()) {
      lines.add("_The first one_");
    } else if (!changes.isEmpty()) {
      lines.add("_Changed: " + Changes.names(changes) + "_");
    }
    var carried = " " + persona.slug() + " " + version.version();
    var look = Blocks.option("What changed", "changes" + carried);
    blocks.section(
        String.join("\n", lines),
        version.version() == persona.version()
            ? Blocks.button(MENU, "What changed", "changes" + carried)
            : Blocks.overflow(MENU, List.of(look, Blocks.option("Restore", "restore" + carried))));
  }

  private static String head(PersonaVersion version) {
    var change = version.change();
    return "*Version %d* of %s, by %s"
        .formatted(version.version(), Mrkdwn.day(change.at()), Mrkdwn.person(change.by()));
  }

  /// What a version changed, as JSON.
  public static String changes(Persona persona, PersonaVersion version, Versions versions) {
    var changes = versions.changes(version);
    var blocks = new BlockList().header(persona.name());
    blocks.section(head(version));
    Changes.add(blocks, changes, persona.slug());
    if (changes.isEmpty()) {
      blocks.section(
          versions.before(version.version()).isEmpty()
              ? "It is the first version: nothing was before it."
              : "It differs in nothing that is shown here.");
    }
    blocks.actions(PersonaWindow.back("versions", persona.slug()));
    return Modal.window(TITLE, blocks);
  }

  /// The window that shows what going back to a version changes, and asks why, as JSON.
  ///
  /// @param why what stands in it at first
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String restore(
      WholePersona now, PersonaVersion version, String why, String notice) {
    var persona = now.persona();
    var changes = PersonaChange.between(now, version.whole());
    var blocks = PersonaWindow.begin(persona, notice);
    blocks.section(
        "It becomes what it was in version "
            + version.version()
            + ", as a new version"
            + (changes.isEmpty() ? ". Nothing would change." : ". This changes:"));
    Changes.add(blocks, changes, persona.slug());
    var id = WHY + "_" + persona.version();
    blocks.add(PersonaForm.why(id, why, false));
    blocks.actions(PersonaWindow.back("versions", persona.slug()));
    return Modal.form(
        "Restore a version",
        RESTORE,
        "Restore",
        persona.slug() + " " + persona.version() + " " + version.version(),
        blocks);
  }
}
