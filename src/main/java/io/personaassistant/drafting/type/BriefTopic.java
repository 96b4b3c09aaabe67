package io.personaassistant.drafting.type;

import io.personaassistant.checking.reading.People;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a brief is about, in its own words and in a row, short enough to stand in a text: "our new
/// repository search" of "about our new repository search that finds old reports". English. Pure
/// functions.
///
/// @param phrase `""` when the brief names no topic
/// @param whole all that the brief says of it: "no-shows waste a morning" where the phrase is
///   "no-shows"
/// @param isDeed it is what people do by whom a study is wanted, in one word or more: "operating"
public record BriefTopic(String phrase, String whole, boolean isDeed) {
  static final BriefTopic NONE = new BriefTopic("", "", false);

  private static final int MOST_WORDS = 10;

  /// Stand for the persona where a clause is read, which knows whom such words mean.
  private static final List<String> STAND_INS = List.of("somebody", "someone", "anybody");

  /// How a type's brief names its topic.
  public enum Place {
    /// The brief is the topic.
    WHOLE,
    /// The brief is the topic, or whom to look for.
    PEOPLE,
    /// It says who or when; a topic stands after "about" or the like.
    NAMED,
    /// It is a text of somebody else's.
    NONE
  }

  private static final PhraseTable PHRASES = PhraseTable.read(BriefTopic.class, "briefs.txt");

  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:" + PHRASES.of("lead").replace("{days}", DayNames.ANY) + ")\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;\\n]");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)^\\s*(?:about|on|regarding|of(?! (?:\\d|all |course\\b)))\\s+");

  /// A plan for a quarter is about nothing in particular.
  private static final Pattern PERIOD = PHRASES.exactly("period");

  private static final Pattern CARRIER = PHRASES.exactly("carrier");
  private static final Pattern LATER =
      Pattern.compile("(?i)\\b(?:about|regarding|concerning|because of)\\s+(?<topic>.+)");
  private static final Pattern THING =
      Pattern.compile("(?i)\\b(?:our|my|the|an?|this|new)\\s+\\S.*");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:our|my)\\s+\\S.*");

  /// "After her talk on sampling": what they spoke of is what to take up.
  private static final Pattern THEIRS = PHRASES.exactly("theirs");

  /// Where somebody was met, which is no topic.
  private static final Pattern MET =
      Pattern.compile(
          "(?i)\\b(?:calls?|chats?|conversations?|e?-?mails?|meetings?|messages?|offers?|questions?|talks?)$");

  /// What a brief begins with that says what to do, or speaks of somebody.
  private static final Set<String> NO_TOPIC = PHRASES.words("no-topic");

  /// A few plain words, such as "pricing" or "slow recruiting", are a topic wherever they stand,
  /// unless they say who or when.
  private static final Pattern FEW_PLAIN =
      Pattern.compile("(?:[\\p{Ll}-]+|\\p{Lu}{2,5})(?: (?:[\\p{Ll}-]+|\\p{Lu}{2,5})){0,3}");

  /// A thing of ours alone, or what somebody does with one: "our new offline mode", "onboarding new
  /// hires in Peru".
  private static final Pattern THING_ALONE = PHRASES.exactly("thing-alone");

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)\\b(?:him|her|them|his|their|you|your|me|it|that|this|up|back|in touch)\\b");

  private static final Set<String> WHO_OR_WHEN = Set.copyOf(Words.stems(PHRASES.of("who-or-when")));

  /// "People who are UX researchers" are these.
  private static final Pattern WHO_ARE = PHRASES.exactly("who-are");

  /// How often somebody does what a study is about is no part of it.
  private static final Pattern OFTEN = PHRASES.exactly("often");

  /// What ends the word that says what somebody or something is: "nurses" of "nurses in hospitals".
  private static final Pattern BEHIND_HEAD =
      Pattern.compile(
          "(?i)\\s(?:in|at|with|without|of|from|who|that|for|on|between|aged|over|under|above|below|near|by)\\s");

  private static final Pattern CUT = PHRASES.exactly("cut");

  /// People, and what sets them apart: "8 practice managers who changed software last year".
  private static final Pattern PEOPLE_WHO =
      Pattern.compile(
          "(?i)^(?:\\S+ ){1,5}?(?:who|that) (?:(?:have|had|has|recently|regularly|still|often|just|also) )*"
              + "(?!(?:do|does|did|don|doesn|didn|can|cannot|could|will|would|not|never|no|are|is|were|was)\\b)(?<verb>\\p{L}+)(?<rest>(?: (?!(?:last|this|past|recently|within|since|before|until|in the)\\b)[^\\s,;.]+){0,5})");

  /// The topic of a brief; [#NONE] where none can be told.
  public static BriefTopic of(String brief, Place place) {
    if (place == Place.NONE
        || brief.isBlank()
        || PERIOD.matcher(brief.strip()).matches()
        || ForeignWords.are(brief)) {
      return NONE;
    }
    boolean isWhole = place == Place.WHOLE || place == Place.PEOPLE;
    var said =
        WHO_ARE
            .matcher(new BriefSays(brief).withoutSettings().replaceFirst("^[\\s,;:.]+", "").strip())
            .replaceFirst("");
    var lead = LEAD.matcher(said);
    if (lead.find()) {
      // "sell the contract to him"
      var about = said.substring(lead.end()).replaceFirst("(?i)\\s+to (?:her|him|them)$", "");
      return clause(about).orElseGet(() -> cut(about));
    }
    if (isWhole) {
      var deed = deed(said);
      if (deed.isPresent()) {
        var done = cut(deed.get());
        return done.isNone() ? done : new BriefTopic(done.phrase(), done.phrase(), true);
      }
    }
    var theirs = THEIRS.matcher(said);
    if (theirs.find()) {
      return cut(theirs.group("topic"));
    }
    var clause = isWhole || !isOrder(said) ? clause(said) : Optional.<BriefTopic>empty();
    if (clause.isPresent()) {
      return clause.get();
    }
    if (!isOrder(said) && (isWhole || isBare(said) || isThing(said))) {
      return cut(said);
    }
    return later(said)
        .or(() -> isWhole ? thing(said) : Optional.empty())
        .map(BriefTopic::cut)
        .orElseGet(() -> ours(said));
  }

  private static Optional<BriefTopic> clause(String said) {
    return BriefClause.in(SENTENCE_END.split(said, 2)[0])
        .map(clause -> {
          var found = cut(LEAD.matcher(clause.about()).replaceFirst(""));
          return found.isNone()
              ? cut(clause.whole())
              : new BriefTopic(found.phrase(), clause.whole(), false);
        });
  }

  /// The topic of a brief that may speak of the persona by name: "no-shows" of "why Annie hates
  /// no-shows".
  public static BriefTopic of(String brief, Place place, String persona) {
    // what the brief itself says must stay what it is
    var said = brief.toLowerCase(Locale.ROOT);
    var standIn = STAND_INS.stream().filter(word -> !said.contains(word)).findFirst();
    if (standIn.isEmpty()) {
      return of(brief, place);
    }
    var named =
        Pattern.compile(
            "(?iU)(?<=\\b(?:how|why|what|when|where|whether|that|if)\\s)"
                + Pattern.quote(persona)
                + "(?=\\s)");
    var topic = of(named.matcher(brief).replaceAll(standIn.get()), place);
    var back = Pattern.compile("\\b" + standIn.get() + "\\b");
    var name = Matcher.quoteReplacement(persona);
    return new BriefTopic(
        back.matcher(topic.phrase()).replaceAll(name),
        back.matcher(topic.whole()).replaceAll(name),
        topic.isDeed());
  }

  /// What people do or did by whom a study is wanted, as a thing: "changing software".
  private static Optional<String> deed(String said) {
    var people = PEOPLE_WHO.matcher(said);
    if (!people.find()) {
      return Optional.empty();
    }
    var verb = people.group("verb").toLowerCase(Locale.ROOT);
    return Verbs.ofPast(verb)
        .or(() -> Optional.of(verb).filter(Verbs::isBase))
        .map(base -> Verbs.ing(base) + OFTEN.matcher(people.group("rest")).replaceFirst(""));
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
        ? new BriefTopic(phrase, phrase, false)
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

  /// The phrase as a thing that one can ask about: "our new dashboard" of "our new dashboard saves
  /// time".
  public String thing() {
    return BriefClause.saidOf(phrase).orElse(phrase);
  }

  /// What it is about in turn: "slow recruiting" of "our webinar on slow recruiting".
  public String core() {
    var carrier = CARRIER.matcher(phrase);
    return carrier.find() && !Topics.of(phrase.substring(carrier.end())).isEmpty()
        ? phrase.substring(carrier.end())
        : phrase;
  }

  /// Whether it is a kind of people: "freelance designers in France".
  public boolean isOfPeople() {
    var words = Words.tokens(BEHIND_HEAD.split(phrase, 2)[0]);
    return !words.isEmpty() && People.is(words.getLast());
  }

  /// The words that carry it, to search for.
  public String words() {
    return Stream.of(core().split("\\s+"))
        .filter(word -> !Topics.words(word).isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// A brief as it stands after a label.
  public static String withoutAbout(String brief) {
    return ABOUT.matcher(brief).replaceFirst("");
  }
}
