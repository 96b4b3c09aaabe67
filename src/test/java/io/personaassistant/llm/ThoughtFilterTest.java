package io.personaassistant.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtFilterTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          {"a":1},{"a":1}
          <think>x</think>{},{}
           <think>{"a":</think></think>,</think>
          <thin,<thin
          <think>never ends,''
          <b>,<b>
          a <think>b</think>,a <think>b</think>
            two, two
          '',''
          """)
  void takes_out_thinking_in_front_wherever_it_is_cut(String stream, String answer) {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      ThoughtFilter filter = new ThoughtFilter();
      StringBuilder passed = new StringBuilder();
      int at = 0;
      while (at < stream.length()) {
        int end = Math.min(stream.length(), at + 1 + random.nextInt(5));
        passed.append(filter.answer(stream.substring(at, end)));
        at = end;
      }
      assertThat(passed.append(filter.end()).toString().strip()).isEqualTo(answer.strip());
    }
  }
}
