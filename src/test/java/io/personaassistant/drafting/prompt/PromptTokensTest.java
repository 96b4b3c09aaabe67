package io.personaassistant.drafting.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.personaassistant.checking.Checks;
import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.testing.Personas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What each draft type costs before any data: rules and task, which providers cache, and the
/// schema. The table is left in `target/prompt-tokens.txt`.
class PromptTokensTest {
  private static final int MOST = 2_600;

  private final Encoding encoding =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  @Test
  void no_type_costs_more_than_it_should_before_any_data() throws Exception {
    var files = PromptFiles.builtIn();
    var prompts = new Prompts(files);
    var table = new ArrayList<String>();
    table.add(row("type", "prompt", "schema", "both"));
    for (var type : DraftTypes.read(files, Checks.names(), Set.of()).all()) {
      var options = new ArrayList<>(List.of(type.plain()));
      options.addAll(type.options().values());
      for (var option : options) {
        var request = new DraftRequest(1, "", type, option.word(), "a brief", List.of(material()));
        var kinds = option.linesFor("a brief");
        int prompt = encoding.countTokens(prompts.render(request, kinds).system());
        int schema = encoding.countTokens(LineSchema.of(kinds, List.of("E001", "F1")));
        var name = (type.command() + " " + option.word()).strip();
        table.add(row(name, "" + prompt, "" + schema, "" + (prompt + schema)));
        assertThat(prompt + schema).as(name).isLessThan(MOST);
      }
    }
    Files.write(Path.of("target", "prompt-tokens.txt"), table);
  }

  @Test
  void a_prompt_says_the_same_however_many_were_made_before_it() {
    var files = PromptFiles.builtIn();
    var prompts = new Prompts(files);
    for (int round = 0; round < 2; round++) {
      for (var type : DraftTypes.read(files, Checks.names(), Set.of()).all()) {
        var options = new ArrayList<>(List.of(type.plain()));
        options.addAll(type.options().values());
        for (var option : options) {
          var request =
              new DraftRequest(1, "", type, option.word(), "a brief", List.of(material()));
          var kinds = option.linesFor("a brief");
          assertThat(prompts.render(request, kinds))
              .isEqualTo(new Prompts(files).render(request, kinds));
        }
      }
    }
  }

  private static String row(String type, String prompt, String schema, String both) {
    return String.format(Locale.ROOT, "%-28s %7s %7s %7s", type, prompt, schema, both);
  }

  private static Material material() {
    return new Material(
        Personas.persona("petra", "Petra"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        LocalDate.of(2026, 11, 24),
        Contrast.NONE);
  }
}
