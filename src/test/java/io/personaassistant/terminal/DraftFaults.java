package io.personaassistant.terminal;

import io.personaassistant.text.Dates;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Ways to spoil a sound draft, each with the check that must stop it. A kind gives the text back
/// as it was where it finds nothing to spoil.
final class DraftFaults {
  private static final List<String> CLAIMS =
      List.of(
          "Most customers cancel in the first month.",
          "Buyers never read the second page of an offer.",
          "Small teams give up when the setup takes an afternoon.",
          "Seven out of ten visitors leave before the form is finished.",
          "Decision makers trust a peer more than a brochure.",
          "Growers postpone every purchase until after the harvest.",
          "Nurses hate another login.",
          "Users complain about the export every week.",
          "80 % of accounts renew without a call.",
          "Mid-sized firms compare three vendors before they sign.",
          "Their biggest fear is losing data during the move.",
          "Nobody in this segment reads long mails.",
          "Price is the main concern of this audience.",
          "Clients in this market expect an answer within an hour.",
          "Adoption drops after the second week.",
          "The typical buyer signs in the last week of a quarter.",
          "Teachers share logins with their colleagues.",
          "Interviewees kept returning to the same complaint: the invoices are wrong.",
          "They switch suppliers whenever a contract ends.",
          "Churn doubles when the first report arrives late.");

  private static final List<String> COMPANIES =
      List.of(
          "Customers like Northwind and Fabrikam use it every day.",
          "Contoso Ltd switched last year.",
          "“It simply works,” said Marta Olsen, CTO at Brightpath.",
          "Trusted by Halvorsen Group and Pinewood Labs.",
          "Ask Tom Brandt, head of research at Velora, who uses it.",
          "Our customer Zellweger AG saved a week.");

  private static final List<String> MAILS =
      List.of(
          "Write to jane.doe@example.com first.",
          "Call +49 170 5550199 before noon.",
          "Contact: m.rossi@studio-rossi.it");

  /// What must speak up: one of these checks, at the level error.
  record Fault(List<String> checks, Spoil spoil) {}

  /// Spoils a text about a world.
  @FunctionalInterface
  interface Spoil {
    String in(String text, World world, Random random);
  }

  /// What a text may cite: the text of each item and fact, and the persona that items are linked
  /// to.
  record World(Map<String, String> texts, Map<String, String> personas) {
    String of(List<String> ids) {
      var all = new StringBuilder();
      ids.forEach(id -> all.append(texts.getOrDefault(id, "")).append('\n'));
      return all.toString();
    }
  }

  static final Map<String, Fault> ALL = all();

  private DraftFaults() {}

