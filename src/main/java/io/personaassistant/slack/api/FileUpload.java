package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Brings a file to Slack in the three steps that Slack asks for: an address, the bytes, the place
/// where it is seen. Until the last one nobody sees it. Thread-safe.
public record FileUpload(SlackApi api, OkHttpClient http, SlackHosts hosts) {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  /// Where the bytes go, and the id of the file that they make.
  private record Place(@Nullable HttpUrl url, String file) {}

  /// Sends the bytes; what it gives is the file's id.
  public Sent send(String name, byte[] bytes) {
    var place =
        api.ask(
            "files.getUploadURLExternal",
            "",
            new Form().add("filename", name).add("length", Integer.toString(bytes.length)),
            answer ->
                new Place(
                    HttpUrl.parse(answer.path("upload_url").asText()),
                    answer.path("file_id").asText()));
    return switch (place) {
      case Found.Is<Place>(Place(var url, var file)) when url != null && hosts.isForFiles(url) ->
          put(url, bytes, file);
      case Found.Is<Place> _ -> new Sent.Refused("no_upload_url");
      case Found.Not<Place>(var code) -> new Sent.Refused(code);
    };
  }

  private Sent put(HttpUrl url, byte[] bytes, String file) {
    var request = new Request.Builder().url(url).post(RequestBody.create(bytes, BYTES)).build();
    try (var response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Sent.Ok(file)
          : new Sent.Refused("http_" + response.code());
    } catch (IOException _) {
      return new Sent.Refused("unreachable");
    }
  }

  /// Shows a file that was sent in a thread, under a title.
  public Sent show(String file, String title, String channel, String threadTs) {
    var files = JsonNodeFactory.instance.arrayNode();
    files.addObject().put("id", file).put("title", title);
    return api.send(
        "files.completeUploadExternal",
        channel,
        new Form()
            .add("files", files.toString())
            .add("channel_id", channel)
            .add("thread_ts", threadTs),
        _ -> file);
  }
}
