package io.personaassistant.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.evaluation.CaseResult.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers from a folder of recorded answers, in small pieces as a model would.
public final class Replay implements CaseAnswers {
  /// Odd, so that pieces end inside words, escapes and brackets.
  private static final int PIECE = 37;

  private final Path folder;
  private final JsonNode index;

  /// Reads the folder's `recording.json` where there is one.
  ///
  /// @throws IOException when there is no such folder, it holds no answer, or the file is not JSON
  public Replay(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      throw new IOException("no such folder");
    }
    var file = folder.resolve(Recording.INDEX);
    this.index =
        Files.exists(file)
            ? read(Files.readString(file))
            : JsonMapper.builder().build().createObjectNode();
    if (GoldenCases.all().stream().noneMatch(this::has)) {
      throw new IOException("nothing recorded");
    }
  }

  private static JsonNode read(String json) throws IOException {
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException _) {
      // its message holds the file's text
      throw new IOException("not JSON");
    }
  }

  @Override
  public Optional<String> name() {
    var folderName = String.valueOf(folder.getFileName());
    return Optional.of("replay of " + index.path("model").asText(folderName));
  }

  @Override
  public boolean has(GoldenCase golden) {
    return Files.isRegularFile(Recording.file(folder, golden, 0));
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public Optional<Times> recorded(GoldenCase golden) {
    var one = index.path("cases").path(golden.id());
    if (!one.has("total_ms")) {
      return Optional.empty();
    }
    var first =
        Optional.of(one.path("first_line_ms"))
            .filter(JsonNode::isNumber)
            .map(ms -> Duration.ofMillis(ms.asLong()));
    return Optional.of(new Times(first, Duration.ofMillis(one.path("total_ms").asLong())));
  }

  @Override
  public ModelOutcome answer(
      GoldenCase golden,
      int round,
      ModelRequest request,
      Consumer<String> onText,
      StopSignal stop) {
    var text = text(Recording.file(folder, golden, round));
    for (int i = 0; i < text.length() && !stop.isStopped(); i += PIECE) {
      onText.accept(text.substring(i, Math.min(text.length(), i + PIECE)));
    }
    var usage = round == 0 ? usage(golden) : Usage.NONE;
    return stop.isStopped() ? new ModelOutcome.Stopped(usage) : new ModelOutcome.Completed(usage);
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("a recorded answer cannot be read", e);
    }
  }

  /// What the whole draft cost, its repair included.
  private Usage usage(GoldenCase golden) {
    var one = index.path("cases").path(golden.id());
    return new Usage(
        one.path("tokens_in").asInt(),
        one.path("tokens_out").asInt(),
        one.path("tokens_cached").asInt());
  }
}
