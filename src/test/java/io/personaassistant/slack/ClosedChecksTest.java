package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Checks say nothing of evidence to whom it is closed.
class ClosedChecksTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  /// U1 is a member, U2 a contributor, U3 a curator, and curators open evidence.
  private Program serve(LanguageModel model, Role least) {
    var program = stage.serve(model);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    program.members().give("UADMIN", "U3", Role.CURATOR);
    program.members().openEvidence("UADMIN", least);
    return program;
  }

  private static List<Evidence> items(Program program) {
    return program
        .records()
        .byIds(IntStream.rangeClosed(1, 90).mapToObj("E%03d"::formatted).toList());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("\\n", " ").replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private String checked(String user, String text) throws Exception {
    int before = slack.calls("views.update").size();
    ack(slack.messageShortcut(user, "C1", CheckMessage.CALLBACK, "U2", text, "1700000000.000400"));
    await().until(() -> slack.calls("views.update").size() > before);
    return slack.calls("views.update").getLast().get("view");
  }

  @Test
  void checking_a_message_repeats_no_words_and_no_figures_that_are_closed() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);
    var cost = "Leads said that “My director wants the price per completed session” [E006].";
    var leads = "Cost stops 50 of 118 leads, and 117 research leads answered [E012].";

    assertThat(checked("U3", cost)).contains("My director asks for the cost", "Quote that exactly");
    assertThat(checked("U1", cost))
        .contains("is not what the cited evidence says", "Quote the cited evidence word for word")
        .doesNotContain("asks for the cost", "Quote that exactly");
    assertThat(checked("U3", leads)).contains("The evidence says");
    assertThat(checked("U1", leads)).contains("error").doesNotContain("The evidence says", "51");
    program.members().openEvidence("UADMIN", Role.MEMBER);
    assertThat(checked("U1", cost)).contains("My director asks for the cost");
  }

  @Test
  void checks_of_all_items_say_nothing_of_them_to_whom_they_are_closed() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);
    var closed = program.members().closedTo("U1");
    int told = 0;
    for (var item : items(program)) {
      if (item.quotable()) {
        continue;
      }
      for (var text : mangled(item)) {
        var read = findings(program, text, closed);
        assertThat(foreign(read, text, item)).as(text).isEmpty();
        told += foreign(findings(program, text, Optional.empty()), text, item).size();
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  /// What somebody may write who half remembers an item: a piece of it with a word exchanged, and
  /// its figures a little off, or what stands after a denial.
  private static List<String> mangled(Evidence item) {
    var words = List.of(item.text().split(" "));
    var texts = new ArrayList<String>();
    for (int i = 0; i + 8 <= words.size(); i += 4) {
      var some = new ArrayList<>(words.subList(i, i + 8));
      some.set(3, "perhaps");
      texts.add("They said “" + String.join(" ", some) + "” [" + item.id() + "].");
    }
    for (int i = 1; i + 5 <= words.size(); i++) {
      if (List.of("not", "never", "no", "don't").contains(words.get(i - 1))) {
        var rest = String.join(" ", words.subList(i, i + 5));
        texts.add("They said “" + rest + "” [" + item.id() + "].");
      }
    }
    var matcher = Pattern.compile("\\d+").matcher(item.text());
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group());
      for (var off : List.of(number + Math.max(1, number / 20) + " of them", number + " days")) {
        texts.add("It was " + off + " in the end [" + item.id() + "].");
      }
    }
    return texts;
  }

  private static String findings(Program program, String text, Optional<ClosedEvidence> closed) {
    return Stream.of(true, false)
        .map(customers -> new TextReview.Purpose(customers, false))
        .flatMap(p -> program.textReviews().review(text, Optional.empty(), "", p, closed).stream())
        .map(f -> f.why() + " " + f.fix())
        .collect(Collectors.joining("\n"));
  }

  /// Pieces of what findings quote that their text does not have and the item does.
  private static List<String> foreign(String findings, String text, Evidence item) {
    var own = " " + plain(text) + " ";
    var theirs = " " + plain(item.text()) + " ";
    return Pattern.compile("“([^”]+)”|\\b\\d+\\b")
        .matcher(findings.replace(item.date().toString(), ""))
        .results()
        .map(m -> " " + plain(m.group()).strip() + " ")
        .filter(said -> !own.contains(said) && theirs.contains(said))
        .toList();
  }
}
