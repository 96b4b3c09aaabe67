package io.personaassistant.persona;

import static io.personaassistant.testing.Personas.persona;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.personaassistant.persona.PersonaFinder.Match;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaFinderTest {
  private final PersonaFinder finder =
      new PersonaFinder(
          List.of(
              persona(
                  "annie",
                  "Annie Bergström",
                  List.of("the researcher"),
                  "UX Research Lead",
                  "The Research Champion",
                  PersonaState.ACTIVE),
              persona(
                  "tomas",
                  "Tomás",
                  List.of("tom"),
                  "Head of Operations",
                  "The Efficiency Seeker",
                  PersonaState.ACTIVE),
              persona("dana-ops", "Dana", List.of(), "Head of Operations", "", PersonaState.ACTIVE),
              persona("dana-old", "Dana", List.of(), "", "Efficiency", PersonaState.ARCHIVED),
              persona(
                  "oskar",
                  "Oskar Vogt",
                  List.of("the chair owner"),
                  "Dentist and Owner",
                  "The Efficiency Seeker",
                  PersonaState.DRAFT),
              persona(
                  "quality-quinn",
                  "Quality Quinn",
                  List.of(),
                  "Quality Manager",
                  "",
                  PersonaState.DRAFT),
              persona(
                  "startup-steve", "Startup Steve", List.of(), "Founder", "", PersonaState.ACTIVE),
              persona("master", "Harbour Master Helga", List.of(), "", "", PersonaState.ACTIVE),
              persona("lopez", "Dr. Ana Lopez", List.of(), "Vet", "", PersonaState.ACTIVE),
              persona("paula", "Paula Karl", List.of(), "Courier", "", PersonaState.ACTIVE),
              persona("ann-price", "Ann Price", List.of(), "Buyer", "", PersonaState.ACTIVE),
              persona("rv", "Renée Valdés", List.of(), "Baker", "", PersonaState.ACTIVE),
              persona("olga", "Tom", List.of(), "UX Research Lead", "", PersonaState.DRAFT)));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          annie, annie, ''
          ANNIE objections it costs too much, annie, objections it costs too much
          annie: it costs too much, annie, it costs too much
          annie's objections, annie, objections
          annie’s objections, annie, objections
          Annie Bergström brief, annie, brief
          annie bergstrom brief, annie, brief
          renee it is too dear, rv, it is too dear
          Renée Valdes, rv, ''
          tomás brief, tomas, brief
          the researcher brief, annie, brief
          researcher brief, annie, brief
          ux research lead - brief, annie, brief
          The Efficiency Seeker brief, tomas, brief
          efficiency   seeker, tomas, ''
          tomás objections, tomas, objections
          tom objections, tomas, objections
          dana brief, dana-ops, brief
          dana-ops brief, dana-ops, brief
          dana ops brief, dana-ops, brief
          dana-old brief, dana-old, brief
          dentist and owner, oskar, ''
          the Dentist and Owner: brief, oskar, brief
          oskar vogt brief, oskar, brief
          chair owner brief, oskar, brief
          efficiency seeker brief, tomas, brief
          ux research lead brief, annie, brief
          tom brief, tomas, brief
          quinn we have one already, quality-quinn, we have one already
          quality quinn brief, quality-quinn, brief
          steve objections, startup-steve, objections
          helga's brief, master, brief
          ana: too dear, lopez, too dear
          Dr. Lopez brief, lopez, brief
          ann price is too high, ann-price, is too high
          """)
  void finds_who_is_meant_at_the_start(String typed, String slug, String rest) {
    assertThat(finder.atStart(typed))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> {
              assertThat(found.persona().slug()).isEqualTo(slug);
              assertThat(found.rest()).isEqualTo(rest);
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          objections annie too expensive, annie, objections too expensive
          what does the efficiency seeker say to this, tomas, what does say to this
          objections for the UX research lead, annie, objections for
          why would a dentist and owner ask annie, annie, why would a dentist and owner ask
          """)
  void finds_who_is_meant_anywhere(String typed, String slug, String rest) {
    assertThat(finder.anywhere(typed))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> {
              assertThat(found.persona().slug()).isEqualTo(slug);
              assertThat(found.rest()).isEqualTo(rest);
            });
  }

  /// Karl is a first name elsewhere.
  @Test
  void takes_no_surname_for_a_name() {
    assertThat(finder.anywhere("what would karl say")).isInstanceOf(Match.None.class);
    assertThat(finder.anywhere("what would steve say"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.persona().slug()).isEqualTo("startup-steve"));
  }

  @Test
  void asks_when_two_are_meant_alike() {
    assertThat(finder.atStart("head of operations brief"))
        .isInstanceOfSatisfying(
            Match.Several.class,
            several -> {
              assertThat(several.candidates())
                  .extracting(Persona::slug)
                  .containsExactly("dana-ops", "tomas");
              assertThat(several.rest()).isEqualTo("brief");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "anine objections, annie, anine, objections",
    "Anie, annie, Anie, ''",
    "annnie x, annie, annnie, x",
    "efficency seeker hello, tomas, efficency seeker, hello",
    "tmo, tomas, tmo, ''"
  })
  void offers_near_spellings(String typed, String slug, String word, String rest) {
    assertThat(finder.atStart(typed))
        .isInstanceOfSatisfying(
            Match.Near.class,
            near -> {
              assertThat(near.candidates()).extracting(Persona::slug).contains(slug);
              assertThat(near.typed()).isEqualTo(word);
              assertThat(near.rest()).isEqualTo(rest);
            });
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "objections", "bob", "an", "to", "🙂", "efficiency", "ضحى"})
  void finds_nobody(String typed) {
    assertThat(finder.atStart(typed)).isInstanceOf(Match.None.class);
  }

  @Test
  void never_throws_whatever_is_typed() {
    var random = new Random(7);
    var pieces =
        List.of(
            "annie",
            "the",
            " ",
            "'",
            "’s",
            "\u0000",
            "🙂",
            "\ud83d",
            "ضحى",
            "seeker",
            "efficiency",
            "%",
            "\"",
            "-");
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThatCode(() -> finder.atStart(text.toString())).doesNotThrowAnyException();
      assertThatCode(() -> finder.anywhere(text.toString())).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Annie, annies boss has to sign, boss has to sign",
    "Jürgen, what does jürgens team read, what does team read",
    "Bill, the bills are too high,",
    "Mark, marks and ratings,",
    "Buyer, buyers hate calls,"
  })
  void a_first_name_is_known_with_an_s_and_a_word_is_not(String name, String text, String rest) {
    var one = persona("p1", name, List.of(), "", "", PersonaState.ACTIVE);
    var found = new PersonaFinder(List.of(one)).anywhere(text);

    assertThat(found instanceof Match.Found(var _, var others) ? others : null).isEqualTo(rest);
  }
}
