package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Persona pages in other languages than English.
class PageLanguagesTest {
  private final Terminal terminal;

  PageLanguagesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        # Marta
        **Edad:** 44 años
        **Cargo:** Jefa de obra
        **Ubicación:** Valencia
        ## Objetivos y necesidades
        - Eins
        ## Frustraciones
        - Zwei
        ## Canales preferidos
        - Drei
        ## Cómo toma decisiones
        - Vier
        ## Objeciones habituales
        - Fünf
        """,
        """
        Nom : Marta
        Âge : 44 ans
        Poste : Jefa de obra
        Lieu : Valencia

        Objectifs
        Eins

        Points de douleur
        Zwei

        Sources d'information
        Drei

        Critères de décision
        Vier

        Freins à l'achat
        Fünf
        """,
        """
        Persona: Marta
        | | |
        |---|---|
        | Alter | 44 |
        | Beruf | Jefa de obra |
        | Wohnort | Valencia |
        ## Lebensziele
        - Eins
        ## Was Marta stört
        - Zwei
        ## Informationsverhalten
        - Drei
        ## Worauf sie bei der Auswahl achtet
        - Vier
        ## Typische Einwände
        - Fünf
        """,
        """
        Nome: Marta
        Idade: 44
        Profissão: Jefa de obra
        Localização: Valencia
        Os seus objetivos
        • Eins
        Dores e desafios
        • Zwei
        Canais de comunicação
        • Drei
        Processo de decisão de compra
        • Vier
        O que a impede
        • Fünf
        """,
        """
        Nome: Marta
        Età: 44 anni
        Ruolo: Jefa de obra
        Città: Valencia

        COSA VUOLE
        Eins

        LE SUE PAURE
        Zwei

        CANALI
        Drei

        COME SCEGLIE UN FORNITORE
        Vier

        OBIEZIONI
        Fünf
        """,
        """
        - Naam: Marta
        - Leeftijd: 44 jaar
        - Functie: Jefa de obra
        - Woonplaats: Valencia
        ### Doelen op het werk
        1. Eins
        ### Waar loopt Marta tegenaan?
        1. Zwei
        ### Favoriete kanalen
        1. Drei
        ### Aankoopproces
        1. Vier
        ### Bezwaren
        1. Fünf
        """
      })
  void the_headings_of_a_page_are_known_in_its_language(String page) {
    var out = terminal.page(page).out();

    assertThat(out)
        .contains("Draft persona marta with 5 traits")
        .contains("goal: Eins", "pain: Zwei", "channel: Drei", "decision: Vier", "objection: Fünf")
        .doesNotContain("Left out");
    var persona = terminal.stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Jefa de obra");
    assertThat(persona.get("age").asText()).isEqualTo("44");
    assertThat(persona.get("location").asText()).isEqualTo("Valencia");
  }

  @Test
  void a_page_of_which_no_heading_is_known_stores_nothing_and_says_what_to_call_them() {
    var out = terminal.page("# Aino\n\n## Tavoitteet\n- Kotiin\n\n## Haasteet\n- Raportit\n");

    assertThat(out.exit()).isNotZero();
    assertThat(out.err())
        .contains("2 of its headings are not known: “Tavoitteet”, “Haasteet”. Call each “Goals”")
        .contains("Nothing was stored.");
    assertThat(terminal.stored().get("personas")).isEmpty();
  }

  @Test
  void headings_that_are_not_known_are_named_beside_what_was_taken() {
    var out = terminal.page("# Bram\n## Doelen\n- Rust\n## Huisdieren\n- Twee honden\n").out();

    assertThat(out)
        .contains("with 1 trait")
        .contains("One of its headings is not known: “Huisdieren”. Call it “Goals”")
        .contains("Left out, since no heading says what it is: “Twee honden”.");
  }

  @ParameterizedTest
  @CsvSource({
    "¿Por qué madruga?, Redes sociales",
    "Waar woont hij het liefst?, Kanalen",
    "Wie sieht sein Hof aus?, Kanäle"
  })
  void a_question_among_lines_heads_what_follows_and_is_no_trait(String question, String channels) {
    var out = terminal.page("# Bo\n" + channels + "\nRadio\n" + question + "\nBrot\n").out();

    assertThat(out).contains("with 1 trait", "channel: Radio").contains("what it is: “" + question);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "# Unsere Ziele",
        "# Kampagnenziele",
        "# Nuestros objetivos",
        "# Objectifs de la campagne",
        "# Nossos objetivos",
        "# Obiettivi del progetto",
        "# Onze doelen"
      })
  void what_a_page_says_of_ourselves_is_no_trait(String heading) {
    var out = terminal.page("# Uma\n## Pains\n- Rust\n#" + heading + "\n- Verkaufen\n").out();

    assertThat(out).contains("with 1 trait", "heading says what it is: “Verkaufen”");
  }
}
