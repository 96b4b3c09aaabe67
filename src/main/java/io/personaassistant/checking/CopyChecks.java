package io.personaassistant.checking;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Blame;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Links;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Named checks for text that is sent: how it opens, what it asks, whether it stands alone.
/// English.
final class CopyChecks {
  private static final PhraseTable WORDINGS = PhraseTable.read(CopyChecks.class, "copy-checks.txt");

  private static final Pattern MERGE_FIELD = Pattern.compile("\\{\\{?[^{}]*}?}");

  /// What a headline cannot begin with, shown first or alone.
  private static final Set<String> LEANS_BACK = WordList.named("copy-checks.leans-back");

  /// What leaves a headline open at its end.
  private static final Set<String> LEANS_ON = WordList.named("copy-checks.leans-on");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)\\b(" + WORDINGS.of("attribute") + ")");

  /// What tells respondents who asks and why: "our new survey builder", "we sell panels".
  private static final Pattern OWN_PRODUCT =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("own-product") + ")\\b");

  private static final Pattern DEMOGRAPHIC =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("demographic") + ")\\b");

  /// "20 % more clicks", "twice as many".
  private static final Pattern FORECAST =
      Pattern.compile(
          "(?i)\\b(?:\\d[\\d.,]*(?: ?%| percent| ?x| times)|twice|double|half) (?:as (?:many|much|often)|more|higher|better|fewer|lower|less|faster|greater|the (?:clicks|sign-ups|leads|rate))\\b|\\bby (?:at least |about |up to )?\\d[\\d.,]* ?%");

  private static final List<String> MEETING = WordList.listed("phrases.meeting");

  /// Time that is asked for where [#ASKING] stands in the sentence, and tells how long something
  /// takes elsewhere: "sends readings after 20 minutes".
  private static final List<String> MINUTES = WordList.listed("phrases.minutes");

  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\?|\\b(?:calls?|chat|talk|speak|meet(?:ing)?|demo|calendar|spare|slot|worth|free|of your|you have|have you|get|need|take|give me|show you|walk you|(?:mon|tues|wednes|thurs|fri)day|this week|next week|with (?:me|us)|over coffee)\\b");

  private CopyChecks() {}

  private static List<Span> asksForTime(String text) {
    var asked = new ArrayList<>(Phrases.find(text, MEETING));
    for (var sentence : Words.sentences(text)) {
      if (ASKING.matcher(sentence.text()).find()) {
        Phrases.find(sentence.text(), MINUTES)
            .forEach(m ->
                asked.add(Span.of(text, sentence.start() + m.start(), sentence.start() + m.end())));
      }
    }
    return asked;
  }

  static Map<String, NamedCheck> all() {
    var all = new TreeMap<String, NamedCheck>();
    all.put(
        "no_links",
        NamedCheck.error(
            "Leave links out of a first mail.",
            "is a link.",
            text ->
                Links.find(text).stream().map(l -> Span.of(text, l.start(), l.end())).toList()));
    all.put(
        "stands_alone",
        NamedCheck.error(
            "Write it so that it makes sense alone and in any order.",
            "needs another line to make sense.",
            CopyChecks::leaning));
    all.put(
        "no_self_opening",
        NamedCheck.error(
            "Open on the reader's problem, not on who writes.",
            "opens on the sender.",
            CopyChecks::selfOpening));
    all.put(
        "merge_fallback",
        NamedCheck.error(
            "Give each field a fallback: {first name|there}.",
            "has no fallback.",
            text ->
                NamedCheck.matches(MERGE_FIELD, text).stream()
                    .filter(m -> m.text().indexOf('|') < 0)
                    .toList()));
    all.put(
        "no_merge_field",
        NamedCheck.error(
            "Write it without a name or field to fill.",
            "is a field to fill.",
            text -> NamedCheck.matches(MERGE_FIELD, text)));
    all.put(
        "no_personal_attribute",
        NamedCheck.error(
            "Describe the situation, not the person who reads.",
            "names what kind of person reads this.",
            text -> NamedCheck.matches(ATTRIBUTE, text)));
    all.put(
        "no_demographics",
        NamedCheck.error(
            "Choose by what they do, never by age, gender, origin or family.",
            "chooses by who they are.",
            text -> NamedCheck.matches(DEMOGRAPHIC, text)));
    all.put(
        "no_forecast",
        NamedCheck.error(
            "Say which should work better and why, not by how much.",
            "foretells a number that nobody knows.",
            text -> NamedCheck.matches(FORECAST, text)));
    all.put(
        "no_own_product",
        NamedCheck.error(
            "Ask about their work; name neither what we sell nor what we hope to hear.",
            "shows what we sell or hope for.",
            text -> NamedCheck.matches(OWN_PRODUCT, text)));
    all.put(
        "not_yes_no",
        NamedCheck.error(
            "Offer answers that do not show which one is wanted.",
            "is a yes or a no.",
            text ->
                Set.of("yes", "no").contains(String.join(" ", Words.tokens(text)))
                    ? NamedCheck.ALL
                    : List.of()));
    all.put(
        "no_meeting_ask",
        NamedCheck.error(
            "Ask whether it is of interest, not for time.",
            "asks for time.",
            CopyChecks::asksForTime));
    all.put(
        "no_pitch",
        NamedCheck.phrases(
            Level.ERROR,
            "Say why you would like to connect; no product yet.",
            "is a pitch.",
            WordList.listed("phrases.pitch")));
    all.put(
        "no_flattery",
        NamedCheck.phrases(
            Level.ERROR,
            "Say what you saw, or leave the praise out.",
            "is praise without detail.",
            WordList.listed("phrases.flattery")));
    all.put(
        "sober_subject",
        NamedCheck.phrases(
            Level.ERROR,
            "Name their problem, without urgency or promises of growth.",
            "sounds like advertising.",
            WordList.listed("phrases.loud-subject")));
    all.put(
        "no_blame",
        NamedCheck.error(
            "Say what happened and what comes next, without blame.",
            "blames the customer.",
            Blame::find));
    return all;
  }

  private static List<Span> leaning(String text) {
    var words = Words.tokens(text);
    if (words.isEmpty()) {
      return List.of();
    }
    boolean open =
        text.strip().endsWith("…") || text.strip().endsWith("...") || text.strip().endsWith(",");
    return open || LEANS_BACK.contains(words.getFirst()) || LEANS_ON.contains(words.getLast())
        ? NamedCheck.ALL
        : List.of();
  }

  private static List<Span> selfOpening(String text) {
    var first = Words.sentences(text);
    if (first.isEmpty()) {
      return List.of();
    }
    var words = Words.tokens(first.getFirst().text());
    boolean own = !words.isEmpty() && WritingChecks.WE.contains(words.getFirst());
    boolean name = words.size() > 1 && words.get(0).equals("my") && words.get(1).equals("name");
    return own || name ? List.of(first.getFirst()) : List.of();
  }
}
