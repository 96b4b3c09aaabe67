package io.personaassistant.answering;

import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.workspace.Settings;
import java.util.Objects;

/// The prompts that ship with the program, with those of the folder that the settings name over
/// them. Thread-safe.
public final class PromptsOfSettings {
  private PromptsOfSettings() {}

  /// The draft types there are, which need no database.
  ///
  /// @throws io.personaassistant.drafting.type.PromptFileException when a prompt file cannot be
  ///   used
  public static DraftTypes types(Settings settings) {
    return settings.promptsFolder().isEmpty() ? BuiltIn.TYPES : types(files(settings));
  }

  /// Reads what ships with the program, so that nobody waits for it later.
  public static void load() {
    Objects.requireNonNull(BuiltIn.TYPES);
  }

  /// What ships with the program cannot change while it runs, and parsing it is a good part of
  /// opening one.
  private static final class BuiltIn {
    static final PromptFiles FILES = PromptFiles.builtIn();
    static final DraftTypes TYPES = types(FILES);
  }

  private static DraftTypes types(PromptFiles files) {
    return DraftTypes.read(files, Checks.names(), CommandParser.RESERVED);
  }

  /// The files of the settings' folder over those that ship with the program.
  static PromptFiles files(Settings settings) {
    return settings.promptsFolder().map(BuiltIn.FILES::with).orElse(BuiltIn.FILES);
  }
}
