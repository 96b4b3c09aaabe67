package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.Optional;
import java.util.Set;

/// What is to be learnt about, as something that respondents do: "handle invoices". It takes the
/// place of `[this work]` in questions. English.
///
/// @param base "handle invoices"
/// @param past "handled invoices"
/// @param doing "handling invoices"
public record AskedWork(String base, String past, String doing) {
  private static final int MOST_WORDS = 6;
  private static final int MOST_OF_THING = 3;

  /// What is ours is nothing that they do.
  private static final Set<String> OURS = Set.of("our", "my", "we", "us", "new", "this", "that");

  /// Empty where the topic is nothing that people do or meet.
  public static Optional<AskedWork> of(BriefTopic topic) {
    var words = Words.tokens(topic.phrase());
    if (words.isEmpty() || words.size() > MOST_WORDS || words.stream().anyMatch(OURS::contains)) {
      return Optional.empty();
    }
    var base = Verbs.ofIng(words.getFirst());
    int space = topic.phrase().indexOf(' ');
    if (base.isPresent() && (space > 0 || topic.isDeed())) {
      var rest = space > 0 ? topic.phrase().substring(space) : "";
      return Optional.of(
          new AskedWork(base.get() + rest, Verbs.past(base.get()) + rest, topic.phrase()));
    }
    // "increase prices" is rather what we plan than a thing they meet
    boolean order = words.size() > 1 && Verbs.isBase(words.getFirst());
    boolean thing =
        !order
            && words.size() <= MOST_OF_THING
            && Character.isLowerCase(topic.phrase().codePointAt(0));
    return thing
        ? Optional.of(
            new AskedWork(
                "deal with " + topic.phrase(),
                "dealt with " + topic.phrase(),
                "dealing with " + topic.phrase()))
        : Optional.empty();
  }

  /// The question with the work in its place.
  public String in(String question) {
    return question
        .replace("you did [this work]", "you " + past)
        .replace("did you do [this work]", "did you " + base)
        .replace("you last do [this work]", "you last " + base)
        .replace("you do [this work]", "you " + base)
        .replace("[this work]", doing);
  }

  /// What to ask first, before anything on record colours the answers.
  public String lastTime() {
    return "Think of the last time you " + past + ". What happened, from start to finish?";
  }
}
