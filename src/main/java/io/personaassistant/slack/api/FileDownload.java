package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches a file that somebody gave us in Slack. Our token goes to Slack's own hosts alone, and
/// never where an answer sends us on to. Thread-safe.
public final class FileDownload {
  /// The largest file that is fetched, in bytes.
  static final long LARGEST = 10L << 20;

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);
  private static final String LATER =
      "Slack did not give me the file. Nothing was imported; please try again in a minute.";
  private static final String NO_SCOPE =
      "Slack does not let this app read files yet: an admin adds the scope `files:read` from the"
          + " manifest and installs the app again. Until then, paste the text.";

  private final SlackApi api;
  private final OkHttpClient http;
  private final String token;
  private final SlackHosts hosts;

  public FileDownload(SlackApi api, OkHttpClient http, String token, SlackHosts hosts) {
    this.api = api;
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(LONGEST)
            .build();
    this.token = token;
    this.hosts = hosts;
  }

  /// What fetching came to.
  public sealed interface Got {
    /// It stands in the place that was named.
    ///
    /// @param name as the person called it
    record Fetched(String name) implements Got {}

    /// It does not; why, a sentence of ours.
    record Refused(String why) implements Got {}

    /// It does not yet, and may in a minute; why, a sentence of ours.
    ///
    /// @param name as the person called it, `""` where Slack did not say
    record Later(String name, String why) implements Got {}
  }

  /// Fetches a file into a new one.
  public Got fetch(String file, Path target) {
    return switch (api.ask("files.info", "", new Form().add("file", file), a -> a.path("file"))) {
      case Found.Is<JsonNode>(var info) -> fetch(info, target);
      case Found.Not<JsonNode>(var code) -> refused(code);
    };
  }

  private Got fetch(JsonNode info, Path target) {
    var name = info.path("name").asText("file");
    if (info.path("is_external").asBoolean()) {
      return new Got.Refused(
          "The file stands outside of Slack. Download it there and add the file itself.");
    }
    if (info.path("size").asLong() > LARGEST) {
      return tooLarge();
    }
    var url =
        HttpUrl.parse(info.path("url_private_download").asText(info.path("url_private").asText()));
    if (url == null || !hosts.isForFiles(url)) {
      LOG.warn("a file was not fetched: its address is not Slack's");
      return new Got.Refused(
          "The file does not stand on Slack's own server, so I do not fetch it. Add the file itself.");
    }
    return download(url, name, target);
  }

  private Got download(HttpUrl url, String name, Path target) {
    var request = new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
    try (var response = http.newCall(request).execute()) {
      if (isPage(response, name)) {
        // so Slack answers who may not read a file
        return new Got.Refused(NO_SCOPE);
      }
      var body = response.body();
      if (!response.isSuccessful() || body == null) {
        LOG.warn("a file was not fetched: http_{}", response.code());
        return new Got.Later(name, LATER);
      }
      try (var in = body.byteStream();
          var out = Files.newOutputStream(target)) {
        // what Slack says of the size is not what comes
        long most = LARGEST + 1;
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0 && most > 0; n = in.read(buffer)) {
          out.write(buffer, 0, (int) Math.min(n, most));
          most -= n;
        }
        return most <= 0 ? tooLarge() : new Got.Fetched(name);
      }
    } catch (IOException e) {
      LOG.warn("a file was not fetched: {}", e.getClass().getSimpleName());
      return new Got.Later(name, LATER);
    }
  }

  private static boolean isPage(Response response, String name) {
    var type = response.header("Content-Type", "");
    return response.isRedirect()
        || (type != null
            && type.toLowerCase(Locale.ROOT).startsWith("text/html")
            && !name.toLowerCase(Locale.ROOT).matches(".*\\.html?"));
  }

  private static Got tooLarge() {
    return new Got.Refused(
        "The file is larger than 10 MB. Import it in several files, a table with its line of column"
            + " names in each. Or ask who runs the server: `persona import` there takes tables of 200"
            + " MB, and conversations and pages of 20 MB.");
  }

  private static Got refused(String code) {
    LOG.warn("a file was not fetched: {}", code);
    if (SlackTrouble.of(code) == SlackTrouble.NOT_FOR_US) {
      return new Got.Refused(NO_SCOPE);
    }
    return code.startsWith("file_")
        ? new Got.Refused("The file is no longer in Slack. Add it again.")
        : new Got.Later("", LATER);
  }
}
