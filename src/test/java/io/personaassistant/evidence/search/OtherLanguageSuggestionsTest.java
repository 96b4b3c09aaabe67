package io.personaassistant.evidence.search;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the sentence models, which read English.
class OtherLanguageSuggestionsTest {
  private static final String PERSONAS =
      """
      {"personas": [
        {"id": "dina", "name": "Dina", "title": "Dispatcher", "background": "Plans the vans of a laundry"},
        {"id": "hugo", "name": "Hugo", "title": "Hotel manager", "background": "Runs a hotel of 60 rooms"}],
       "traits": [
        {"id": "D1", "persona": "dina", "kind": "pain", "text": "Vans come back half empty"},
        {"id": "D2", "persona": "dina", "kind": "goal", "text": "Every route planned by six in the morning"},
        {"id": "D3", "persona": "dina", "kind": "tool", "text": "Excel, Routyn"},
        {"id": "D4", "persona": "dina", "kind": "objection", "text": "We already have Routyn."},
        {"id": "H1", "persona": "hugo", "kind": "pain", "text": "Sheets are missing when guests arrive"},
        {"id": "H2", "persona": "hugo", "kind": "objection", "text": "Too expensive for so few rooms"},
        {"id": "H3", "persona": "hugo", "kind": "goal", "text": "Pass the Ecolabel audit"},
        {"id": "H4", "persona": "hugo", "kind": "objection", "text": "We use Linenta and are happy with Linenta"},
        {"id": "H5", "persona": "hugo", "kind": "channel", "text": "Other hotel managers"}]}
      """;

  /// Beside what is asked about: what is usual among items.
  private static final List<String> OTHERS =
      List.of(
          "Three vans came home with nothing in them on Friday",
          "I plan the routes at five so that drivers can start",
          "At check-in there were no sheets for room 12",
          "The auditor wants proof that we wash at low temperature",
          "Your price per room is more than we pay for breakfast",
          "Drivers call me from the road because the list is wrong",
          "A hotelier I know recommended your service");

  /// Items that share no word with any trait.
  private static final List<String> FOREIGN =
      List.of(
          "Zu teuer für so wenige Zimmer, der Chef zahlt das nicht",
          "Die Wagen kommen halb leer zurück und das kostet uns jeden Tag Geld",
          "Wir haben schon etwas anderes und sind damit zufrieden",
          "Il nous manque toujours des draps quand les clients arrivent",
          "C'est trop cher pour nous, nous avons déjà un fournisseur",
          "Las furgonetas vuelven medio vacías todos los días",
          "De wagens komen altijd half leeg terug",
          "Машины возвращаются полупустыми, это дорого для нас",
          "Bilerne kører halvtomme hjem, og det er dyrt for os på længere sigt");

  /// Items in another language that name what a trait names, with the trait.
  private static final Map<String, String> NAMING =
      Map.of(
          "Das machen wir alles mit Routyn, und das reicht uns", "D3",
          "Für das Ecolabel brauchen wir einen Nachweis, sonst gibt es kein Audit", "H3");

  /// English, though they have names, letters and words of elsewhere, with the trait.
  private static final Map<String, String> ENGLISH =
      Map.of(
          "The vans from Köln to Düsseldorf come back with hardly anything on board", "D1",
          "Wäscherei Müller left us without linen when the guests were at the door", "H1");

  private final Records records;
  private final MeaningIndex meanings;

  OtherLanguageSuggestionsTest(@TempDir Path folder) {
    records = new Records(folder);
    meanings = new MeaningIndex(records.database, 1, false, SentenceModels.shared());
  }

  @BeforeEach
  void load() {
    assertThat(records.load(Kind.PERSONAS, PERSONAS).problems()).isEmpty();
  }

  @AfterEach
  void close() {
    meanings.close();
    records.close();
  }

  @Test
  void what_is_not_english_is_not_likely_to_support_a_trait_that_it_shares_no_word_with() {
    var suggested = suggested(FOREIGN);

    assertThat(suggested)
        .allSatisfy((text, traits) ->
            assertThat(traits)
                .as(text)
                .isNotEmpty()
                .noneMatch(s -> s.score() >= Suggestions.LIKELY));
  }

  @Test
  void a_name_that_both_have_makes_it_likely_in_any_language() {
    var suggested = suggested(List.copyOf(NAMING.keySet()));

    NAMING.forEach(
        (text, trait) -> assertThat(suggested.get(text)).as(text).anyMatch(likely(trait)));
  }

  @Test
  void english_with_foreign_names_is_rated_as_before() {
    var suggested = suggested(List.copyOf(ENGLISH.keySet()));

    ENGLISH.forEach(
        (text, trait) -> assertThat(suggested.get(text)).as(text).anyMatch(likely(trait)));
  }

  @Test
  void that_somebody_has_what_a_name_says_is_likely_only_of_what_speaks_of_it() {
    var nothing =
        List.of(
            "We would need single sign-on",
            "We have forty drivers and two depots",
            "We need an invoice for each depot",
            "We would like to pay by the month",
            "Our IT will not go on without an interface");
    var something =
        List.of(
            "Routyn does that for us", "We are happy with what we are using, why should we change");
    assertThat(suggested(nothing))
        .allSatisfy(
            (text, traits) -> assertThat(traits).as(text).noneMatch(likely("D4").or(likely("H4"))));
    assertThat(suggested(something))
        .allSatisfy(
            (text, traits) -> assertThat(traits).as(text).anyMatch(likely("D4").or(likely("H4"))));
  }

  private static Predicate<Suggested> likely(String trait) {
    return s -> s.trait().id().equals(trait) && s.score() >= Suggestions.LIKELY;
  }

  /// What is suggested for each of these texts, all of them said beside what is usual.
  private Map<String, List<Suggested>> suggested(List<String> texts) {
    var csv = new StringBuilder("id,source_type,date,text\n");
    for (int i = 0; i < OTHERS.size(); i++) {
      csv.append("A%d,survey,2026-02-01,\"%s\"%n".formatted(i, OTHERS.get(i)));
    }
    for (int i = 0; i < texts.size(); i++) {
      csv.append("B%d,survey,2026-02-01,\"%s\"%n".formatted(i, texts.get(i)));
    }
    assertThat(records.load(Kind.EVIDENCE, csv.toString()).problems()).isEmpty();
    meanings.complete(_ -> {});
    var found =
        records.database.<List<Suggestion>>read(h -> {
          var library = new LibraryStore().load(h, 1, false, TODAY);
          return new Suggestions(meanings, false).of(h, 1, library, List.of());
        });
    var traits = new HashMap<String, List<Suggested>>();
    found.forEach(s -> traits.put(s.evidence(), s.traits()));
    var suggested = new HashMap<String, List<Suggested>>();
    for (int i = 0; i < texts.size(); i++) {
      suggested.put(texts.get(i), Objects.requireNonNull(traits.get("B" + i)));
    }
    return suggested;
  }
}
