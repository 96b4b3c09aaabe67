package io.personaassistant.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves what a model answers, in the form that [Replay] reads: `<case>.txt`, `<case>.repair.txt`,
/// and `recording.json` with the model's name, tokens and times. A call that failed leaves no file.
public final class Recording implements CaseAnswers {
  static final String INDEX = "recording.json";

  private final CaseAnswers answers;
  private final Path folder;

  /// @param folder made when it is missing
  /// @throws IOException when it cannot be made
  public Recording(CaseAnswers answers, Path folder) throws IOException {
    this.answers = answers;
    this.folder = Files.createDirectories(folder);
  }

  static Path file(Path folder, GoldenCase golden, int round) {
    return folder.resolve(golden.id() + (round == 0 ? ".txt" : ".repair.txt"));
  }

  @Override
  public Optional<String> name() {
    return answers.name();
  }

  @Override
  public ModelOutcome answer(
      GoldenCase golden,
      int round,
      ModelRequest request,
      Consumer<String> onText,
      StopSignal stop) {
    var text = new StringBuilder();
    var outcome =
        answers.answer(
            golden,
            round,
            request,
            piece -> {
              text.append(piece);
              onText.accept(piece);
            },
            stop);
    if (outcome instanceof ModelOutcome.Completed) {
      write(file(folder, golden, round), text.toString());
    }
    return outcome;
  }

  @Override
  public void finished(List<CaseResult> results) {
    var json = new JsonMapper().createObjectNode();
    json.put("model", name().orElse(""));
    var cases = json.putObject("cases");
    for (var result : results) {
      if (result.isAnswered()) {
        var one = cases.putObject(result.golden().id());
        one.put("tokens_in", result.usage().input());
        one.put("tokens_out", result.usage().output());
        one.put("tokens_cached", result.usage().cachedInput());
        result
            .times()
            .ifPresent(times -> {
              times.first().ifPresent(f -> one.put("first_line_ms", f.toMillis()));
              one.put("total_ms", times.total().toMillis());
            });
      }
    }
    write(folder.resolve(INDEX), json.toPrettyString() + "\n");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a recording cannot be written", e);
    }
  }
}
