package io.personaassistant.terminal;

import io.personaassistant.terminal.admin.AuditCommand;
import io.personaassistant.terminal.admin.BackupCommand;
import io.personaassistant.terminal.admin.ChannelsCommand;
import io.personaassistant.terminal.admin.DoctorCommand;
import io.personaassistant.terminal.admin.RestoreCommand;
import io.personaassistant.terminal.admin.RolesCommand;
import io.personaassistant.terminal.admin.ServeCommand;
import io.personaassistant.terminal.admin.SetupCommand;
import io.personaassistant.terminal.ask.AskCommand;
import io.personaassistant.terminal.ask.CheckCommand;
import io.personaassistant.terminal.ask.EvidenceCommand;
import io.personaassistant.terminal.ask.LastCommand;
import io.personaassistant.terminal.ask.LintCommand;
import io.personaassistant.terminal.ask.RatingsCommand;
import io.personaassistant.terminal.ask.RefineCommand;
import io.personaassistant.terminal.eval.EvalCommand;
import io.personaassistant.terminal.records.ExportCommand;
import io.personaassistant.terminal.records.FeedbackCommand;
import io.personaassistant.terminal.records.ForgetCommand;
import io.personaassistant.terminal.records.HealthCommand;
import io.personaassistant.terminal.records.HistoryCommand;
import io.personaassistant.terminal.records.ImportCommand;
import io.personaassistant.terminal.records.ListCommand;
import io.personaassistant.terminal.records.ProposalsCommand;
import io.personaassistant.terminal.records.ProposeCommand;
import io.personaassistant.terminal.records.SamplesCommand;
import io.personaassistant.terminal.records.ShowCommand;
import io.personaassistant.terminal.records.StateCommand;
import io.personaassistant.terminal.records.TraitsCommand;
import io.personaassistant.terminal.research.AnalyzeCommand;
import io.personaassistant.terminal.research.BuildCommand;
import io.personaassistant.terminal.research.KitCommand;
import io.personaassistant.terminal.research.LinkCommand;
import io.personaassistant.terminal.research.MatchCommand;
import io.personaassistant.terminal.research.QuarantineCommand;
import io.personaassistant.terminal.research.QuestionsCommand;
import io.personaassistant.terminal.research.SearchCommand;
import io.personaassistant.terminal.research.SegmentsCommand;
import io.personaassistant.terminal.research.TriageCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The commands of the command line.
final class Commands {
  private Commands() {}

  /// Every command, in the order of the help.
  private static Map<String, Supplier<Object>> all(Surroundings surroundings) {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("help", () -> new HelpCommand(surroundings));
    commands.put("ask", () -> new AskCommand(surroundings));
    commands.put("refine", () -> new RefineCommand(surroundings));
    commands.put("list", () -> new ListCommand(surroundings));
    commands.put("show", () -> new ShowCommand(surroundings));
    commands.put("last", () -> new LastCommand(surroundings));
    commands.put("history", () -> new HistoryCommand(surroundings));
    commands.put("evidence", () -> new EvidenceCommand(surroundings));
    commands.put("search", () -> new SearchCommand(surroundings));
    commands.put("link", () -> new LinkCommand(surroundings));
    commands.put("segments", () -> new SegmentsCommand(surroundings));
    commands.put("build", () -> new BuildCommand(surroundings));
    commands.put("traits", () -> new TraitsCommand(surroundings));
    commands.put("triage", () -> new TriageCommand(surroundings));
    commands.put("propose", () -> new ProposeCommand(surroundings));
    commands.put("proposals", () -> new ProposalsCommand(surroundings));
    commands.put("feedback", () -> new FeedbackCommand(surroundings));
    commands.put("ratings", () -> new RatingsCommand(surroundings));
    commands.put("state", () -> new StateCommand(surroundings));
    commands.put("health", () -> new HealthCommand(surroundings));
    commands.put("check", () -> new CheckCommand(surroundings));
    commands.put("lint", () -> new LintCommand(surroundings));
    commands.put("eval", () -> new EvalCommand(surroundings));
    commands.put("import", () -> new ImportCommand(surroundings));
    commands.put("forget", () -> new ForgetCommand(surroundings));
    commands.put("kit", () -> new KitCommand(surroundings));
    commands.put("analyze", () -> new AnalyzeCommand(surroundings));
    commands.put("match", () -> new MatchCommand(surroundings));
    commands.put("quarantine", () -> new QuarantineCommand(surroundings));
    commands.put("questions", () -> new QuestionsCommand(surroundings));
    commands.put("roles", () -> new RolesCommand(surroundings));
    commands.put("channels", () -> new ChannelsCommand(surroundings));
    commands.put("audit", () -> new AuditCommand(surroundings));
    commands.put("export", () -> new ExportCommand(surroundings));
    commands.put("samples", () -> new SamplesCommand(surroundings));
    commands.put("backup", () -> new BackupCommand(surroundings));
    commands.put("restore", () -> new RestoreCommand(surroundings));
    commands.put("serve", () -> new ServeCommand(surroundings));
    commands.put("setup", () -> new SetupCommand(surroundings));
    commands.put("doctor", () -> new DoctorCommand(surroundings));
    commands.put("version", () -> new VersionCommand(surroundings));
    return commands;
  }

  /// Adds the command that is typed alone, and all of them only where all are needed: reading the
  /// annotations of all takes longer than most commands do.
  static void add(Surroundings surroundings, CommandLine line, String... arguments) {
    var commands = all(surroundings);
    var one = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (one != null && !arguments[0].equals("help")) {
      line.addSubcommand(one.get());
    } else {
      commands.values().forEach(c -> line.addSubcommand(c.get()));
    }
  }
}
