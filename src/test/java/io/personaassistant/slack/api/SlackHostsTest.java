package io.personaassistant.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackHostsTest {
  private final SlackHosts hosts = new SlackHosts(URI.create("http://localhost:99/api/"));

  @ParameterizedTest
  @CsvSource({
    "https://files.slack.com/upload/v1/a, true",
    "https://files.slack-gov.com/a, true",
    "http://localhost:99/upload, true",
    "http://files.slack.com/a, false",
    "https://own.slack.com/a, false",
    "https://files.slack.com.evil.example/a, false",
    "https://evil.example/files.slack.com, false",
  })
  void files_and_the_token_go_to_slacks_file_hosts_alone(String url, boolean may) {
    assertThat(hosts.isForFiles(HttpUrl.get(url))).isEqualTo(may);
  }
}
