package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.stored.several.TopicAsked.Only;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.number.TimeLimit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is offered as the same for another persona, which is typed for whoever chooses it.
class ThreadSubjectTest {
  static Stream<Set<SourceType>> kinds() {
    return Stream.concat(
        Stream.of(SourceType.values()).map(Set::of),
        Stream.of(
            EnumSet.of(SourceType.SUPPORT_TICKET, SourceType.INTERVIEW),
            EnumSet.of(SourceType.SURVEY, SourceType.SALES_CALL, SourceType.CRM_NOTE)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_same_of_kinds_of_source_is_asked_of_the_same_kinds(Set<SourceType> kinds) {
    for (var topic : List.of("", "export", "weekly report for schools")) {
      var asked = new Command.Topic(List.of(PERSONAS.getFirst()), topic, kinds);
      var other = PERSONAS.get(1);
      var typed = ThreadSubject.after(Optional.empty(), asked).orElseThrow().typedFor(other);

      assertThat(shape(PARSER.parse(typed, PERSONAS)))
          .describedAs(typed)
          .isEqualTo(shape(new Command.Topic(List.of(other), topic, kinds)));
    }
  }

  static Stream<Command.Topic> parts() {
    var annie = List.of(PERSONAS.getFirst());
    return Stream.of("", "export")
        .flatMap(topic ->
            Stream.of(
                new Command.Topic(annie, topic, SourceType.QUOTED, Set.of(Only.OUTSIDE)),
                new Command.Topic(annie, topic, SourceType.ALL, Set.of(Only.COMPLAINTS)),
                new Command.Topic(
                    annie, topic, Set.of(SourceType.SUPPORT_TICKET), Set.of(Only.COMPLAINTS)),
                inMay(new Command.Topic(annie, topic, SourceType.ALL, Set.of(Only.OBJECTIONS))),
                inMay(new Command.Topic(annie, topic, SourceType.ALL)),
                inMay(new Command.Topic(annie, topic, Set.of(SourceType.SUPPORT_TICKET)))));
  }

  private static Command.Topic inMay(Command.Topic asked) {
    return new Command.Topic(
        asked.personas(),
        asked.topic(),
        asked.sources(),
        asked.only(),
        TimeLimit.in("in May 2026"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void the_same_part_of_the_records_is_asked_of_another(Command.Topic asked) {
    var other = PERSONAS.get(1);
    var typed = ThreadSubject.after(Optional.empty(), asked).orElseThrow().typedFor(other);

    assertThat(shape(PARSER.parse(typed, PERSONAS)))
        .describedAs(typed)
        .isEqualTo(shape(asked.about(List.of(other), asked.topic())));
  }
}
