package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          retry-after,    2,                                2000
          Retry-After,    0.5,                              500
          retry-after,    'Tue, 24 Nov 2026 12:00:07 GMT',  7000
          retry-after,    'Tue, 24 Nov 2026 11:00:00 GMT',  0
          retry-after-ms, 150,                              150
          retry-after,    0,                                0
          retry-after,    -3,                               0
          retry-after,    soon,                             0
          retry-after,    1x,                               0
          retry-after,    '',                               0
          retry-after,    99999999999999999999,             86400000
          retry-after,    'Tue, 24 Nov 2099 12:00:00 GMT',  86400000
          x-other,        5,                                0
          """)
  void reads_what_the_endpoint_asks_for(String name, String value, long millis) {
    assertThat(RetryAfter.of(headers(Map.of(name, List.of(value))), NOON)).hasMillis(millis);
  }

  @Test
  void prefers_milliseconds() {
    HttpHeaders both =
        headers(Map.of("retry-after", List.of("1"), "retry-after-ms", List.of("250")));

    assertThat(RetryAfter.of(both, NOON)).hasMillis(250);
  }

  private static HttpHeaders headers(Map<String, List<String>> headers) {
    return HttpHeaders.of(headers, (_, _) -> true);
  }
}
