package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Drafts with something wrong in them, and sound ones beside them, by what is wrong.
class ProbesTest {
  private static final TextReview REVIEW =
      new TextReview(Checks.standard(), Checks.inOtherLanguages());

  private static final Map<String, Source> GIVEN =
      Stream.of(
              source(
                  "E1",
                  "I open the shop at 6:30 and count 14 crates by hand. On 12 March 2026 the scale broke and I"
                      + " lost 3 hours. I would rather pay 240 euros a year than lose another morning.",
                  SourceType.INTERVIEW,
                  "P-1"),
              source(
                  "E2",
                  "Of 320 growers asked in May 2026, 61 % weigh by hand, 24 % use a scale with an app and 15 %"
                      + " do not weigh at all. Median time per crate: 4.5 minutes, down from 6 minutes in 2024.",
                  SourceType.SURVEY,
                  ""),
              source(
                  "E3",
                  "Ticket from 3 June 2026: the app lost 18 of 250 weights after the update to version 4.2."
                      + " Support answered within 2 days.",
                  SourceType.SUPPORT_TICKET,
                  ""),
              source(
                  "E4",
                  "We never order before the price list is out, and my brother decides about anything above"
                      + " 5,000 euros. The dealer in Lyon sends it every second Friday.",
                  SourceType.INTERVIEW,
                  "P-2"),
              source(
                  "E5",
                  "Between 8 and 12 weeks pass from the first call to the order. At least 3 people sign. Sales"
                      + " fell by 7 % in Q2 2026 and rose by 4 % in Q3.",
                  SourceType.CRM_NOTE,
                  ""))
          .collect(Collectors.toMap(Source::id, Function.identity()));

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("probes")
  void is_judged_as_somebody_would_who_reads_the_evidence(
      String family, String expected, String text) {
    assertThat(verdict(text)).as(family).isEqualTo(expected);
  }

  private static Stream<Arguments> probes() throws IOException {
    return Families.of("probes.txt");
  }

  private static String verdict(String text) {
    var subject =
        new Subject(
            "petra",
            0,
            "Grower",
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.of(LocalDate.of(2026, 11, 26)));
    var context =
        new CheckContext(
            GIVEN, "Petra Vogel\nGrower", "", "Petra Vogel", Set.of(), Set.of(), subject);
    var levels =
        REVIEW.review(text, context, new TextReview.Purpose(false, false)).stream()
            .map(Finding::level)
            .collect(Collectors.toSet());
    return levels.contains(Level.ERROR) ? "fail" : levels.contains(Level.WARNING) ? "warn" : "pass";
  }

  private static Source source(String id, String text, SourceType type, String participant) {
    boolean said = type == SourceType.INTERVIEW || type == SourceType.SUPPORT_TICKET;
    var origin =
        new Source.Origin(
            Optional.of(type), type == SourceType.SURVEY ? 320 : 0, false, "", "", List.of());
    return new Source(
        id, text, said, true, participant, Optional.of(LocalDate.of(2026, 9, 1)), origin);
  }
}
