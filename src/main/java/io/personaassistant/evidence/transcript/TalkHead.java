package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands above a conversation, a fact a line, such as `Date: 2026-09-14`.
///
/// @param facts `date`, `participant`, `interviewer`, `segment`, `role` and others, each as typed
/// @param end the first line behind it, from 0
record TalkHead(Map<String, String> facts, int end) {
  /// A fact above the conversation: one of [#KEYS], a colon, and what it is.
  private static final Pattern HEAD =
      Pattern.compile("\\s*[*#-]*\\s*\\**([\\p{L} ]{3,20}?)\\**\\s*:\\**\\s*(.{0,100})");

  /// Between a name, what somebody does and where.
  private static final Pattern PARTS = Pattern.compile("[,;()|]|\\s[-–—]\\s");

  /// Between two who ask.
  static final Pattern SEVERAL = Pattern.compile("[,;&]| and ");

  private static final Pattern QUESTION = Pattern.compile(".*[?!…][\"”»)]*");

  /// Ends in a stop, but not in one of `Ltd.` or `St.`
  private static final Pattern STATEMENT = Pattern.compile(".*\\w{4}\\.[\"”»)]*");

  private static final int FEWEST_SAID = 4;

  /// Two words or more, none of the later ones capitalised: `harbour master`, `yard hand at work`.
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\p{L}+(?: (?!de |van |von |der |la |el |da |di )\\p{Ll}[\\p{L}'’-]*)+");

  /// What is said of somebody whose name is kept back.
  private static final Set<String> ANYBODY =
      WordList.stroked(
          "female|male|woman|man|f|m|anonymous|anonym|customer|user|client|prospect|weiblich|männlich|frau"
              + "|mann|femme|homme|mujer|hombre|donna|uomo|mulher|homem|vrouw|kunde|kundin|cliente");

  /// A title and a line below it.
  private static final int MOST_TITLE_LINES = 2;

  /// The words for a fact, and what it is called here.
  private static final Map<String, String> KEYS =
      keys(
          Map.ofEntries(
              Map.entry("date", "date datum fecha"),
              Map.entry(
                  "participant",
                  "participant respondent interviewee teilnehmer teilnehmerin befragte befragter interviewte interviewter"
                      + " proband probandin participante entrevistado entrevistada interviewé interviewée"
                      + " partecipante intervistato intervistata deelnemer deltagare"),
              Map.entry(
                  "interviewer",
                  "interviewer moderator researcher interviewerin moderatorin forscher forscherin intervieweur"
                      + " intervieweuse enquêteur enquêtrice modérateur modératrice entrevistador entrevistadora"
                      + " moderador moderadora intervistatore intervistatrice moderatore moderatrice onderzoeker"
                      + " intervjuare"),
              Map.entry("segment", "segment"),
              Map.entry("company", "company firma unternehmen empresa entreprise azienda bedrijf"),
              Map.entry("role", "role rolle funktion beruf función fonction ruolo functie"),
              Map.entry("title", "title titel"),
              Map.entry("duration", "duration dauer durée duración durata duur"),
              Map.entry("location", "location ort lieu lugar luogo plaats"),
              Map.entry("language", "language sprache langue idioma lingua taal"),
              Map.entry("method", "method methode"),
              Map.entry("study", "study studie"),
              Map.entry("project", "project projekt projet proyecto progetto"),
              Map.entry("recording", "recording aufnahme"),
              Map.entry("topic", "topic thema")));

  TalkHead {
    facts = Map.copyOf(facts);
  }

  private static Map<String, String> keys(Map<String, String> words) {
    var keys = new HashMap<String, String>();
    words.forEach((key, all) -> List.of(all.split(" ")).forEach(word -> keys.put(word, key)));
    WordList.stroked(
            "recorded on|recorded|call date|interview date|session date|date of interview|when")
        .forEach(date -> keys.put(date, "date"));
    return Map.copyOf(keys);
  }

  /// Reads the facts above the conversation, and says where that begins. Lines such as
  /// `Participant: P-07` are facts only next to one that nobody would say, such as `Date: ...`.
  static TalkHead of(List<String> lines) {
    var found = new HashMap<String, String>();
    boolean fact = false;
    int titles = 0;
    int at = 0;
    for (; at < lines.size(); at++) {
      var line = lines.get(at);
      var matcher = HEAD.matcher(line);
      var key =
          matcher.matches()
              ? KEYS.getOrDefault(matcher.group(1).strip().toLowerCase(Locale.ROOT), "")
              : "";
      if (!key.isEmpty()) {
        boolean person = key.equals("participant") || key.equals("interviewer");
        var word = matcher.group(1).strip();
        if (person && (found.containsKey(key) || isSaid(matcher.group(2), word, lines, at))) {
          break;
        }
        fact |= !person || speaks(matcher.group(2), lines.subList(at + 1, lines.size()));
        found.put(key, matcher.group(2).replace("*", "").strip());
      } else if (!line.isBlank() && !SpokenText.isHeading(line)) {
        titles++;
        if (fact || titles > MOST_TITLE_LINES) {
          break;
        }
      }
    }
    if (!fact) {
      return new TalkHead(Map.of(), 0);
    }
    tellApart(found, lines.subList(at, lines.size()));
    return new TalkHead(found, at);
  }

  /// Whether what stands behind a word such as `Participant` was said: facts end in no mark of a
  /// sentence, and are no longer than a title where the word comes again as a label.
  private static boolean isSaid(String typed, String word, List<String> lines, int at) {
    var text = typed.replace("*", "").strip();
    int words = Words.count(text);
    if (QUESTION.matcher(text).matches()) {
      return words > 0;
    }
    if (STATEMENT.matcher(text).matches()) {
      return words >= FEWEST_SAID;
    }
    var first = PARTS.split(text, 2)[0];
    if (Words.count(first) < FEWEST_SAID || JobTitles.isOne(first)) {
      return false;
    }
    var label = Pattern.compile("[*#>\\s-]*" + Pattern.quote(word) + "\\**\\s*:.*");
    return lines.subList(at + 1, lines.size()).stream().anyMatch(l -> label.matcher(l).matches());
  }

  /// A participant's name and what they do, as in `Sven Olafsson, yard manager`: one person has one
  /// name in every conversation, and what they do is a fact of its own. `Olafsson, Sven` is a name;
  /// `Site manager, two sites` is none, and somebody else in every conversation.
  private static void tellApart(Map<String, String> found, List<String> below) {
    var typed = found.getOrDefault("participant", "");
    var parts = PARTS.splitAsStream(typed).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty()) {
      return;
    }
    var name = parts.getFirst();
    boolean nobody = isNobody(name) && !speaks(name, below);
    var role = parts.stream().skip(nobody ? 0 : 1).filter(JobTitles::isOne).findFirst();
    if (nobody) {
      found.remove("participant");
      role.ifPresent(r -> found.putIfAbsent("role", r));
    } else if (parts.size() > 1) {
      var second = parts.get(1);
      boolean apart = Character.isLowerCase(second.codePointAt(0)) || name.matches(".*[\\s\\d].*");
      if (apart || role.isPresent()) {
        found.put("participant", name);
        found.putIfAbsent("role", role.orElse(second));
      }
    }
  }

  /// Whether it says what somebody is and not who.
  private static boolean isNobody(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (Participants.isCode(name) || FirstNames.holds(lower.split("\\s+", 2)[0])) {
      return false;
    }
    return ANYBODY.contains(lower) || DESCRIPTION.matcher(name).matches() || JobTitles.isOne(name);
  }

  /// Whether somebody of this name speaks below: `Interviewer: Greta Holm` above `Greta: ...`.
  private static boolean speaks(String typed, List<String> lines) {
    var name = typed.replace("*", "").split("[,;(]", 2)[0].strip();
    if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    var first = Pattern.quote(name.split("\\s+", 2)[0]);
    var label =
        Pattern.compile(
            "[*#>\\s-]*(?:" + Pattern.quote(name) + "|" + first + ")\\**\\s*(?:[:(\\[].*|\\d.*|)");
    return lines.stream().anyMatch(line -> label.matcher(line).matches());
  }

  /// Who takes part, as they are named there, and by their first names.
  List<String> people() {
    return Stream.of("interviewer", "participant")
        .flatMap(key -> SEVERAL.splitAsStream(facts.getOrDefault(key, "")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> Stream.of(name, name.split("\\s+", 2)[0]))
        .distinct()
        .toList();
  }
}
