package io.personaassistant.drafting.stored.objection;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.ObjectionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An evaluation on labelled words, about a seller of practice software for dentists: what was
/// heard, and the objection it means. Prints the figure.
class ObjectionMatcherTest {
  private static final List<Objection> OBJECTIONS =
      List.of(
          objection("It is too dear for a practice with two chairs.", ObjectionType.PRICE),
          objection("There is nothing left in this year's plan for it.", ObjectionType.BUDGET),
          objection("We are in the middle of moving house.", ObjectionType.TIMING),
          objection("Our dealer gives us another program.", ObjectionType.COMPETITOR),
          objection("My partner signs such things.", ObjectionType.AUTHORITY),
          objection("Our card index has worked for thirty years.", ObjectionType.STATUS_QUO),
          objection("Patient records must not leave the building.", ObjectionType.TRUST),
          objection("It has to talk to our x-ray machine.", ObjectionType.TECHNICAL_FIT),
          objection(
              "The last program lost us a week of appointments.", ObjectionType.PAST_FAILURE));

  private static final String LABELLED =
      """
      price: it costs too much
      price: that's more expensive than I thought
      price: can you do it cheaper
      price: the price is steep
      price: who pays that much for two chairs
      price: not worth the money for us
      price: what's the monthly fee, my god
      price: we can't afford that
      budget: no budget left
      budget: our budget is frozen until spring
      budget: the money for this fiscal year is spent, finance says no funds
      timing: not now
      timing: call me next quarter
      timing: we're too busy right now
      timing: come back after the holidays
      timing: bad time, we're moving
      competitor: we already have a vendor for that
      competitor: we use another tool
      competitor: our current vendor does the same
      competitor: we have an existing contract with our supplier
      competitor: how are you different from the alternative our dealer offers
      authority: I need to ask my boss
      authority: not my decision
      authority: my partner decides that
      authority: procurement has to sign off
      authority: that's above me, talk to my director
      status_quo: the card index works fine
      status_quo: we've always done it on paper, no need
      status_quo: we're happy with how it is
      status_quo: a spreadsheet is good enough
      trust: is it secure
      trust: what about gdpr and patient privacy
      trust: where do the records go, that's a risk
      trust: are you certified
      technical_fit: does it integrate with our x-ray
      technical_fit: can you import our old data
      technical_fit: does it connect to the machine we have
      technical_fit: my staff can't learn another tool
      past_failure: we tried something like that before
      past_failure: the last one failed, we lost appointments
      past_failure: got burned with software once, never again
      past_failure: it didn't work last time
      none: the weather is lovely today
      none: do you like football
      none: hmm
      none: hello there
      none: blue elephants sing
      """;

  @Test
  void an_objection_without_a_talk_track_is_cued_by_what_its_own_words_are_about() {
    var untyped = List.of(objection("The price adds up over nine clinics.", ObjectionType.OTHER));

    assertThat(ObjectionMatcher.builtIn().isCued("far too expensive", untyped)).isTrue();
    assertThat(ObjectionMatcher.builtIn().isCued("call me next quarter", untyped)).isFalse();
  }

  private static Objection objection(String text, ObjectionType type) {
    return new Objection(text, type, Optional.empty(), Optional.empty());
  }

  @Test
  void finds_the_objection_that_was_meant_or_says_that_there_is_none() {
    var matcher = ObjectionMatcher.builtIn();
    var wrong = new ArrayList<String>();
    int cases = 0;
    for (var line : LABELLED.lines().toList()) {
      var label = line.substring(0, line.indexOf(':'));
      var heard = line.substring(line.indexOf(':') + 1).strip();
      var found = matcher.best(heard, OBJECTIONS).map(o -> o.type().word()).orElse("none");
      cases++;
      if (!found.equals(label)) {
        wrong.add(heard + " -> " + found + ", not " + label);
      }
    }
    System.out.printf("objections meant: %d of %d right %s%n", cases - wrong.size(), cases, wrong);

    assertThat(wrong).hasSizeLessThanOrEqualTo(cases / 10);
    assertThat(wrong).noneMatch(w -> w.endsWith("not none"));
  }

  @Test
  void the_words_on_record_mean_themselves() {
    var matcher = ObjectionMatcher.builtIn();

    for (var objection : OBJECTIONS) {
      assertThat(matcher.best(objection.text(), OBJECTIONS)).contains(objection);
    }
  }
}
