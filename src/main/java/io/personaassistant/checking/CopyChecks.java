package io.personaassistant.checking;

import io.personaassistant.checking.NamedChecks.Named;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Blame;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Links;
import io.personaassistant.text.Readability;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Named checks for text that is sent: how much of it there is, how it opens, what it asks, whether
/// it stands alone. English.
final class CopyChecks {
  private static final Span ALL = new Span("", 0, 0);
  private static final int MOST_COUNTED = 9;
  private static final int SENTENCES_OF_A_PARAGRAPH = 3;
  private static final int PREHEADER = 40;
  private static final int BEST_WORDS = 75;
  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");
  private static final Pattern MERGE_FIELD = Pattern.compile("\\{\\{?[^{}]*}?}");

  /// What a headline cannot begin with, shown first or alone.
  private static final Set<String> LEANS_BACK =
      Set.of(
          "and", "but", "or", "so", "also", "plus", "then", "it", "it's", "its", "this", "that",
          "these", "those", "they", "because", "which", "too");

  /// What leaves a headline open at its end.
  private static final Set<String> LEANS_ON =
      Set.of(
          "and", "or", "but", "with", "for", "to", "of", "the", "a", "an", "in", "on", "at", "by",
          "from", "your", "our", "than");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?i)\\b(are you (an? |over |under |aged |single|married|pregnant|disabled|unemployed|in debt)"
              + "|as an? [\\w ]{0,24}(lead|manager|head|director|officer|researcher|founder|mother|father|parent)\\b"
              + "|as an? (busy |fellow |experienced )?(woman|man|ux|product|marketing|research|insights?|sales|support) [\\w ]{0,30}you\\b"
              + "|(people|those|someone|professionals|women|men) like you"
              + "|(teams|companies|firms|leads|managers|researchers|departments|founders|banks|insurers) like yours?"
              + "|at your age|your (age|religion|faith|ethnicity|race|disability|diagnosis|illness|income|salary|debts?"
              + "|sexuality|orientation|politics|job title)\\b)");

  /// What tells respondents who asks and why: "our new survey builder", "we sell panels".
  private static final Pattern OWN_PRODUCT =
      Pattern.compile(
          "(?iu)\\b(?:(?:our|my) (?:(?!(?:research|team|study|studies|interview|survey|questions?|work|company|records?|notes|colleagues?|own|list)\\b)[\\p{L}-]+ ){0,4}?"
              + "(?:panels?|products?|platforms?|tools?|services?|software|apps?|features?|builders?|plans?|exports?|connections?|integrations?|websites?|dashboards?|solutions?|brands?|prototypes?|offers?|prices?|pricing|subscriptions?|bookings?|onboarding|replacements?)"
              + "|(?:our|a|the) new (?!study|survey|research|interview|panel of|colleague|role|year|job)[\\p{L}-]+(?: [\\p{L}-]+)? (?:that we|we are|of ours)"
              + "|we (?:sell|offer|make|(?:are|['’]re) (?:testing|building|launching|selling|planning|thinking of|about to launch)|(?:have |just )?(?:built|launched|developed)|(?:want|plan|hope|would like) to (?:show (?:you|that|how|everybody)|prove|confirm that|demonstrate|sell|build|launch|improve our))"
              + "|help us (?:to )?(?:prove|show|confirm)"
              + "|(?:feedback|opinion|thoughts) on our)\\b");

  private static final Pattern DEMOGRAPHIC =
      Pattern.compile(
          "(?iu)\\b(?:wom[ae]n|m[ae]n|males?|females?|gender|ethnic\\w*|nationalit\\w+|religio\\w+|married|pregnant|mothers?|fathers?"
              + "|aged? (?:\\d|under|over|between|group)\\w*|(?:\\d+|thirt|fort|fift)[\\w ]{0,12}years? old|(?:under|over) \\d\\d(?! ?(?:%|\\p{L}))|in (?:their|her|his) (?:twenties|thirties|forties|fifties|sixties)|native speakers?|young(?:er)? people|seniors)\\b");

  /// "20 % more clicks", "twice as many".
  private static final Pattern FORECAST =
      Pattern.compile(
          "(?iu)\\b(?:\\d[\\d.,]*(?: ?%| percent| ?x| times)|twice|double|half) (?:as (?:many|much|often)|more|higher|better|fewer|lower|less|faster|greater|the (?:clicks|sign-ups|leads|rate))\\b|\\bby (?:at least |about |up to )?\\d[\\d.,]* ?%");

  private CopyChecks() {}

  static Map<String, Named> all() {
    var all = new TreeMap<String, Named>();
    counts(all);
    all.put(
        "short_paragraphs",
        error(
            "Keep every paragraph to 3 sentences.",
            "has more than 3 sentences.",
            CopyChecks::longParagraphs));
    all.put(
        "at_least_40_characters",
        error(
            "Write 40 characters or more.",
            "has fewer than 40 characters.",
            text -> Graphemes.count(text) >= PREHEADER ? List.of() : List.of(ALL)));
    all.put(
        "no_links",
        error(
            "Leave links out of a first mail.",
            "is a link.",
            text ->
                Links.find(text).stream().map(l -> Span.of(text, l.start(), l.end())).toList()));
    all.put(
        "stands_alone",
        error(
            "Write it so that it makes sense alone and in any order.",
            "needs another line to make sense.",
            CopyChecks::leaning));
    all.put(
        "no_self_opening",
        error(
            "Open on the reader's problem, not on who writes.",
            "opens on the sender.",
            CopyChecks::selfOpening));
    all.put(
        "merge_fallback",
        error(
            "Give each field a fallback: {first name|there}.",
            "has no fallback.",
            text ->
                matches(MERGE_FIELD, text).stream()
                    .filter(m -> m.text().indexOf('|') < 0)
                    .toList()));
    all.put(
        "no_merge_field",
        error(
            "Write it without a name or field to fill.",
            "is a field to fill.",
            text -> matches(MERGE_FIELD, text)));
    all.put(
        "no_personal_attribute",
        error(
            "Describe the situation, not the person who reads.",
            "names what kind of person reads this.",
            text -> matches(ATTRIBUTE, text)));
    all.put(
        "no_demographics",
        error(
            "Choose by what they do, never by age, gender, origin or family.",
            "chooses by who they are.",
            text -> matches(DEMOGRAPHIC, text)));
    all.put(
        "no_forecast",
        error(
            "Say which should work better and why, not by how much.",
            "foretells a number that nobody knows.",
            text -> matches(FORECAST, text)));
    all.put(
        "no_own_product",
        error(
            "Ask about their work; name neither what we sell nor what we hope to hear.",
            "shows what we sell or hope for.",
            text -> matches(OWN_PRODUCT, text)));
    all.put(
        "not_yes_no",
        error(
            "Offer answers that do not show which one is wanted.",
            "is a yes or a no.",
            text ->
                Set.of("yes", "no").contains(String.join(" ", Words.tokens(text)))
                    ? List.of(ALL)
                    : List.of()));
    all.put(
        "easy_words",
        new Named(
            Level.WARNING,
            "Use shorter sentences and plainer words.",
            "reads above grade 8.",
            text ->
                Words.count(text) >= 25 && Readability.grade(text) > 8.5
                    ? List.of(ALL)
                    : List.of()));
    all.put(
        "best_under_75_words",
        new Named(
            Level.WARNING,
            "Cut it to 75 words or fewer.",
            "has more than 75 words; shorter mails are answered more.",
            text -> Words.count(text) > BEST_WORDS ? List.of(ALL) : List.of()));
    phrases(
        all,
        "no_meeting_ask",
        "Ask whether it is of interest, not for time.",
        "asks for time.",
        CopyPhrases.MEETING);
    phrases(
        all,
        "no_pitch",
        "Say why you would like to connect; no product yet.",
        "is a pitch.",
        CopyPhrases.PITCH);
    phrases(
        all,
        "no_flattery",
        "Say what you saw, or leave the praise out.",
        "is praise without detail.",
        CopyPhrases.FLATTERY);
    phrases(
        all,
        "sober_subject",
        "Name their problem, without urgency or promises of growth.",
        "sounds like advertising.",
        CopyPhrases.LOUD_SUBJECT);
    all.put(
        "no_blame",
        error(
            "Say what happened and what comes next, without blame.",
            "blames the customer.",
            Blame::find));
    return all;
  }

  private static void counts(Map<String, Named> all) {
    for (int most = 1; most <= MOST_COUNTED; most++) {
      int allowed = most;
      var sentences = Findings.count(most, "sentence");
      var paragraphs = Findings.count(most, "paragraph");
      all.put(
          "at_most_" + sentences.replace(' ', '_'),
          error(
              "Keep it to " + sentences + ".",
              "goes beyond " + sentences + ".",
              text -> from(Words.sentences(text), allowed)));
      all.put(
          "at_most_" + paragraphs.replace(' ', '_'),
          error(
              "Keep it to " + paragraphs + ".",
              "goes beyond " + paragraphs + ".",
              text -> from(paragraphs(text), allowed)));
    }
  }

  private static Named error(String describe, String why, Function<String, List<Span>> find) {
    return NamedChecks.error(describe, why, find);
  }

  private static void phrases(
      Map<String, Named> all, String name, String describe, String why, List<String> phrases) {
    all.put(name, error(describe, why, text -> Phrases.find(text, phrases)));
  }

  /// The first one too many.
  private static List<Span> from(List<Span> pieces, int allowed) {
    return pieces.size() <= allowed ? List.of() : List.of(pieces.get(allowed));
  }

  private static List<Span> paragraphs(String text) {
    var found = new ArrayList<Span>();
    int from = 0;
    var gap = GAP.matcher(text);
    while (gap.find()) {
      add(found, text, from, gap.start());
      from = gap.end();
    }
    add(found, text, from, text.length());
    return found;
  }

  private static void add(List<Span> found, String text, int from, int to) {
    if (!text.substring(from, to).isBlank()) {
      found.add(Span.of(text, from, to));
    }
  }

  private static List<Span> longParagraphs(String text) {
    return paragraphs(text).stream()
        .filter(p -> Words.sentences(p.text()).size() > SENTENCES_OF_A_PARAGRAPH)
        .toList();
  }

  private static List<Span> leaning(String text) {
    var words = Words.tokens(text);
    if (words.isEmpty()) {
      return List.of();
    }
    boolean open =
        text.strip().endsWith("…") || text.strip().endsWith("...") || text.strip().endsWith(",");
    return open || LEANS_BACK.contains(words.getFirst()) || LEANS_ON.contains(words.getLast())
        ? List.of(ALL)
        : List.of();
  }

  private static List<Span> selfOpening(String text) {
    var first = Words.sentences(text);
    if (first.isEmpty()) {
      return List.of();
    }
    var words = Words.tokens(first.getFirst().text());
    boolean own = !words.isEmpty() && PhraseLists.WE.contains(words.getFirst());
    boolean name = words.size() > 1 && words.get(0).equals("my") && words.get(1).equals("name");
    return own || name ? List.of(first.getFirst()) : List.of();
  }

  private static List<Span> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> Span.of(text, m.start(), m.end())).toList();
  }
}
