package io.personaassistant.drafting.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.prompt.LineSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTypesTest {
  private static final String GOOD =
      """
      ---
      command: webinar-title
      aliases: [webinar]
      title: Webinar title
      help: a title people sign up for
      teams: [marketing]
      audience: customer
      time: {total: 20, first: 8, idle: 5}
      lines:
        - kind: title
          count: 5-8
          cites: optional
          fields:
            title: {label: Title, describe: the title, chars: 60}
      options:
        series:
          title: Webinar series
          lines:
            - kind: title
              count: 3
              fields:
                title: {label: Title, describe: the title of one part, chars: 40}
      ---
      Task: titles.
      """;

  @TempDir Path folder;

  private DraftTypes read() {
    return DraftTypes.read(PromptFiles.builtIn().with(folder), Checks.names(), Set.of("help"));
  }

  @Test
  void a_new_file_is_a_new_draft_type() throws Exception {
    Files.writeString(folder.resolve("webinar-title.md"), GOOD);

    var type = read().called("webinar").orElseThrow();

    assertThat(type.title()).isEqualTo("Webinar title");
    assertThat(type.plain().lines().getFirst().field("title").orElseThrow().chars()).isEqualTo(60);
    assertThat(type.option("series").lines().getFirst().maxLines()).isEqualTo(3);
    assertThat(type.option("no such option")).isEqualTo(type.plain());
    assertThat(type.limits().total()).hasSeconds(20);
  }

  @Test
  void an_own_file_replaces_ours_and_changes_its_version() throws Exception {
    var before = read().called("message").orElseThrow();
    var ours = PromptFiles.builtIn().text("message").orElseThrow();
    Files.writeString(
        folder.resolve("message.md"), ours.replace("title: Outreach message", "title: First mail"));

    var after = read().called("message").orElseThrow();

    assertThat(after.title()).isEqualTo("First mail");
    assertThat(after.version()).isNotEqualTo(before.version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audience: customer   | audience: everybody     | 7  | `audience` is internal or customer
          title: Webinar title | tittle: Webinar title   | 4  | `tittle` is no key here
          count: 5-8           | count: 8-5              | 11 | starts above its end
          count: 5-8           | count: many             | 11 | a number or a range
          chars: 60}           | chars: long}            | 14 | `chars` is a whole number
          chars: 60}           | chars: 60, checks: [x]} | 14 | `x` is no check
          describe: the title, | x: 1,                   | 14 | `x` is no key here
          aliases: [webinar]   | aliases: [help]         | 2  | `help` already means something else
          aliases: [webinar]   | aliases: [survey]       | 2  | `survey` already means survey
          command: webinar-title | command: other        | 2  | make them the same
          Task: titles.        | ''                      | 1  | has no words for the model
          teams: [marketing]   | teams: [marketing       | 7  | is not YAML here
          chars: 60}           | chars: 60, chras: 9}    | 14 | `chras` is no key here
          chars: 60}           | chars: 60, items: 3-1}  | 14 | starts above its end
          chars: 60}           | words: 5, min_words: 9} | 14 | no text has both
          chars: 60}           | chars: 20, min_words: 12} | 14 | 12 words need 23 characters
          chars: 60}           | chars: 3, one_of: [yes, maybe]} | 14 | `maybe` of `one_of`
          chars: 60}           | pattern: "a(?!b)b"}     | 14 | `pattern` fits nothing we tried
          chars: 60}           | pattern: "[("}          | 14 | no regular expression
          chars: 60}           | pattern: "QX-[0-9]", example: QX} | 14 | `example` breaks the limits
          chars: 60}           | limit: google.headlin}  | 14 | did you mean `google.headline`?
          chars: 60}           | numbers: free}          | 14 | `numbers` is sourced or plan
          chars: 60}           | required: maybe}        | 14 | `required` is true or false
          kind: title          | kind: Title             | 10 | lower-case letters
          cites: optional      | cites: never            | 12 | required or optional
          total: 20            | total: 900              | 8  | 1 to 300 seconds
          teams: [marketing]   | table: [titel]          | 6  | did you mean `title`?
          total: 20            | totl: 20                | 8  | `totl` is no key here
          teams: [marketing]   | refinements: [shrter]   | 6  | `shrter` is no refinement
          teams: [marketing]   | personas: both          | 6  | `personas` is one, several or all
          teams: [marketing]   | stored: cards           | 6  | `stored` is one of
          teams: [marketing]   | stored: compare         | 6  | `compare` needs `personas: several`
          teams: [marketing]   | stored: outline         | 6  | `outline:` go together
          teams: [marketing]   | brief: {chars: 0}       | 6  | `chars` of a brief is 1 to
          teams: [marketing]   | brief: {topic: all}     | 6  | `topic` of a brief is whole
          teams: [marketing]   | teams: {a: b}           | 6  | `teams` is a list
          title: Webinar title | title: [a, b]           | 4  | `title` is one text
          chars: 60}           | chars: 60, limit: google.headline} | 14 | say the same
          chars: 60}           | chars: 60, count_as: runes} | 14 | `count_as` is graphemes
          title: {label        | cites: {label           | 14 | `cites` cannot be a field
          teams: [marketing]   | teams: [[a]]            | 6  | `teams` is a list of texts
          help: a title        | help: {a: b} #          | 5  | `help` is one text
          teams: [marketing]   | stored: outline\\noutline: [{title: A, words: 1, mood: sad}] | 7 | neither angry nor calm
          teams: [marketing]   | stored: outline\\noutline: [{title: A, words: 1, only: x}] | 7 | `x` is no option
          teams: [marketing]   | stored: outline\\noutline: [{title: A, words: 1, facts: 1}] | 7 | exactly one of traits
          teams: [marketing]   | stored: outline\\noutline: [A]       | 7  | `key: value` pairs
          teams: [marketing]   | stored: outline\\noutline: A         | 7  | start each item with
          """)
  void a_faulty_file_names_file_line_and_what_to_write(
      String from, String to, int line, String what) throws Exception {
    Files.writeString(
        folder.resolve("webinar-title.md"), GOOD.replace(from, to.translateEscapes()));

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            PromptFileException.class,
            e ->
                assertThat(e.problems())
                    .anySatisfy(p -> {
                      assertThat(p.file()).isEqualTo("webinar-title.md");
                      assertThat(p.what()).contains(what);
                      assertThat(p.line()).isEqualTo(line);
                    }));
  }

  @Test
  void a_variant_takes_over_what_it_does_not_say_otherwise() throws Exception {
    Files.writeString(
        folder.resolve("webinar-title.md"),
        GOOD.replace(
                "title: {label: Title, describe: the title,",
                "title: &title {label: Title, describe: the title,")
            .replace(
                "title: {label: Title, describe: the title of one part, chars: 40}",
                "title: {<<: *title, chars: 40}"));

    var field =
        read().called("webinar").orElseThrow().option("series").lines().getFirst().field("title");

    assertThat(field.orElseThrow().label()).isEqualTo("Title");
    assertThat(field.orElseThrow().chars()).isEqualTo(40);
  }

  @Test
  void a_variant_is_called_by_its_aliases_of_one_or_two_words() throws Exception {
    Files.writeString(
        folder.resolve("webinar-title.md"),
        GOOD.replace("title: Webinar series", "aliases: [parts, in parts]\n    title: Series"));

    var type = read().called("webinar").orElseThrow();

    assertThat(type.chosen("In parts\non prices\nnow").option()).isEqualTo("series");
    assertThat(type.chosen("In parts\non prices\nnow").rest()).isEqualTo("on prices\nnow");
    assertThat(type.chosen("parts").rest()).isEmpty();
    assertThat(type.chosen("in short").option()).isEmpty();
  }

  @Test
  void an_example_shows_that_an_unusual_pattern_can_be_met() throws Exception {
    Files.writeString(
        folder.resolve("webinar-title.md"),
        GOOD.replace("chars: 60}", "pattern: \"QX-[0-9]\", example: QX-7}"));

    assertThat(read().called("webinar")).isPresent();
  }

  @Test
  void all_problems_are_told_at_once() throws Exception {
    Files.writeString(
        folder.resolve("webinar-title.md"), GOOD.replace("customer", "all").replace("5-8", "x"));
    Files.writeString(folder.resolve("other.md"), "no front matter");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            PromptFileException.class, e -> assertThat(e.problems()).hasSizeGreaterThan(4));
  }

  @Test
  void the_schema_is_strict_and_allows_only_given_ids() throws Exception {
    var type = read().called("objections").orElseThrow();

    var schema =
        new JsonMapper()
            .readTree(LineSchema.of(type.plain().linesFor("too dear"), List.of("E001", "F2")));

    var line = schema.at("/properties/lines/items");
    assertThat(line.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(line.path("required")).hasSameSizeAs(line.path("properties"));
    assertThat(line.at("/properties/cites/items/enum")).hasSize(2);
    assertThat(line.path("properties").fieldNames()).toIterable().startsWith("kind", "cites");
  }
}