  private static Map<String, Fault> all() {
    var all = new LinkedHashMap<String, Fault>();
    all.put(
        "one number changed",
        new Fault(
            List.of("numbers_supported", "quote_verbatim", "numbers_derived"),
            DraftFaults::number));
    all.put(
        "one number word changed",
        new Fault(List.of("numbers_supported", "quote_verbatim"), DraftFaults::numberWord));
    all.put(
        "word of a quotation changed",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> quoted(t, r, "changed")));
    all.put(
        "word of a quotation dropped",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> quoted(t, r, "dropped")));
    all.put(
        "word added to a quotation",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> quoted(t, r, "added")));
    all.put(
        "denial dropped from a quotation",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> denial(t)));
    all.put(
        "quotation joined from two items",
        new Fault(List.of("quote_verbatim"), DraftFaults::spliced));
    all.put(
        "id of an unrelated item",
        new Fault(
            List.of(
                "claim_supported",
                "quote_verbatim",
                "numbers_supported",
                "dates_supported",
                "quote_source_is_person"),
            DraftFaults::otherId));
    all.put(
        "id that does not exist",
        new Fault(
            List.of("citation_exists"),
            (t, _, r) -> t.replaceFirst("\\[([EF])\\d+\\]", "[$1" + (700 + r.nextInt(99)) + "]")));
    all.put("date shifted", new Fault(List.of("dates_supported"), DraftFaults::date));
    all.put("unit changed", new Fault(List.of("numbers_supported"), DraftFaults::unit));
    all.put(
        "address or number of a person",
        new Fault(List.of("pii_free"), (t, _, r) -> inserted(t, MAILS, r)));
    all.put(
        "unknown company or person",
        new Fault(List.of("entities_supported"), (t, _, r) -> inserted(t, COMPANIES, r)));
    all.put(
        "claim without a citation",
        new Fault(
            List.of("citation_present", "numbers_supported"), (t, _, r) -> inserted(t, CLAIMS, r)));
    all.put(
        "link to somewhere",
        new Fault(
            List.of("link_not_allowed"),
            (t, _, r) ->
                inserted(
                    t,
                    List.of(
                        "See https://pages.example.net/x for more.",
                        "[Read on](https://evil.example.org/a)"),
                    r)));
    all.put(
        "wrong sum", new Fault(List.of("numbers_derived", "numbers_supported"), DraftFaults::sum));
    all.put(
        "all citations removed",
        new Fault(
            List.of("citation_present", "quote_verbatim", "numbers_supported"),
            DraftFaults::uncited));
    return Collections.unmodifiableMap(all);
  }

  /// A number in digits of a sentence that cites, which the cited texts hold, changed to one that
  /// they do not hold.
  private static String number(String text, World world, Random random) {
    return changed(
        text,
        world,
        random,
        Pattern.compile(
            "(?<![\\w.,/:$€£#-])\\d{1,3}(?:,\\d{3})+(?![\\d,])|(?<![\\w.,/:#-])\\d+(?:\\.\\d+)?(?![\\d,/:]|\\.\\d|-\\d)"),
        old -> {
          var plain = old.replace(",", "");
          if (plain.contains(".")) {
            return new java.math.BigDecimal(plain)
                .add(new java.math.BigDecimal("1." + (1 + random.nextInt(8))))
                .toPlainString();
          }
          long value = Long.parseLong(plain);
          return String.valueOf(
              value < 10
                  ? value + 11 + random.nextInt(6)
                  : value + 1 + random.nextInt((int) Math.min(value, 40)));
        });
  }

  private static String numberWord(String text, World world, Random random) {
    return changed(
        text,
        world,
        random,
        Pattern.compile(
            "(?<![\\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixty)(?= [a-z])(?! (?:thirds?|quarters?|hundred|thousand|dozen|and a half))"),
        _ ->
            List.of("thirteen", "fourteen", "seventeen", "nineteen", "twenty-one", "thirty-four")
                .get(random.nextInt(6)));
  }

  private static String changed(
      String text,
      World world,
      Random random,
      Pattern pattern,
      java.util.function.UnaryOperator<String> other) {
    var dates = Dates.find(text).stream().filter(d -> d.month() > 0 || d.year() > 0).toList();
    var places = new ArrayList<java.util.regex.MatchResult>();
    for (var sentence : sentences(text)) {
      var known = world.of(ids(sentence.text()));
      if (known.isBlank()) {
        continue;
      }
      pattern
          .matcher(text)
          .results()
          .filter(m -> m.start() >= sentence.start() && m.end() <= sentence.end())
          .filter(m -> dates.stream().noneMatch(d -> d.start() < m.end() && m.start() < d.end()))
          .filter(m ->
              DraftChanges.CITATION
                  .matcher(text)
                  .results()
                  .noneMatch(c -> c.start() <= m.start() && m.end() <= c.end()))
          .filter(m ->
              Pattern.compile("(?<![\\d.,])" + Pattern.quote(m.group()) + "(?![\\d])")
                  .matcher(known)
                  .find())
          .forEach(places::add);
    }
    if (places.isEmpty()) {
      return text;
    }
    var at = places.get(random.nextInt(places.size()));
    var all = String.join("\n", world.texts().values());
    for (int i = 0; i < 40; i++) {
      var to = other.apply(at.group());
      var number =
          to.matches("[a-z-]+")
              ? List.of("thirteen", "13", "fourteen", "14", "seventeen", "17", "nineteen", "19")
                  .contains(to)
              : false;
      boolean taken =
          Pattern.compile("(?<![\\d.,])" + Pattern.quote(to) + "(?![\\d])")
                  .matcher(world.of(ids(text)))
                  .find()
              || text.contains(to);
      if (!taken && !all.isEmpty() && (number || !to.equals(at.group()))) {
        return text.substring(0, at.start()) + to + text.substring(at.end());
      }
    }
    return text;
  }

  private static String quoted(String text, Random random, String how) {
    var quotes = Quotations.find(text);
    if (quotes.isEmpty()) {
      return text;
    }
    var quote = quotes.get(random.nextInt(quotes.size()));
    var words = new ArrayList<>(List.of(quote.text().split(" ", -1)));
    var places = new ArrayList<Integer>();
    for (int i = 1; i < words.size() - 1; i++) {
      boolean besideGap = (words.get(i - 1) + words.get(i + 1)).matches(".*(?:…|\\.\\.).*");
      if (words.get(i).matches("[A-Za-z]{4,}") && !besideGap) {
        places.add(i);
      }
    }
    if (places.isEmpty() || words.size() < 5) {
      return text;
    }
    int at = places.get(random.nextInt(places.size()));
    switch (how) {
      case "changed" ->
          words.set(at, List.of("rarely", "harbour", "costly", "gentle").get(random.nextInt(4)));
      case "dropped" -> words.remove(at);
      default -> words.add(at, List.of("really", "always", "just", "very").get(random.nextInt(4)));
    }
    return text.substring(0, quote.start()) + String.join(" ", words) + text.substring(quote.end());
  }

  private static String denial(String text) {
    for (var quote : Quotations.find(text)) {
      var spoilt = quote.text().replaceFirst("(?i)\\b(?:not|never|no) |n['’]t\\b", "");
      if (!spoilt.equals(quote.text()) && Words.count(spoilt) >= 3) {
        return text.substring(0, quote.start()) + spoilt + text.substring(quote.end());
      }
    }
    return text;
  }

  private static String spliced(String text, World world, Random random) {
    var quotes = Quotations.find(text);
    if (quotes.isEmpty()) {
      return text;
    }
    var quote = quotes.getFirst();
    var others = world.texts().values().stream().filter(t -> Words.count(t) > 9).toList();
    var other = List.of(others.get(random.nextInt(others.size())).split(" ", -1));
    String tail = String.join(" ", other.subList(0, 5));
    return text.contains(tail)
        ? text
        : text.substring(0, quote.end()) + " … " + tail + text.substring(quote.end());
  }

  private static String otherId(String text, World world, Random random) {
    var found = DraftChanges.CITATION.matcher(text).results().toList();
    if (found.size() != 1 || ids(text).size() != 1) {
      return text;
    }
    var about = new HashSet<>(Words.content(text));
    var of = world.personas().getOrDefault(ids(text).getFirst(), "?");
    var ids = new ArrayList<>(world.texts().keySet());
    Collections.shuffle(ids, random);
    for (var id : ids) {
      var shared = new HashSet<>(Words.content(world.texts().getOrDefault(id, "")));
      shared.retainAll(about);
      boolean same = world.personas().getOrDefault(id, "").equals(of);
      if (same && !id.equals(ids(text).getFirst()) && shared.isEmpty()) {
        return text.replace(found.getFirst().group(), "[" + id + "]");
      }
    }
    return text;
  }

  private static String date(String text, World world, Random random) {
    for (var date : Dates.find(text)) {
      boolean quoted =
          Quotations.find(text).stream()
              .anyMatch(q -> q.start() <= date.start() && date.end() <= q.end());
      if (date.year() > 0 && !quoted && !ids(text).isEmpty()) {
        int other = date.year() - 3 - random.nextInt(4);
        return text.substring(0, date.start())
            + date.text().replace(String.valueOf(date.year()), String.valueOf(other))
            + text.substring(date.end());
      }
    }
    return text;
  }

  private static String unit(String text, World world, Random random) {
    var units = Pattern.compile("(?<=\\d )(hours|days|weeks|months|minutes|seconds)\\b(?!-)");
    var m = units.matcher(text);
    if (!m.find() || ids(text).isEmpty() || text.endsWith("?")) {
      return text;
    }
    boolean quoted =
        Quotations.find(text).stream().anyMatch(q -> q.start() <= m.start() && m.end() <= q.end());
    boolean said =
        ids(text).stream()
            .anyMatch(id ->
                world
                    .texts()
                    .getOrDefault(id, "")
                    .contains(text.substring(Math.max(0, m.start() - 2), m.start()).strip()));
    return quoted || !said
        ? text
        : text.substring(0, m.start())
            + (m.group().equals("years") ? "hours" : "years")
            + text.substring(m.end());
  }

  private static String sum(String text, World world, Random random) {
    var m = Pattern.compile("= ?(-?)(\\d{1,3})(?=[ %),]|$)").matcher(text);
    return m.find()
        ? text.substring(0, m.start(2))
            + (Integer.parseInt(m.group(2)) + 7 + random.nextInt(9))
            + text.substring(m.end(2))
        : text;
  }

  private static String uncited(String text, World world, Random random) {
    var bare =
        DraftChanges.CITATION
            .matcher(text)
            .replaceAll("")
            .replaceAll(" +(?=[.,\\n]|$)", "")
            .strip();
    boolean items = ids(text).stream().anyMatch(id -> id.startsWith("E"));
    boolean says =
        Pattern.compile(
                "(?i)\\b(?:leads?|researchers?|managers?|customers?|teams?|growers?|owners?|advisers?|visitors|respondents?|heads)\\b")
            .matcher(bare)
            .find();
    return items && says && !bare.endsWith("?") ? bare : text;
  }

  private static String inserted(String text, List<String> lines, Random random) {
    var line = lines.get(random.nextInt(lines.size()));
    boolean open = !text.matches("(?s).*[.?!\\]”\"]");
    if (open || !io.personaassistant.text.English.isLikely(text)) {
      return text;
    }
    return switch (random.nextInt(4)) {
      case 0 -> line + " " + text;
      case 1 -> line + "\n\n" + text;
      case 2 -> text + "\n- " + line;
      default -> text + " " + line;
    };
  }

  private record Piece(String text, int start, int end) {}

  /// The sentences with the citations that follow them.
  private static List<Piece> sentences(String text) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    var ends = Pattern.compile("(?<=[.!?”\"])\\s+(?!\\[)|\\n").matcher(text);
    while (ends.find()) {
      pieces.add(new Piece(text.substring(from, ends.start()), from, ends.start()));
      from = ends.end();
    }
    pieces.add(new Piece(text.substring(from), from, text.length()));
    return pieces;
  }

  static List<String> ids(String text) {
    return Pattern.compile("\\b[EF]\\d+\\b")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .distinct()
        .toList();
  }
}
