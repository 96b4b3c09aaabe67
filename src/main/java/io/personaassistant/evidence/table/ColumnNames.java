package io.personaassistant.evidence.table;

import io.personaassistant.text.Accents;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of columns as tools write them, from `column-names.txt`: lower-case words without
/// accents.
final class ColumnNames {
  /// What some forms call what one person sent in, and other tables the number of the row.
  static final String COUNT = "#";

  private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Map<String, Set<String>> NAMES = names();

  /// Names of what somebody does.
  static final Set<String> ROLES = named("role");

  /// Names of a job title or of the heading of a row.
  static final Set<String> TITLES = named("title");

  /// Names of what people have in common besides their work, such as what they pay.
  static final List<String> GROUPS = List.copyOf(named("group"));

  /// What a column is for by its name, the names in the order in which they are preferred.
  static final Map<Use, List<String>> USES = uses();

  /// Names of what one person gave once, which stands for the person where nothing else does.
  static final List<String> RESPONSES = List.copyOf(NAMES.getOrDefault("response", Set.of()));

  /// Names of columns that say what was asked, and of those beside them that say what was answered.
  static final List<String> QUESTIONS = List.copyOf(NAMES.getOrDefault("question", Set.of()));

  static final List<String> ANSWERS = List.copyOf(NAMES.getOrDefault("answer", Set.of()));

  /// Words that say whose a column is, before what it is, and words that say what of.
  private static final Set<String> WHOSE = named("whose");

  private static final Set<String> WHATS = named("whats");

  /// Words that say where a column stood in JSON.
  private static final Set<String> INSIDE = named("inside");

  private static final Set<String> LAST = named("last");
  private static final Set<String> INTERNAL = named("internal");

  /// Names of references that need no number.
  static final Set<String> FREE_REFERENCES = named("free_ref");

  /// Names of columns that hold what people wrote.
  static final Set<String> TEXTS = named("text");

  /// What a form asks for in two words, and which of it.
  private static final Set<String> ASKED_FOR = named("asked_for");

  private static final Set<String> ASKED_MOST = named("asked_most");

  /// Names that only tables of reviews have.
  static final Set<String> REVIEWS = named("reviews");

  /// Words that say where a column stood in JSON, whatever it is for.
  private static final Set<String> AROUND = named("around");

  /// Names that say where a table comes from, first match wins.
  static final List<Map.Entry<String, Set<String>>> SOURCES =
      List.of(
          Map.entry(
              "support_ticket",
              WordList.stroked(
                  "ticket|requester|assignee|case number|first response|conversation|teammate|mailbox|issue key"
                      + "|csat|vorgangsnummer|anfragenummer|incidencia|chamado|zaaknummer|meldingsnummer")),
          Map.entry(
              "crm_note",
              WordList.stroked(
                  "opportunity|deal|account|activity|pipeline|lost reason|win|verkaufschance|oportunidad"
                      + "|oportunidade|opportunita|verkoopkans")),
          Map.entry(
              "social_post",
              WordList.stroked(
                  "stars|review|reviewer|rating|post|likes|sterne|etoiles|estrellas|recensione|estrelas|sterren")),
          Map.entry(
              "survey",
              WordList.stroked(
                  "survey|respondent|response id|submitted|collector|nps|antwort id|umfrage|encuesta|sondage"
                      + "|sondaggio|enquete")));

  private ColumnNames() {}

  /// A header as it is compared: `StartDate` and `start_date` are "start date".
  static String plain(String header) {
    var apart = HUMPS.matcher(header).replaceAll(" ");
    var lower = apart.replace('_', ' ').toLowerCase(Locale.ROOT).replace("ß", "ss");
    var bare = Accents.without(lower);
    return bare.strip().equals(COUNT) ? COUNT : String.join(" ", Words.tokens(bare));
  }

  /// The name without the word that says whose or what's it is, where such a column can have this
  /// use: the role of a requester, the day of a ticket.
  static String bare(String plain, Use use) {
    var first = plain.split(" ", 2);
    boolean told = use == Use.SEGMENT || use == Use.QUOTABLE;
    if (first.length == 2 && (told && INSIDE.contains(first[0]) || AROUND.contains(first[0]))) {
      return first[1];
    }
    var words =
        switch (use) {
          case PARTICIPANT, SEGMENT -> WHOSE;
          case DATE, SOURCE_REF, TEXT, SAMPLE_SIZE, QUOTABLE -> WHATS;
          default -> Set.<String>of();
        };
    return first.length == 2 && words.contains(first[0]) ? first[1] : plain;
  }

  /// Whether a column says something of who asked or answered, such as the id of a requester.
  static boolean saysWhose(String header) {
    return WHOSE.contains(plain(header).split(" ", 2)[0]);
  }

  /// Whether a column says something of a question, such as its number.
  static boolean isOfQuestion(String header) {
    var plain = plain(header);
    return QUESTIONS.stream().anyMatch(q -> plain.equals(q) || plain.startsWith(q + " "));
  }

  /// Whether a name says that something is an answer, or who gave it.
  static boolean isAnswerOrPerson(String plain) {
    return ANSWERS.contains(plain)
        || WHOSE.contains(plain)
        || USES.getOrDefault(Use.PARTICIPANT, List.of()).contains(plain);
  }

  /// Whether a column is called by what a form asked for, such as "Biggest challenge".
  static boolean isPrompt(String header) {
    var plain = plain(header);
    return ASKED_MOST.stream()
        .anyMatch(most ->
            plain.startsWith(most + " ") && ASKED_FOR.contains(plain.substring(most.length() + 1))
                || plain.endsWith(" " + most)
                    && ASKED_FOR.contains(plain.substring(0, plain.length() - most.length() - 1)));
  }

  private static Set<String> named(String key) {
    return NAMES.getOrDefault(key, Set.of());
  }

  private static Map<String, Set<String>> names() {
    var names = new HashMap<String, Set<String>>();
    for (var line : ResourceLines.of(ColumnNames.class, "column-names.txt")) {
      int colon = line.indexOf(':');
      var all = names.computeIfAbsent(line.substring(0, colon), _ -> new LinkedHashSet<>());
      all.addAll(List.of(line.substring(colon + 1).strip().split("\\|")));
    }
    names.replaceAll((_, all) -> Collections.unmodifiableSet(all));
    return names;
  }

  private static Map<Use, List<String>> uses() {
    var uses = new EnumMap<Use, List<String>>(Use.class);
    for (var use : Use.values()) {
      if (use != Use.TEXT && NAMES.containsKey(use.word())) {
        uses.put(use, List.copyOf(named(use.word())));
      }
    }
    var segments = new ArrayList<>(named("segment"));
    segments.addAll(ROLES);
    segments.addAll(TITLES);
    uses.put(Use.SEGMENT, segments.stream().distinct().toList());
    var references = new ArrayList<>(named("source_ref"));
    references.addAll(named("response"));
    references.remove(COUNT);
    uses.put(Use.SOURCE_REF, List.copyOf(references));
    return Collections.unmodifiableMap(uses);
  }

  /// Whether a column tells of the last of several messages, which stands in none of them.
  static boolean isOfLast(String heading, List<String> header) {
    var name = plain(heading);
    return LAST.contains(name.split(" ")[0])
        && header.stream().map(ColumnNames::plain).noneMatch(h -> name.startsWith(h + " "));
  }

  /// Whether a column holds what was noted for colleagues.
  static boolean isInternal(String heading) {
    return List.of(plain(heading).split(" ")).stream().anyMatch(INTERNAL::contains);
  }
}
