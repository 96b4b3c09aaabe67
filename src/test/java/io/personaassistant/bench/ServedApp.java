package io.personaassistant.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as it runs in Slack, in a process of its own.
///
/// @param startedAt a time of `System.nanoTime`
record ServedApp(Process process, long startedAt) implements AutoCloseable {
  /// Starts `serve --samples` in a folder against the Slack and the model of a load.
  ///
  /// @param embeddings the setting of that name, `on` or `off`
  static ServedApp start(
      Path jvm, List<String> flags, Path jar, Path work, Load load, String embeddings)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(jvm.toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "serve", "--samples"));
    var builder = new ProcessBuilder(command).directory(work.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_APP_TOKEN",
                "xapp-1",
                "SLACK_API_URL",
                load.slack.url().toString(),
                "SLACK_LIMITS",
                "off",
                "MODEL_CONCURRENCY",
                "64",
                "OPENAI_BASE_URL",
                load.model.baseUrl().toString(),
                "OPENAI_MODEL",
                "small",
                "EMBEDDINGS",
                embeddings,
                "PERSONA_DB",
                work.resolve("bench.db").toString(),
                // as in the image
                "MALLOC_ARENA_MAX",
                "1"));
    builder.redirectErrorStream(true).redirectOutput(work.resolve("serve.log").toFile());
    long at = System.nanoTime();
    return new ServedApp(builder.start(), at);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
