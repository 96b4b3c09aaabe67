package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A group that only its language tells apart is none.
class SegmentLanguagesTest {
  private static final String HEAD = "id,source_type,date,participant,segment,text\n";

  private static final List<String> BAKER =
      List.of("The dough waits for the oven", "My oven and the flour", "Flour is in the dough");

  private static final List<String> SAILOR =
      List.of("The anchor is at the berth", "My berth and the harbour", "We want wind and anchor");

  /// What people say in a language, and three titles there; the first in two forms.
  record Tongue(String name, List<String> titles, List<String> sentences) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Tongue GERMAN =
      new Tongue(
          "German",
          List.of("Praxismanagerin", "Zahnarzt", "Empfang", "Praxismanager"),
          List.of(
              "Wir rufen jeden Morgen alle Patienten an",
              "Gestern kam die Rechnung von der Kasse zurück",
              "Das Bild öffnet sich erst nach zwei Minuten",
              "Ich kann mit den Handschuhen nicht tippen",
              "Den Brief drucken wir immer noch von Hand"));

  static List<Tongue> tongues() {
    return List.of(
        GERMAN,
        new Tongue(
            "French",
            List.of("Directrice", "Dentiste", "Accueil", "Directeur"),
            List.of(
                "Nous appelons tous les patients chaque matin",
                "La facture est encore revenue de la caisse",
                "Il faut deux minutes pour ouvrir une image",
                "Je ne peux pas écrire avec des gants",
                "Hier le courrier est encore parti trop tard")),
        new Tongue(
            "Spanish",
            List.of("Enfermera", "Dentista", "Recepción", "Enfermero"),
            List.of(
                "Llamamos a todos los pacientes cada mañana",
                "La factura siempre vuelve de la mutua",
                "Hay que esperar dos minutos para ver una imagen",
                "No puedo escribir con los guantes",
                "Ayer la carta salió otra vez muy tarde")),
        new Tongue(
            "Italian",
            List.of("Direttrice", "Dentista", "Accoglienza", "Direttore"),
            List.of(
                "Chiamiamo tutti i pazienti ogni mattina",
                "La fattura torna sempre dalla cassa",
                "Ci vogliono due minuti per aprire una lastra",
                "Non posso scrivere con i guanti",
                "Ieri la lettera è partita troppo tardi")),
        new Tongue(
            "Portuguese",
            List.of("Enfermeira", "Dentista", "Atendimento", "Enfermeiro"),
            List.of(
                "Ligamos para todos os pacientes de manhã",
                "A fatura volta sempre do seguro",
                "São precisos dois minutos para abrir uma imagem",
                "Não posso escrever com as luvas",
                "Ontem a carta saiu muito tarde outra vez")),
        new Tongue(
            "Dutch",
            List.of("Assistente", "Tandarts", "Balie", "Assistent"),
            List.of(
                "Wij bellen elke ochtend alle patiënten",
                "De rekening komt altijd terug van de verzekeraar",
                "Het duurt twee minuten voor je de foto ziet",
                "Ik kan niet typen met mijn handschoenen",
                "Gisteren ging de brief weer veel te laat weg")));
  }

  private final Terminal terminal;

  SegmentLanguagesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private void load(String rows) {
    terminal.file("evidence.csv", HEAD + rows);
    var result = terminal.run("import", "evidence", "evidence.csv");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private static String row(String code, int n, String title, String text) {
    return "%s%d,%s,2026-10-01,%s,%s,\"%s\"%n"
        .formatted(
            code.replace("-", ""), n, n % 2 == 0 ? "interview" : "survey", code, title, text);
  }

  private static String english(int ofEach) {
    var rows = new StringBuilder();
    for (int p = 0; p < ofEach; p++) {
      for (int i = 0; i < 3; i++) {
        var hill = " of hill " + p * 7 + " and town " + (p * 13 + i);
        rows.append(row("P-1" + p, i, "baker", BAKER.get(i) + hill));
        rows.append(row("P-2" + p, i, "sailor", SAILOR.get(i) + hill));
      }
    }
    return rows.toString();
  }

  /// Codes from P-50 on.
  private static String foreign(Tongue tongue, int participants, List<String> titles) {
    var rows = new StringBuilder();
    for (int p = 0; p < participants; p++) {
      for (int i = 0; i < 3; i++) {
        var title = titles.isEmpty() ? "" : titles.get(p % titles.size());
        var text = tongue.sentences().get((p + i) % 5);
        var tail = " (K%1$d Q%1$d X%1$d Z%1$d V%1$d)".formatted(p * 100 + i);
        rows.append(row("P-" + (50 + p), i, title, text + tail));
      }
    }
    return rows.toString();
  }

  private JsonNode segments(String... more) {
    var words = new ArrayList<>(List.of("segments", "--json"));
    words.addAll(List.of(more));
    return terminal.run(words.toArray(String[]::new)).json();
  }

  private static List<String> participants(JsonNode found) {
    return found.get("segments").findValues("participants").stream()
        .flatMap(codes -> codes.valueStream().map(JsonNode::asText))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void leaves_people_of_another_language_out_of_groups_by_what_is_said(Tongue tongue) {
    load(english(6) + foreign(tongue, 12, tongue.titles()));

    var found = segments();
    assertThat(found.get("segments").findValuesAsText("label"))
        .containsExactlyInAnyOrder("baker", "sailor");
    assertThat(participants(found)).hasSize(12).noneMatch(code -> code.startsWith("P-5"));
    assertThat(found.get("notes").toString())
        .contains("12 participants do not write English (" + tongue.name() + " 12)");
    assertThat(participants(segments("--roles=off"))).noneMatch(code -> code.startsWith("P-5"));
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void groups_people_who_all_write_one_other_language_by_title(Tongue tongue) {
    load(foreign(tongue, 12, tongue.titles()));

    var found = segments();
    assertThat(found.get("segments")).hasSize(3);
    assertThat(found.get("segments").get(0).get("participants")).hasSize(6);
    assertThat(tongue.titles()).containsAll(found.get("segments").findValuesAsText("label"));
    found.get("segments").forEach(s -> assertThat(s.get("distinctive")).isEmpty());
    assertThat(found.get("notes").toString())
        .contains("12 of 12 participants write " + tongue.name());
    assertThat(terminal.run("segments").out()).contains("grouped by title alone");
    assertThat(terminal.run("segments", "--roles=off").out())
        .contains("write " + tongue.name() + ", and what was said is compared in English alone");
    assertThat(terminal.run("build", "--yes", "--objective", "a", "--decision", "b").err())
        .contains("what they say is not in English");
    assertThat(terminal.run("list").out()).doesNotContain("draft");
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void refuses_people_without_titles_who_all_write_one_other_language(Tongue tongue) {
    load(foreign(tongue, 12, List.of()));

    var found = segments();
    assertThat(found.get("segments")).isEmpty();
    assertThat(found.get("why").asText())
        .contains("12 of 12 participants write " + tongue.name(), "English translation");
  }

  @Test
  void puts_somebody_where_others_go_by_the_same_title() {
    load(english(6) + foreign(GERMAN, 3, List.of("Baker", "Sailor", "Empfang")));

    var found = segments();
    assertThat(participants(found)).hasSize(14).contains("P-50", "P-51").doesNotContain("P-52");
    assertThat(found.get("segments").findValuesAsText("label"))
        .containsExactlyInAnyOrder("baker", "sailor");
    assertThat(found.get("notes").toString()).contains("titles placed 2 of them");
  }

  @Test
  void refuses_several_languages_with_too_few_of_each() {
    load(english(3) + foreign(GERMAN, 6, GERMAN.titles()));

    assertThat(segments().get("why").asText())
        .contains("of 12 participants 6 write English and the others do not (German 6)");
  }

  @ParameterizedTest
  @MethodSource("tongues")
  void makes_no_candidate_of_people_who_write_another_language(Tongue tongue) {
    load(english(3) + foreign(tongue, 9, tongue.titles()));
    terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor",
          "goals": ["Find a berth before the evening"]},
          {"id": "bea", "name": "Bea", "title": "Baker", "goals": ["Sleep until five"]}]}
        """);
    terminal.run("import", "personas", "personas.json");

    assertThat(segments().get("candidates")).isEmpty();
    assertThat(terminal.run("health").out()).doesNotContain("No persona covers");
  }

  @Test
  void still_names_a_trade_where_the_personas_are_in_that_language_too() {
    load(foreign(GERMAN, 9, GERMAN.titles()));
    terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "zora", "name": "Zora", "title": "Zahnarzt",
          "goals": ["Die Abrechnung soll nicht mehr von der Kasse zurück kommen"]}]}
        """);
    terminal.run("import", "personas", "personas.json");

    assertThat(segments().get("candidates").findValuesAsText("label"))
        .anyMatch(label -> label.toLowerCase(Locale.ROOT).startsWith("praxismanager"))
        .doesNotContain("Zahnarzt");
  }
}
