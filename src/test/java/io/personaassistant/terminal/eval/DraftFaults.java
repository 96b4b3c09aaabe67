package io.personaassistant.terminal.eval;

import io.personaassistant.text.English;
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
            NumberFaults::number));
    all.put(
        "one number word changed",
        new Fault(List.of("numbers_supported", "quote_verbatim"), NumberFaults::numberWord));
    all.put(
        "word of a quotation changed",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> QuotationFaults.quoted(t, r, "changed")));
    all.put(
        "word of a quotation dropped",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> QuotationFaults.quoted(t, r, "dropped")));
    all.put(
        "word added to a quotation",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> QuotationFaults.quoted(t, r, "added")));
    all.put(
        "denial dropped from a quotation",
        new Fault(List.of("quote_verbatim"), (t, _, r) -> QuotationFaults.denial(t)));
    all.put(
        "quotation joined from two items",
        new Fault(List.of("quote_verbatim"), QuotationFaults::spliced));
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
    all.put("date shifted", new Fault(List.of("dates_supported"), NumberFaults::date));
    all.put("unit changed", new Fault(List.of("numbers_supported"), NumberFaults::unit));
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
        "wrong sum", new Fault(List.of("numbers_derived", "numbers_supported"), NumberFaults::sum));
    all.put(
        "all citations removed",
        new Fault(
            List.of("citation_present", "quote_verbatim", "numbers_supported"),
            DraftFaults::uncited));
    return Collections.unmodifiableMap(all);
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
    if (open || !English.isLikely(text)) {
      return text;
    }
    return switch (random.nextInt(4)) {
      case 0 -> line + " " + text;
      case 1 -> line + "\n\n" + text;
      case 2 -> text + "\n- " + line;
      default -> text + " " + line;
    };
  }

  /// The ids that stand in a text, each once.
  static List<String> ids(String text) {
    return Pattern.compile("\\b[EF]\\d+\\b")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .distinct()
        .toList();
  }
}
