package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.testing.Personas;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefineParserTest {
  private static final RefineParser PARSER =
      new RefineParser(
          DraftTypes.read(PromptFiles.builtIn(), Checks.names(), CommandParser.RESERVED));
  private static final List<Persona> PERSONAS =
      List.of(Personas.persona("annie", "Annie"), Personas.persona("tomas", "Tomas"));

  private static String read(String text) {
    return PARSER
        .parse(text, PERSONAS)
        .map(r ->
            (r.what().map(Refinement::word).orElse("?")
                    + (r.detail().isEmpty() ? "" : " " + r.detail())
                    + String.join("", r.also().stream().map(a -> " + " + a.word()).toList())
                    + (r.language().isEmpty() ? "" : " " + r.language())
                    + (r.lines().isEmpty() ? "" : " " + r.lines())
                    + (r.draft().isEmpty() ? "" : " of " + r.draft())
                    + (r.unknown().isEmpty() ? "" : " not: " + r.unknown()))
                .strip())
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shorter                                 | shorter
          Shorter, please.                        | shorter
          make it a bit shorter                   | shorter
          can you make this more friendly?        | warmer
          make line 2 warmer                      | warmer [2]
          shorter lines 1, 3 and 4                | shorter [1, 3, 4]
          plainer #2                              | plainer [2]
          rewrite lines 2-4 more formally         | more formal [2, 3, 4]
          another angle                           | other angle
          sharpen                                 | sharpen
          sharpen line 3                          | sharpen [3]
          in German                               | other language German
          auf Deutsch bitte                       | other language German
          translate it to french                  | other language French
          line 2 in español                       | other language Spanish [2]
          same for Tomas                          | other persona Tomas
          for tomas instead                       | other persona Tomas
          other persona tomas                     | other persona Tomas
          as an email                             | other channel email
          make it for linkedin                    | other channel linkedin
          use F3                                  | use this proof F3
          use this proof f3 in line 1             | use this proof F3 [1]
          line 1 with proof E012                  | use this proof E012 [1]
          in German and shorter                   | shorter + other language German
          shorter and warmer, line 2              | shorter + warmer [2]
          refine for Tomas and in French          | other persona Tomas + other language French
          use F3 and make it plainer              | use this proof F3 + plainer
          as an email and shorter please          | other channel email + shorter
          refine in German and in French          | other language + other language German
          refine d-7kd2m3n4p5q more formal        | more formal of d-7kd2m3n4p5q
          as a LinkedIn post                      | other channel post linkedin
          as a cold email please                  | other channel email cold
          a bit shorter pls                       | shorter
          'ok, slightly shorter please'           | shorter
          shorten line 1                          | shorter [1]
          trim it                                 | shorter
          simplify line 2 and 3                   | plainer [2, 3]
          rewrite line 1                          | other angle [1]
          reword it                               | other angle
          line 2 again please                     | other angle [2]
          another line 3                          | other angle [3]
          Kannst du das kürzer machen?            | shorter
          mach Zeile 2 bitte etwas freundlicher   | warmer [2]
          kürzer und einfacher bitte              | shorter + plainer
          übersetze das ins Englische             | other language English
          jetzt auf Französisch                   | other language French
          als E-Mail bitte                        | other channel email
          als LinkedIn-Post                       | other channel post linkedin
          peux-tu le rendre plus court ?          | shorter
          plus court s’il te plaît                | shorter
          plus chaleureux                         | warmer
          traduis-le en anglais                   | other language English
          en allemand                             | other language German
          ¿puedes hacerlo más corto?              | shorter
          un poco más formal por favor            | more formal
          tradúcelo al inglés                     | other language English
          como email                              | other channel email
          pode deixar mais curto?                 | shorter
          mais simples por favor                  | plainer
          em inglês                               | other language English
          puoi renderlo più breve?                | shorter
          più concreto per favore                 | sharpen
          traducilo in inglese                    | other language English
          kun je het korter maken?                | shorter
          iets vriendelijker graag                | warmer
          vertaal het naar het Engels             | other language English
          refine                                  | ?
          refine line 2 shortr                    | ? [2] not: shortr
          """)
  void reads_what_people_say_of_a_draft(String text, String reading) {
    assertThat(read(text)).isEqualTo(reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's too expensive",
        "make it cheaper",
        "annie shorter contracts please",
        "for tomas",
        "for linkedin",
        "in Germany",
        "tomas message email",
        "we use F3 keys",
        "the line is too long",
        "why is it so short and plain in this market",
        "help",
        "line 2",
        "I need it in German",
        "as a small team we cannot pay",
        "as an email marketer I need more",
        "for post production",
        "kürzere Verträge bitte",
        "das muss einfacher werden",
        "plus court que prévu",
        "es más simple de lo que parece",
        "mais caro",
        "più breve sarebbe la prova",
        "korter contract",
        "no",
        "again",
        "make it"
      })
  void leaves_everything_else_to_the_grammar(String text) {
    assertThat(read(text)).isEqualTo("-");
  }

  @Test
  void never_throws_whatever_is_said() {
    var random = new Random(3);
    var words =
        List.of(
            "refine", "line", "#", "2", "999", "in", "as", "for", "use", "-", "d-7kd2m3n4p5q", "");
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }
}
