package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Materials;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.stored.objection.About;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.testing.SampleProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
  private static final String HEARD = "our auditors want a spreadsheet of every pigeon";

  private final StoredAnswers stored = new StoredAnswers();

  @Test
  void what_is_read_ahead_is_what_heard_words_are_compared_with(@TempDir Path folder) {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var records = program.records();
      var library = records.library(SampleProgram.TODAY);
      var objections = program.answering().types().called("objections").orElseThrow();

      assertThat(library.active())
          .isNotEmpty()
          .allSatisfy(persona -> {
            var compared = new Compared(records);
            var material = records.materials().of(persona, HEARD, library);
            stored.make(objections, "", new About(HEARD, false), material, compared);

            assertThat(stored.compared(Materials.ofRecordAlone(persona, library), records))
                .isNotEmpty()
                .containsExactlyElementsOf(compared.texts);
          });
    }
  }

  /// Remembers what is compared in meaning.
  private static final class Compared implements Items {
    private final Items records;
    private final List<String> texts = new ArrayList<>();

    Compared(Items records) {
      this.records = records;
    }

    @Override
    public List<Evidence> byIds(Collection<String> ids) {
      return records.byIds(ids);
    }

    @Override
    public Optional<double[]> nearness(String text, List<String> others) {
      texts.addAll(others);
      return Optional.empty();
    }
  }
}
