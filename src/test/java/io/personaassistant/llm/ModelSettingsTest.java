package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
  private static final URI LOCAL = URI.create("http://localhost:11434/v1/");

  @Test
  void trims_what_was_pasted() {
    ModelSettings settings = new ModelSettings(Optional.of(" sk-1\n"), LOCAL, " m ");

    assertThat(settings.key()).contains("sk-1");
    assertThat(settings.model()).isEqualTo("m");
    assertThat(ModelSettings.below(settings.baseUrl(), "models"))
        .hasToString("http://localhost:11434/v1/models");
  }

  @Test
  void never_says_the_key() {
    assertThat(new ModelSettings(Optional.of("sk-1"), LOCAL, "m").toString())
        .doesNotContain("sk-1");
    assertThatThrownBy(() -> new ModelSettings(Optional.of("sk 1\nX: y"), LOCAL, "m"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("sk 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/v1",
        "localhost:1",
        "/v1",
        "http://me:pw@host/v1",
        "https://host/v1?a=b"
      })
  void refuses_a_base_url_it_cannot_use(String url) {
    assertThatThrownBy(() -> new ModelSettings(Optional.empty(), URI.create(url), "m"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("pw");
  }

  @Test
  void needs_a_model_name() {
    assertThatThrownBy(() -> new ModelSettings(Optional.empty(), LOCAL, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
