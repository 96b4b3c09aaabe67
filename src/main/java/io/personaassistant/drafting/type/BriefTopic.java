package io.personaassistant.drafting.type;

import io.personaassistant.text.DayNames;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a brief is about, in its own words and in a row, short enough to stand in a text: "our new
/// repository search" of "about our new repository search that finds old reports". English. Pure
/// functions.
///
/// @param phrase `""` when the brief names no topic
/// @param whole all that the brief says of it: "no-shows waste a morning" where the phrase is
///   "no-shows"
public record BriefTopic(String phrase, String whole) {
  private static final PhraseTable WORDINGS = PhraseTable.read(BriefTopic.class, "brief-topic.txt");

  static final BriefTopic NONE = new BriefTopic("", "");

  private static final int MOST_WORDS = 10;

  /// How a type's brief names its topic.
  public enum Place {
    /// The brief is the topic.
    WHOLE,
    /// It says who or when; a topic stands after "about" or the like.
    NAMED,
    /// It is a text of somebody else's.
    NONE
  }

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:"
              + WORDINGS.of("lead")
              + "|on(?! (?:"
              + DayNames.ANY
              + "|demand|call|site|time|premises?)\\b))\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;\\n]");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)^\\s*(?:about|on|regarding|of(?! (?:\\d|all |course\\b)))\\s+");
  private static final Pattern CARRIER =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("carrier") + ") (?:on|about|into|for)\\s+");
  private static final Pattern LATER =
      Pattern.compile("(?i)\\b(?:about|regarding|concerning|because of)\\s+(?<topic>.+)");
  private static final Pattern THING =
      Pattern.compile("(?i)\\b(?:our|my|the|an?|this|new)\\s+\\S.*");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:our|my)\\s+\\S.*");

  /// "After her talk on sampling": what they spoke of is what to take up.
  private static final Pattern THEIRS =
      Pattern.compile(
          "(?i)\\b(?:"
              + WORDINGS.of("theirs")
              + ") (?:[\\p{L}\\p{N}’'-]+ ){0,3}(?:talk|webinar|keynote|panel|article|post|podcast|video|paper|report|newsletter|interview|question|comment|tweet|session|workshop) (?:on|about|regarding|into)\\s+(?<topic>\\S.*)");

  /// Where somebody was met, which is no topic.
  private static final Pattern MET =
      Pattern.compile(
          "(?i)\\b(?:calls?|chats?|conversations?|e?-?mails?|meetings?|messages?|offers?|questions?|talks?)$");

  /// What a brief begins with that says what to do, or speaks of somebody.
  private static final Set<String> NO_TOPIC = WordList.named("brief-topic.no-topic");

  /// A few plain words, such as "pricing" or "slow recruiting", are a topic wherever they stand,
  /// unless they say who or when.
  private static final Pattern FEW_PLAIN =
      Pattern.compile("(?:[\\p{Ll}-]+|\\p{Lu}{2,5})(?: (?:[\\p{Ll}-]+|\\p{Lu}{2,5})){0,3}");

  /// A thing of ours alone, or what somebody does with one: "our new offline mode", "onboarding new
  /// hires in Peru".
  private static final Pattern THING_ALONE =
      Pattern.compile("(?i)(?:" + WORDINGS.of("thing-alone") + ")");

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)\\b(?:him|her|them|his|their|you|your|me|it|that|this|up|back|in touch)\\b");

  private static final Set<String> WHO_OR_WHEN = WordList.stems("brief-topic.who-or-when");

  private static final Pattern CUT = Pattern.compile("(?i)" + WORDINGS.of("cut"));

  /// The topic of a brief; [#NONE] where none can be told.
  public static BriefTopic of(String brief, Place place) {
    if (place == Place.NONE || brief.isBlank() || ForeignWords.are(brief)) {
      return NONE;
    }
    var said = new BriefSays(brief).withoutSettings().replaceFirst("^[\\s,;:.]+", "").strip();
    var lead = LEAD.matcher(said);
    if (lead.find()) {
      // "sell the contract to him"
      return cut(said.substring(lead.end()).replaceFirst("(?i)\\s+to (?:her|him|them)$", ""));
    }
    var theirs = THEIRS.matcher(said);
    if (theirs.find()) {
      return cut(theirs.group("topic"));
    }
    var clause = BriefClause.in(SENTENCE_END.split(said, 2)[0]);
    if (clause.isPresent() && (place == Place.WHOLE || !isOrder(said))) {
      var found = cut(LEAD.matcher(clause.get().about()).replaceFirst(""));
      return found.isNone()
          ? cut(clause.get().whole())
          : new BriefTopic(found.phrase(), clause.get().whole());
    }
    if (!isOrder(said) && (place == Place.WHOLE || isBare(said) || isThing(said))) {
      return cut(said);
    }
    return later(said)
        .or(() -> place == Place.WHOLE ? thing(said) : Optional.empty())
        .map(BriefTopic::cut)
        .orElseGet(() -> ours(said));
  }

  /// What is ours in a brief that says what to do with whom: "our webinar" of "invite to our
  /// webinar".
  private static BriefTopic ours(String said) {
    var ours = OURS.matcher(said);
    if (!isOrder(said) || !ours.find()) {
      return NONE;
    }
    var topic = cut(ours.group());
    return Words.stems(topic.phrase()).stream().anyMatch(WHO_OR_WHEN::contains)
            || MET.matcher(topic.phrase()).find()
        ? NONE
        : topic;
  }

  private static boolean isBare(String said) {
    return FEW_PLAIN.matcher(said).matches()
        && Words.stems(said).stream().noneMatch(WHO_OR_WHEN::contains)
        && Stream.of(said.split(" ", -1)).noneMatch(Words::isStop);
  }

  private static boolean isThing(String said) {
    return THING_ALONE.matcher(said).matches()
        && !MET.matcher(said).find()
        && !SOMEBODY.matcher(said).find()
        && Words.stems(said).stream().noneMatch(WHO_OR_WHEN::contains);
  }

  private static boolean isOrder(String said) {
    return Words.tokens(said).stream().findFirst().filter(NO_TOPIC::contains).isPresent();
  }

  private static Optional<String> later(String said) {
    var later = LATER.matcher(said);
    return later.find() ? Optional.of(later.group("topic")) : Optional.empty();
  }

  private static Optional<String> thing(String said) {
    var thing = THING.matcher(said);
    return thing.find() ? Optional.of(thing.group()) : Optional.empty();
  }

  private static BriefTopic cut(String said) {
    var more = CUT.matcher(said);
    var first = more.find() && more.start() > 0 ? said.substring(0, more.start()) : said;
    var phrase = Sentence.withoutStop(first.replaceAll("[“”\"]|[,\\s]+$", "").strip());
    return Words.count(phrase) <= MOST_WORDS && !Topics.of(phrase).isEmpty() && !isHeadCount(phrase)
        ? new BriefTopic(phrase, phrase)
        : NONE;
  }

  /// "6 people" says how many.
  private static boolean isHeadCount(String phrase) {
    return phrase.matches(
        "(?i)\\d{1,3}(?: (?:new|more|beta|study|test))? (?:buyers|customers|interviews|participants|people|respondents|testers|users)");
  }

  /// Whether the brief names nothing that the draft is about.
  public boolean isNone() {
    return phrase.isEmpty();
  }

  /// What it is about in turn: "slow recruiting" of "our webinar on slow recruiting".
  public String core() {
    var carrier = CARRIER.matcher(phrase);
    return carrier.find() && !Topics.of(phrase.substring(carrier.end())).isEmpty()
        ? phrase.substring(carrier.end())
        : phrase;
  }

  /// The words that carry it, to search for.
  public String words() {
    return String.join(" ", Topics.words(core()));
  }

  /// A brief as it stands after a label.
  public static String withoutAbout(String brief) {
    return ABOUT.matcher(brief).replaceFirst("");
  }
}
