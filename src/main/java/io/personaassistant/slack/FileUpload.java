package io.personaassistant.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.slack.SlackClient.Sent;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Brings a file to Slack in the three steps that Slack asks for: an address, the bytes, the place
/// where it is seen. Until the last one nobody sees it. Thread-safe.
final class FileUpload {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final SlackClient client;
  private final OkHttpClient http;
  private final SlackHosts hosts;

  FileUpload(SlackClient client, OkHttpClient http, SlackHosts hosts) {
    this.client = client;
    this.http = http;
    this.hosts = hosts;
  }

  /// Sends the bytes; what it gives is the file's id.
  Sent send(String name, byte[] bytes) {
    var answer =
        client.call(
            "files.getUploadURLExternal",
            "",
            new Form().add("filename", name).add("length", Integer.toString(bytes.length)));
    if (!answer.path("ok").asBoolean()) {
      return new Sent.Refused(answer.path("error").asText("unreachable"));
    }
    var url = HttpUrl.parse(answer.path("upload_url").asText());
    if (url == null || !hosts.isForFiles(url)) {
      return new Sent.Refused("no_upload_url");
    }
    var request = new Request.Builder().url(url).post(RequestBody.create(bytes, BYTES)).build();
    try (var response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Sent.Ok(answer.path("file_id").asText())
          : new Sent.Refused("http_" + response.code());
    } catch (IOException _) {
      return new Sent.Refused("unreachable");
    }
  }

  /// Shows a file that was sent in a thread, under a title.
  Sent show(String file, String title, String channel, String threadTs) {
    var files = JsonNodeFactory.instance.arrayNode();
    files.addObject().put("id", file).put("title", title);
    var answer =
        client.call(
            "files.completeUploadExternal",
            channel,
            new Form()
                .add("files", files.toString())
                .add("channel_id", channel)
                .add("thread_ts", threadTs));
    return answer.path("ok").asBoolean()
        ? new Sent.Ok(file)
        : new Sent.Refused(answer.path("error").asText("unreachable"));
  }
}
