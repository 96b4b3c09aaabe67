package io.personaassistant.terminal.records;

import static io.personaassistant.terminal.records.PageLayoutTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Persona pages as DOCX, and files that are not what they are called.
class DocxPageTest {
  private final Terminal terminal;

  DocxPageTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private JsonNode persona() {
    return terminal.stored().get("personas").get(0);
  }

  @Test
  void headings_and_lists_of_a_docx_are_known_by_their_styles() throws IOException {
    Files.write(
        terminal.folder().resolve("sol.docx"),
        docx(
            paragraph("Titel", "Sol, Yard Manager"),
            paragraph("berschrift1", "Pain points"),
            paragraph("", "The crane list is wrong"),
            paragraph("Heading1", "Neighbours"),
            paragraph("", "Bo"),
            paragraph("Heading2", "Tools"),
            "<w:p><w:pPr><w:numPr><w:ilvl"
                + " w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Apps</w:t></w:r></w:p>"));

    var out = terminal.run("import", "page", "sol.docx").out();

    assertThat(out)
        .contains("One of its headings is not known: “Neighbours”.", "what it is: “Bo”.");
    assertThat(texts(persona().get("pain_points"))).containsExactly("The crane list is wrong");
    assertThat(texts(persona().get("tools"))).containsExactly("Apps");
    assertThat(persona().get("title").asText()).isEqualTo("Yard Manager");
  }

  @Test
  void tables_of_a_docx_are_read_by_their_columns_and_boxes_one_after_the_other()
      throws IOException {
    Files.write(
        terminal.folder().resolve("sol.docx"),
        docx(
            paragraph("Title", "Sol, Yard Manager"),
            table(row(cell("Age"), cell("44")), row(cell("Where she lives"), cell("Kiel"))),
            table(
                row(cell("Goals"), cell("Pain points")),
                row(cell("Fill the yard", "Be home by six"), cell("The crane | list is wrong")),
                row(cell("Tools"), cell("Channels")),
                row(cell("Radio"), cell("Fax"))),
            table(
                row(
                    "<w:tc>"
                        + paragraph("Heading2", "Objections")
                        + paragraph("", "We have a list")
                        + "</w:tc>",
                    "<w:tc>"
                        + paragraph("Heading2", "Motivations")
                        + paragraph("", "The yard was her father's")
                        + table(row(cell("And his father's")))
                        + "</w:tc>"))));

    var out = terminal.run("import", "page", "sol.docx").out();

    assertThat(out).doesNotContain("Left out");
    var persona = persona();
    assertThat(persona.get("age").asInt()).isEqualTo(44);
    assertThat(persona.get("location").asText()).isEqualTo("Kiel");
    assertThat(texts(persona.get("goals"))).containsExactly("Fill the yard", "Be home by six");
    assertThat(texts(persona.get("pain_points"))).containsExactly("The crane / list is wrong");
    assertThat(texts(persona.get("tools"))).containsExactly("Radio");
    assertThat(texts(persona.get("preferred_channels"))).containsExactly("Fax");
    assertThat(texts(persona.get("objections"))).containsExactly("We have a list");
    assertThat(texts(persona.get("motivations")))
        .containsExactly("The yard was her father's", "And his father's");
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String... lines) {
    var text = new StringBuilder("<w:tc>");
    for (var line : lines) {
      text.append(paragraph("", line));
    }
    return text.append("</w:tc>").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.docx|no zip at all|The file is called DOCX, but it is none, or it is damaged.",
        "a.DOCX|Ann: We wait nine days for people|The file is called DOCX, but it is none",
        "a.docx|PK\u0003\u0004 cut off|The DOCX is damaged.",
        "a.pdf|%PDF-1.7 and so on|That is a PDF.",
        "a.doc|{\\rtf1\\ansi Hello|That is a document of an older kind."
      })
  void a_file_that_is_not_what_it_is_called_is_told_so(String name, String text, String why)
      throws IOException {
    Files.write(terminal.folder().resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));

    for (var what : List.of("page", "transcript")) {
      var refused = terminal.run("import", what, name);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains(why).doesNotContain("rights");
    }
  }

  /// Archives begin with these letters, and so do the initials of whoever asks and the number of a
  /// row.
  @Test
  void a_text_that_begins_with_the_letters_of_an_archive_is_read() {
    terminal.file(
        "t.txt",
        """
        PK: How do you plan the week?
        AM: I write all tours on a board.
        PK: And then?
        AM: Rain.
        """);
    terminal.file("t.csv", "PK,Created,Comment\n1,2026-03-03,The board gets wet again and again\n");
    terminal.file("e.csv", "PK,source_type,date,text\n1,survey,2026-03-03,The board is wet\n");
    terminal.file("p.txt", "PKW-Anna\n\nGoals\n- Be home by six\n");

    for (var file :
        List.of(
            "transcript t.txt --date 2026-03-02",
            "table t.csv --type survey --yes",
            "evidence e.csv",
            "page p.txt")) {
      var imported = terminal.run(("import " + file).split(" "));
      assertThat(imported.exit()).describedAs(file + imported.err()).isZero();
    }
  }

  private static String paragraph(String style, String text) {
    var properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var xml =
          "<w:document xmlns:w=\"w\"><w:body>"
              + String.join("", paragraphs)
              + "</w:body></w:document>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
