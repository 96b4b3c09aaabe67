package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.BufferRecyclers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class JsonBuffersTest {
  @Test
  void a_thread_holds_no_buffers_of_what_it_wrote_before() throws JsonProcessingException {
    var written = new JsonMapper().writeValueAsString("a prompt".repeat(10_000));
    assertThat(Held.now()).isTrue();

    JsonBuffers.release();

    assertThat(Held.now()).isFalse();
    assertThat(new JsonMapper().writeValueAsString("a prompt".repeat(10_000))).isEqualTo(written);
  }

  @SuppressWarnings("deprecation")
  private static final class Held extends BufferRecyclers {
    static boolean now() {
      return _recyclerRef.get() != null;
    }
  }
}
