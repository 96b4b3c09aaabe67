package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes each prompt to a file instead of asking a model: `<case>.md` with the system message, the
/// user message and the JSON schema of the answer.
public final class PromptFolder implements CaseAnswers {
  private final Path folder;

  /// @param folder made when it is missing
  /// @throws IOException when it cannot be made
  public PromptFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public Optional<String> name() {
    return Optional.of("prompts");
  }

  @Override
  public ModelOutcome answer(
      GoldenCase golden,
      int round,
      ModelRequest request,
      Consumer<String> onText,
      StopSignal stop) {
    var text =
        "# system\n\n%s\n\n# user\n\n%s\n\n# schema\n\n%s\n"
            .formatted(request.system().strip(), request.user().strip(), request.jsonSchema());
    try {
      Files.writeString(folder.resolve(golden.id() + ".md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("a prompt cannot be written", e);
    }
    onText.accept("{\"lines\":[]}");
    return new ModelOutcome.Completed(Usage.NONE);
  }
}
