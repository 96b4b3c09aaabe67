package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever follows up on a call wants a message, not the questions that show what has changed.
class FollowUpEmailTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie follow-up email after the demo, she asked what it costs | Follow-up email for: after the demo, she asked what it costs
          annie follow-up email after the demo, she asked what it costs | Answer Six studies a year should not cost you
          annie follow-up email after the demo, she asked what it costs | Open You asked what it costs. Answer
          annie follow-up email the client wondered about calendar sync | Open You asked about calendar sync.
          annie follow-up email he asked whether his team can see it | Open You asked whether your team can see it. Answer
          annie follow-up email she asked what to send her before the demo | Open You [said or asked, in words you would say to them: she
          annie follow-up email she asked about reminders but was in a hurry | Open You asked about reminders.
          annie follow-up email he asked whether we can call him | Open You [said or asked, in words you would say to them: he
          annie follow-up email                     | Open You said [what they said], or asked
          annie follow up email about reminders     | Follow-up email about reminders
          annie message follow-up she went silent   | Follow-up email: no answer so far
          annie ghosted me after the demo           | Open You said [what they said], or asked
          no reply from annie since the demo        | Follow-up email: no answer since the demo
          haven't heard back from annie, what now?  | Follow-up email: no answer so far
          annie isn't answering my emails           | Follow-up email: no answer so far
          email to annie, she went quiet after the trial | Follow-up email: no answer after the trial
          followup to annie she never got back to me | Follow-up email: no answer so far
          annie ghosted me for two weeks             | Follow-up email: no answer for two weeks
          follow up annie who never replied after pricing call | Follow-up email: no answer after pricing call
          annie went quiet, how do I reach her?     | Follow-up email: no answer so far
          annie went quiet after the demo, any ideas | Follow-up email: no answer after the demo
          annie your team stopped answering         | You heard: “your team stopped answering”
          annie nobody replied to my mail           | You heard: “nobody replied to my mail”
          annie no answer from support since monday | You heard: “no answer from support since monday”
          annie follow up after the call            | can be a Follow-up email or a Follow-up pack
          annie follow up after the call            | `annie message follow-up after the call`
          annie follow up on the quote we sent      | `annie message follow-up on the quote we sent`
          write a follow up to annie, she went silent | `annie message follow-up she went silent`
          thank you mail to annie                   | nearest are Follow-up email, Support reply
          what questions should i ask annie on pricing | the last time you dealt with pricing
          annie thank you note after the call       | nearest are Follow-up email, Support reply
          annie follow up with me next year         | You heard: “follow up with me next year”
          annie followup                            | Follow-up pack: what it can rest on
          annie follow-up questions about reminders | The nearest is Follow-up pack
          annie follow-up on the quote              | can be a Follow-up email or a Follow-up pack
          follow up with annie after our call       | `annie message follow-up after our call`
          write a follow-up email to annie after the demo | `annie message follow-up after the demo`
          annie email to follow up after the demo   | `annie message follow-up after the demo`
          annie email follow-up on the quote        | `annie message follow-up on the quote`
          annie email about our follow-up studies   | Marketing email
          annie recap email after the call          | The nearest is Follow-up email
          """)
  void is_found_by_the_words_of_a_call(String words, String said) {
    var out = terminal.run(("ask --stored " + words).split(" ", -1)).out();

    assertThat(out.replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void goes_on_from_the_call_and_offers_nothing_for_strangers() {
    var mail = "ask --stored annie message follow-up she asked what it costs".split(" ", -1);

    assertThat(terminal.run(mail).out()).doesNotContain("annie message linkedin", "Cold email");
    terminal.watched().with("NO_COLOR", "1").run(mail);
    assertThat(terminal.run("ask", "why").out())
        .contains("What that rests on", "Six studies a year")
        .doesNotContain("[what you talked about", "[one small next step");
    assertThat(terminal.run("ask", "as a linkedin message").out()).contains("LinkedIn message");
  }
}
