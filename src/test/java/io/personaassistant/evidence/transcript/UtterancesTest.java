package io.personaassistant.evidence.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.personaassistant.evidence.transcript.Utterances.Utterance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtterancesTest {
  private static final List<String> ANSWERS =
      List.of(
          "We post in two communities and wait for nine days.",
          "One thing: nobody tells us when a session moves.",
          "I compare three vendors, and legal reads the contract first.",
          "It was 12:30 before anyone noticed that the link was dead.",
          "My manager signs anything below two thousand.",
          "The panel sends the same five people each time.",
          "I would rather run six good sessions than thirty bad ones.",
          "Honestly, the spreadsheet is what we trust most.");
  private static final List<String> QUESTIONS =
      List.of(
          "How do you find participants today?",
          "What happened the last time that went wrong?",
          "Who else has a say in it?",
          "What did you try before that?");

  /// How a tool writes one turn of a conversation down.
  enum Tool {
    VTT_VOICES((n, t) -> cue(n, '.') + "<v " + t.who + ">" + t.text + "</v>\n\n", "WEBVTT\n\n"),
    VTT_LABELS((n, t) -> cue(n, '.') + t.who + ": " + t.text + "\n\n", "WEBVTT - a call\n\n"),
    SRT((n, t) -> n + "\n" + cue(n, ',') + t.who + ": " + t.text + "\n\n", ""),
    COLON((n, t) -> t.who + ": " + t.text + "\n", ""),
    COLON_BLANK_LINES((n, t) -> t.who + ": " + t.text + "\n\n", "A talk\n\n"),
    BOLD((n, t) -> "**" + t.who + ":** " + t.text + "\n\n", "# Interview\n\n"),
    TIME_FIRST((n, t) -> "[" + time(n) + "] " + t.who + ": " + t.text + "\n", ""),
    TIME_BEHIND((n, t) -> t.who + " (" + time(n) + "): " + t.text + "\n", ""),
    LINE_ABOVE((n, t) -> t.who + "   " + time(n) + "\n" + t.text + "\n\n", ""),
    LINE_ABOVE_TIME_FIRST((n, t) -> time(n) + " " + t.who + "\n" + t.text + "\n\n", ""),
    WITH_FACTS((n, t) -> t.who + ": " + t.text + "\n", "Date: 2026-03-05\nSegment: B2B\n\n"),
    LINE_ABOVE_STROKE((n, t) -> time(n) + " | " + t.who + "\n" + t.text + "\n\n", ""),
    TIME_BEHIND_COLON((n, t) -> t.who + ": [" + time(n) + "] " + t.text + "\n", ""),
    CHAT((n, t) -> "0" + time(n) + " From " + t.who + " to Everyone:\n\t" + t.text + "\n", ""),
    LINE_ABOVE_LINK(
        (n, t) ->
            "**%s** [%s](https://rec.example/s/a?t=%d)\n%s\n\n"
                .formatted(t.who, time(n), n, t.text),
        "# Interview\n\n## Transcript\n\n"),
    BULLETS((n, t) -> "- " + t.who + ": " + t.text + "\n", "");

    private final BiFunction<Integer, Said, String> form;
    private final String head;

    Tool(BiFunction<Integer, Said, String> form, String head) {
      this.form = form;
      this.head = head;
    }

    private String write(List<Said> talk) {
      var out = new StringBuilder(head);
      for (int i = 0; i < talk.size(); i++) {
        out.append(form.apply(i + 1, talk.get(i)));
      }
      return out.toString();
    }

    private static String time(int n) {
      return "0:%02d:%02d".formatted(n / 6, n % 6 * 10);
    }

    private static String cue(int n, char point) {
      return "00:%02d:%02d%c000 --> 00:%02d:%02d%c000\n"
          .formatted(n / 6, n % 6 * 10, point, n / 6, n % 6 * 10 + 9, point);
    }
  }

  record Said(String who, String text) {}

  private static List<Said> talk(Random random, String asks, List<String> answer) {
    var talk = new ArrayList<Said>();
    for (int i = 0; i < 12; i++) {
      talk.add(new Said(asks, pick(random, QUESTIONS)));
      talk.add(new Said(pick(random, answer), pick(random, ANSWERS)));
    }
    return talk;
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Utterances read(String text, String... interviewers) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), interviewers);
  }

  private static Utterances read(byte[] bytes, String... interviewers) throws IOException {
    return Utterances.of(
        Transcript.read(new ByteArrayInputStream(bytes), ""), List.of(interviewers));
  }

  private static List<String> texts(Utterances utterances) {
    return utterances.all().stream().map(Utterance::text).toList();
  }

  @ParameterizedTest
  @EnumSource(Tool.class)
  void every_answer_and_no_question_is_taken_from_what_tools_write(Tool tool) throws IOException {
    var random = new Random(7);
    for (var asks : List.of("Interviewer", "Dana Whitfield", "Moderator", "Speaker 1", "Q")) {
      for (var answers :
          List.of(List.of("Marcus Okafor"), List.of("P-07"), List.of("P1", "P2", "P3"))) {
        var talk = talk(random, asks, answers);
        var taken = read(tool.write(talk));
        var expected = talk.stream().filter(s -> !s.who.equals(asks)).toList();
        assertThat(texts(taken)).isEqualTo(expected.stream().map(Said::text).toList());
        assertThat(taken.all().stream().map(Utterance::speaker))
            .isEqualTo(expected.stream().map(Said::who).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Tool.class)
  void a_document_reads_like_its_text(Tool tool) throws IOException {
    var text = tool.write(talk(new Random(11), "Interviewer", List.of("Participant")));
    if (tool.name().startsWith("VTT") || tool == Tool.SRT) {
      return;
    }
    assertThat(texts(read(docx(text)))).isEqualTo(texts(read(text)));
  }

  @Test
  void what_somebody_goes_on_saying_after_a_mere_mm_hm_is_one_utterance() throws IOException {
    var said =
        read(
            """
            Interviewer: How does it start?
            Marcus: With a brief from the product team.
            Interviewer: Mm-hm.
            Marcus: Then I look for people.
            Interviewer: Where?
            Marcus: Wherever our sales team has friends.
            """);
    assertThat(texts(said))
        .containsExactly(
            "With a brief from the product team. Then I look for people.",
            "Wherever our sales team has friends.");
  }

  @Test
  void an_answer_that_says_nothing_alone_is_counted_and_left_out() throws IOException {
    var said =
        read(
            "Interviewer: Again?\nMarcus: Yes.\nInterviewer: Why?\nMarcus: It saves us two weeks.\n");
    assertThat(texts(said)).containsExactly("It saves us two weeks.");
    assertThat(said.tooShort()).isEqualTo(1);
  }

  @Test
  void a_long_answer_is_cut_between_sentences() throws IOException {
    var sentence = "We look for people who bought within the last month and still remember why. ";
    var said = read("Interviewer: How?\nMarcus: " + sentence.repeat(12) + "\n");
    assertThat(said.all()).hasSizeGreaterThan(1);
    assertThat(texts(said)).allMatch(text -> text.endsWith("why."));
    assertThat(String.join(" ", texts(said))).isEqualTo(sentence.repeat(12).strip());
  }

  @Test
  void names_of_those_who_speak_are_replaced_in_what_they_say() throws IOException {
    var said =
        read(
            """
            Dana Whitfield: Who was with you?
            Marcus Okafor: Nobody, Dana. People said “ask Okafor”, so I did it alone.
            Dana Whitfield: And then?
            Marcus Okafor: Then I wrote to Danae about it.
            Dana Whitfield: Did it help?
            Marcus Okafor: It helped us for about a week.
            """);
    assertThat(texts(said).getFirst())
        .isEqualTo("Nobody, [person 1]. People said “ask [person 2]”, so I did it alone.");
    assertThat(texts(said).get(1)).contains("Danae");
    assertThat(said.namesReplaced()).isEqualTo(2);
    assertThat(said.guessedInterviewer()).isEqualTo("Dana Whitfield");
  }

  @Test
  void a_sentence_with_a_colon_is_no_speaker() throws IOException {
    var said =
        read(
            """
            Interviewer: What is hard?
            Participant: Two things.
            First: nobody answers our mails.
            Second: those who do are the wrong people.
            Note: this is about last spring.
            """);
    assertThat(said.all()).hasSize(1);
    assertThat(texts(said).getFirst()).contains("First: nobody").contains("Note: this");
  }

  @Test
  void facts_above_the_conversation_are_no_part_of_it() throws IOException {
    var transcript =
        Transcript.read(
            new ByteArrayInputStream(
                """
                Sales call with a prospect
                Date: 3 August 2026
                Interviewer: Jo
                Participant: P-31

                Jo: What made you look?
                Priya: Our vendor sent us the same people twice.
                """
                    .getBytes(StandardCharsets.UTF_8)),
            "");
    assertThat(transcript.head())
        .containsEntry("date", "3 August 2026")
        .containsEntry("participant", "P-31");
    assertThat(texts(Utterances.of(transcript, List.of())))
        .containsExactly("Our vendor sent us the same people twice.");
  }

  @Test
  void who_asks_can_be_named_by_a_part_of_the_label() throws IOException {
    var talk = "Ann Lee: I asked her.\nBo Ray: She told me how they decide.\n".repeat(3);
    assertThatThrownBy(() -> read(talk))
        .extracting(e -> ((NoTranscript) e).why())
        .isEqualTo(
            "The transcript does not show who asks. Say it with --interviewer. Speaking are: Ann Lee,"
                + " Bo Ray.");
    assertThat(texts(read(talk, "ann"))).allMatch(t -> t.startsWith("She told me"));
    assertThatThrownBy(() -> read(talk, "Zoe"))
        .extracting(e -> ((NoTranscript) e).why())
        .isEqualTo("Nobody in the transcript is called “Zoe”. Speaking are: Ann Lee, Bo Ray.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\n ",
        "They hate the invoices. They get three of them each month.",
        "Interviewer: Why?\nInterviewer: And how?\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n",
      })
  void a_file_without_answers_is_refused_with_a_next_step(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(NoTranscript.class);
  }

  @Test
  void text_of_older_programs_and_of_wide_ones_is_read() throws IOException {
    var text = "Interviewer: Why?\r\nMarcus: It’s “fine”, until the café closes at noon.\r\n";
    for (var charset : List.of("windows-1252", "UTF-16LE", "UTF-8")) {
      var mark = charset.equals("windows-1252") ? "" : "\ufeff";
      assertThat(texts(read((mark + text).getBytes(Charset.forName(charset)))))
          .as(charset)
          .containsExactly("It’s “fine”, until the café closes at noon.");
    }
  }

  @Test
  void an_archive_that_unpacks_to_far_more_is_refused() {
    assertThatThrownBy(() -> read(zip("word/media/a.bin", out -> new byte[65 << 20])))
        .extracting(e -> ((NoTranscript) e).why())
        .isEqualTo(
            "The DOCX unpacks to more than 64 MB. Save it without pictures, or as plain text.");
    assertThatThrownBy(() -> read(zip("xl/sheet.xml", out -> new byte[10])))
        .extracting(e -> ((NoTranscript) e).why())
        .asString()
        .startsWith("That is an archive without a text");
  }

  @Test
  void a_document_without_words_is_refused() {
    for (var text : List.of("", " ")) {
      assertThatThrownBy(() -> read(docx(text)))
          .extracting(e -> ((NoTranscript) e).why())
          .isEqualTo("The file is empty. Export the transcript again.");
    }
    assertThatThrownBy(
            () -> read(zip("word/document.xml", _ -> "<d/>".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(NoTranscript.class);
  }

  @Test
  void a_document_cannot_read_other_files() {
    var xml =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<d><p><t>Interviewer: Why?</t></p><p><t>Marcus: I think it is &x; you know</t></p></d>";
    assertThatThrownBy(
            () -> read(zip("word/document.xml", _ -> xml.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(NoTranscript.class);
  }

  private static byte[] docx(String text) throws IOException {
    var xml = new StringBuilder("<w:document xmlns:w='urn:w'><w:body>");
    for (var line : text.split("\n", -1)) {
      var escaped = line.replace("&", "&amp;").replace("<", "&lt;");
      // words come in several runs
      int half = escaped.indexOf(' ') + 1;
      xml.append("<w:p><w:r><w:t>").append(escaped, 0, half).append("</w:t></w:r><w:r><w:t>");
      xml.append(escaped.substring(half)).append("</w:t></w:r></w:p>");
    }
    xml.append("</w:body></w:document>");
    return zip("word/document.xml", _ -> xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String entry, Function<String, byte[]> content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.apply(entry));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
