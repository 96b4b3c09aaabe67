package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedOfAnswerTest {
  private static String read(String text) {
    return AskedOfAnswer.read(text).map(Enum::name).orElse("-");
  }

  /// Of each kind, messages separated by `;`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOP     | stop; Stop!; please stop; stop it; stop writing; cancel that; No, stop!; enough; no more; bitte stopp; hör auf; arrête; para; basta; ferma; hou op
          AGAIN    | try again; again; Again please; ok, try again; retry; regenerate; can you do it again?; redo it; once more; one more time; run that again; repeat the last one; do it over; no, again; Well, try again; Try it again, please :pray:; could you give it another go; nochmal; bitte noch einmal; versuch es nochmal; encore une fois; réessaie; otra vez por favor; inténtalo de nuevo; de novo; tente novamente; di nuovo; riprova; opnieuw; probeer het nog eens
          EVIDENCE | why?; and why?; But why?; where does this come from?; where does that quote come from; source?; Sources please; what is the source?; evidence?; show me the evidence; show your sources; who said that?; who said it; says who?; how do you know that?; is that true?; how sure are you?; based on what?; what's that based on; prove it; are you sure about this?; Warum?; wer sagt das?; zeig mir die Belege; Quelle?; stimmt das?; pourquoi ?; d'où vient ça ?; qui a dit ça ?; ¿por qué?; ¿quién lo dijo?; fuentes por favor; por quê?; de onde veio isso?; perché?; chi lo dice?; da dove viene?; waarom?; wie zegt dat?; bron?
          OTHERS   | what else?; anything else?; What else would she say?; and what else does he object to; other objections; show me more objections; was noch?; quoi d'autre ?; ¿qué más?; o que mais?; che altro?; wat nog?
          MORE     | more; More please; another one; another; give me three; give me three more; more options; show me two others; one more; any other ideas?; another version; something else; a different angle; different one; I don't like it; give me another one; do you have more?; some alternatives; noch eine; noch eine Variante bitte; gib mir drei; mehr Vorschläge; une autre; donne-moi d'autres idées; otra; dame tres; más opciones; outra versão; mais opções; un'altra; altre versioni; nog een; een andere versie
          CHANGES  | what did you change?; what changed; show me the changes; what's different now?; was hast du geändert?; qu'as-tu changé ?; ¿qué has cambiado?; o que mudou?; cosa è cambiato?; wat is er veranderd?
          HAND_ON  | share this; share it in #sales; copy all; save this; post it; send this to Petra; email it to me; export the table as csv; download everything; can you send that to my boss?
          FOR_ALL  | same for everyone; the same for all personas; now for all of them; for everybody; what about the others?; and the others?; do it for the rest; für alle; pour tous; para todos; per tutti; voor iedereen
          """)
  void reads_what_is_asked_of_the_answer_before(String kind, String messages) {
    assertThat(Stream.of(messages.split(";")).filter(m -> !read(m.strip()).equals(kind)))
        .as(kind)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why so expensive?",
        "why should we pay for that?",
        "why not?",
        "why us?",
        "why do you need our data?",
        "again the price went up",
        "not again, the last panel failed",
        "we tried it again and it broke",
        "more time",
        "we need more options for invoices",
        "more than we can pay",
        "give me a discount",
        "give me three months",
        "give us two weeks",
        "another tool is one too many",
        "another login",
        "who said that it is safe?",
        "source code must stay here",
        "is that true for small teams?",
        "what else costs extra?",
        "stop calling us",
        "cancel my account",
        "enough of these emails",
        "what changed in the contract?",
        "share prices are down",
        "send it to our legal team first",
        "save money",
        "is it for everyone?",
        "free for all students",
        "evidence",
        "no difference",
        "no source",
        "well enough",
        "make over",
        "budget",
        "warum so teuer?",
        "noch teurer geht es nicht",
        "pourquoi payer ?",
        "encore trop cher",
        "¿por qué tan caro?",
        "otra herramienta más",
        "de novo o preço",
        "perché costa tanto?",
        "ancora un altro strumento",
        "waarom zo duur?",
        "nog een tool",
        "it costs too much",
        "another time maybe",
        "no more tools",
        "they want more",
        "we have others",
        "different prices for everybody",
        "shorter"
      })
  void leaves_what_a_customer_may_say(String text) {
    assertThat(read(text)).isEqualTo("-");
  }
}
