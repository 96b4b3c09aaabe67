package io.personaassistant.terminal.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// The options that every command has.
public final class CommonOptions {
  @CommandLine.Option(
      names = "--db",
      paramLabel = "FILE",
      description = "the file; default PERSONA_DB or data/persona.db")
  List<Path> db = new ArrayList<>();

  @CommandLine.Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "what \"today\" means, such as 2026-11-24; default today in UTC")
  List<LocalDate> asOf = new ArrayList<>();

  @CommandLine.Option(
      names = "--workspace",
      paramLabel = "NAME",
      description = "the workspace; default the first one")
  List<String> workspace = new ArrayList<>();

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;
}
