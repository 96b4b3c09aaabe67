package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Angry and calm messages.
class TemperTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is unacceptable. The export broke an hour before my board meeting.",
        "We’re fed up with this.",
        "angry: the invoice is wrong",
        "furious customer on chat: the courier left it in the rain",
        "We waited four weeks and nobody answered, so cancel us.",
        "It is the third time I write and nobody has replied.",
        "I am still waiting for an answer!! When will it work?",
        "YOUR EXPORT IS BROKEN and I'm frustrated.",
        "Das ist eine Frechheit! Schon zum dritten Mal ist niemand erschienen. Ich kündige.",
        "Wir warten seit drei Wochen, und niemand meldet sich.",
        "Mir reicht es. Ich will mein Geld zurück.",
        "C’est inadmissible, personne ne répond.",
        "Es una vergüenza, llevamos dos semanas esperando.",
        "È inaccettabile: nessuno risponde da giorni.",
        "Isto é inaceitável.",
        "Dit is echt belachelijk, ik bel nu voor de derde keer.",
        "Das war jetzt das letzte Mal, dass ich bei Ihnen bestelle.",
        "Wir haben genug von Ihren Ausreden.",
        "Mir reicht es jetzt endgültig.",
        "Das ist unfassbar. Niemand meldet sich.",
        "Langsam reicht es mir.",
        "Seit Wochen keine Antwort, ich gebe das an meinen Anwalt.",
        "Ce retard est totalement inadmissible."
      })
  void reads_as_angry(String message) {
    assertThat(Temper.isAngry(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "How do I export the report as a PDF?",
        "It still doesn't work on my phone, can you help?",
        "I love the API and the SSO, thank you!!",
        "We were frustrated with recruiting before we had a panel.",
        "The participants were angry birds fans.",
        "I waited four weeks before I tried it, and it works fine.",
        "Can you cancel us for Tuesday, please?",
        "Guten Tag, wie exportiere ich den Bericht als PDF?",
        "Vielen Dank, das hat sofort geholfen!",
        "Wir nutzen das Werkzeug seit drei Wochen und sind zufrieden.",
        "Ich möchte zum Ende des Monats kündigen, danke für alles.",
        "Bonjour, comment puis-je exporter le rapport ?",
        "Hola, ¿dónde encuentro la factura de mayo?",
        "Hoe kan ik een tweede gebruiker toevoegen?",
        "Das letzte Mal hat alles gut geklappt, vielen Dank. Wo finde ich die Rechnung?",
        "Wann war das letzte Mal, dass jemand etwas exportiert hat?",
        "Wir haben genug Lizenzen, wie gebe ich eine ab?",
        "Danke, wir haben jetzt genug.",
        "Mein Anwalt hat den Vertrag geprüft, alles in Ordnung. Wohin schicke ich ihn?",
        "Das ist unfassbar gut geworden! Wie teile ich es?",
        "Das neue Paket ist unverschämt günstig.",
        "Reicht es mir, den kleinen Tarif zu nehmen?",
        "Mir reicht es, wenn Sie bis Freitag antworten.",
        "The court called the evidence inadmissible. Can I export it as a PDF?",
        "Ik vind het belachelijk handig, hoe deel ik het?",
        "Schandalig lekker, die koffie. Waar bestel ik meer?"
      })
  void reads_as_calm(String message) {
    assertThat(Temper.isAngry(message)).isFalse();
  }

  /// Labelled by people who have not seen the program. The cues were chosen on the first set and
  /// found 20 of 45 in the second at first sight; what a message means tells more where the models
  /// are loaded.
  @ParameterizedTest
  @CsvSource({"messages, 38", "messages-second, 24"})
  void tells_angry_messages_from_calm_ones(String name, int least) {
    int found = 0;
    int calm = 0;
    int mistaken = 0;
    for (var line : ResourceLines.of(TemperTest.class, "/text/" + name + ".txt")) {
      boolean isAngry = line.startsWith("angry | ");
      boolean seen = Temper.isAngry(line.substring(line.indexOf(" | ") + 3));
      found += isAngry && seen ? 1 : 0;
      calm += isAngry ? 0 : 1;
      mistaken += !isAngry && seen ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(least);
    assertThat(mistaken).isLessThanOrEqualTo(calm / 10);
  }
}
