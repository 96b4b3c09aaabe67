package io.personaassistant.terminal.records;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.page.HtmlPage;
import io.personaassistant.drafting.page.MarkdownPage;
import io.personaassistant.drafting.page.Picture;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WholeFile;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Settings.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona show annie`: the brief, here or as a page for everybody.
public @Command(
    name = "show",
    description = {
      "The brief of a persona: every trait with its status and evidence.",
      "As a page for all teams with --html (one file, prints on A4) or --md."
    }) final class ShowCommand extends ReportingCommand {
  @Parameters(arity = "1..*", paramLabel = "PERSONA", description = "name, job title or archetype")
  List<String> persona = new ArrayList<>();

  @Option(names = "--html", paramLabel = "FILE", description = "write it as an HTML page")
  List<Path> html = new ArrayList<>();

  @Option(names = "--md", paramLabel = "FILE", description = "write it as Markdown")
  List<Path> markdown = new ArrayList<>();

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "with --html: a PNG, JPEG, GIF or WebP of 2 MB at most; default initials")
  List<Path> picture = new ArrayList<>();

  public ShowCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (!picture.isEmpty() && html.isEmpty()) {
      throw new WrongUse("--picture goes with --html.");
    }
    if (json && !(html.isEmpty() && markdown.isEmpty())) {
      throw new WrongUse("Ask for --json or for a page.");
    }
    var session = session();
    try (var program = session.openToAnswer(session.settings(Scope.RECORDS), new NoModel())) {
      if (!html.isEmpty() || !markdown.isEmpty()) {
        return write(program, session);
      }
      var name = String.join(" ", persona);
      var brief = program.answering().prepare("brief " + name, "").answer();
      // who is not found is told in the words that were typed
      var answer =
          session.dated(
              brief.persona().isEmpty() ? program.answering().prepare(name, "").answer() : brief);
      show(answer);
      return answer.persona().isEmpty() ? 2 : 0;
    }
  }

  private int write(Program program, Session session) {
    var personas = program.records().library(session.today()).personas();
    var one = PersonaArgument.one(personas, String.join(" ", persona));
    var page = program.briefs().page(one);
    if (!html.isEmpty()) {
      write(html.getLast(), HtmlPage.of(page, picture.isEmpty() ? "" : dataUri(picture.getLast())));
    }
    if (!markdown.isEmpty()) {
      write(markdown.getLast(), MarkdownPage.of(page));
    }
    return 0;
  }

  private void write(Path file, String text) {
    try {
      WholeFile.writeForAll(surroundings.folder().resolve(file), text);
    } catch (IOException _) {
      throw new Refused(file + " cannot be written; check its folder and the space on the disk.");
    }
    remark(
        "Written to "
            + file
            + ". It holds internal research: share it with your teams, not outside.");
  }

  private String dataUri(Path file) {
    var path = surroundings.folder().resolve(file);
    try {
      if (Files.size(path) <= Picture.LARGEST) {
        var uri = Picture.dataUri(Files.readAllBytes(path));
        if (uri.isPresent()) {
          return uri.get();
        }
      }
    } catch (IOException _) {
      throw new Refused("There is no picture " + file + ", or it cannot be read.");
    }
    throw new Refused(file + " is no PNG, JPEG, GIF or WebP of at most 2 MB; save it as one.");
  }
}
