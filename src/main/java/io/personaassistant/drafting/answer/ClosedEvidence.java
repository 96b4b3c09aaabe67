package io.personaassistant.drafting.answer;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.text.Words;
import io.personaassistant.workspace.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody reads of evidence who may not open it: what kind, when and how many, and whom to
/// ask. Quotations of items that may be quoted outside the company stay in answers.
///
/// @param least the least role of those who may open it
/// @param readers from whom this is kept
public record ClosedEvidence(Role least, Readers readers) {
  /// So many words in a row are an item's own words; fewer anybody could say.
  private static final int RUN = 6;

  /// An item of fewer words is known again only as a whole.
  private static final int FEWEST = 3;

  /// Fewer words in quotation marks are a name or a word of the trade.
  private static final int FEWEST_QUOTED = 2;

  /// What could be the code of somebody: a word with a number in it or behind it.
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}+ )?(?=[\\p{L}_./#-]*\\p{N})[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_./#-]*[\\p{L}\\p{N}])?");

  /// From whom words are kept.
  public enum Readers {
    /// From one person, by their role.
    PERSON,
    /// From a place where many read, whatever one of them may open.
    CHANNEL,
    /// From a place where people of another company read.
    OTHER_COMPANY
  }

  /// The sentence above items without their words.
  public String notice() {
    return switch (readers) {
      case OTHER_COMPANY ->
          "People of another company read here, so words of evidence that may not be quoted outside"
              + " are left out; `/persona` shows them.";
      default ->
          "The words of evidence are for %s in this workspace; %s"
              .formatted(least.people(), opens("an item"));
    };
  }

  /// What stands in the place of an item's words.
  public String instead() {
    return switch (readers) {
      case OTHER_COMPANY ->
          "The words may not be quoted outside the company; `/persona` shows them.";
      default -> "The words are for " + least.people() + "; " + opens("it");
    };
  }

  /// The sentence beside a code that is no item's id: the same whether or not it stands for a
  /// participant, since that tells who took part.
  public String ofParticipants() {
    return switch (readers) {
      case OTHER_COMPANY ->
          "People of another company read here, so the items of a participant are left out;"
              + " `/persona` shows them.";
      default ->
          "The items of a participant are for %s in this workspace; %s"
              .formatted(least.people(), opens("them"));
    };
  }

  private String opens(String what) {
    return readers == Readers.PERSON
        ? "ask " + least.one() + " to open " + what + "."
        : least.one() + " reads them in a direct message or with `/persona`.";
  }

  /// Whether the words of an item are kept; people of another company read what may be quoted
  /// outside.
  public boolean keeps(Evidence item) {
    return readers != Readers.OTHER_COMPANY || !item.quotable();
  }

  /// An item with [#instead] in the place of its words where these are kept.
  public Evidence shut(Evidence item) {
    return keeps(item) ? item.saying(instead()) : item;
  }

  /// Takes the words of those of these items that may not be quoted outside out of what is read,
  /// except where a record says the same.
  public Reader without(Collection<Evidence> items, Library library) {
    return new Reader(items, library);
  }

  /// What takes words out.
  public final class Reader {
    /// By how many words in a row, the items that hold them.
    private final Map<Integer, Map<String, Evidence>> runs = new HashMap<>();

    /// The words of the items that hold any.
    private final Map<Evidence, String> inside = new LinkedHashMap<>();

    /// The codes of who said the items.
    private final Map<String, Evidence> speakers = new HashMap<>();

    /// The words of the records, which everybody may read.
    private final String records;

    private Reader(Collection<Evidence> items, Library library) {
      records = row(Words.tokens(text(library)));
      for (var item : items) {
        speakers.putIfAbsent(item.participant().toLowerCase(Locale.ROOT), item);
        if (!item.quotable()) {
          var words = Words.tokens(item.text());
          inside.put(item, row(words));
          int length = Math.min(RUN, words.size());
          for (int i = 0; length > 0 && i + length <= words.size(); i++) {
            var run = String.join(" ", words.subList(i, i + length));
            if (!records.contains(" " + run + " ")) {
              runs.computeIfAbsent(length, _ -> new HashMap<>()).putIfAbsent(run, item);
            }
          }
        }
      }
    }

    /// The answer as somebody reads it who may not open evidence.
    public Answer answer(Answer answer) {
      return answer.with(
          answer.sections().stream()
              .map(s -> new Section(s.title(), entries(s.entries())))
              .toList());
    }

    /// Whether a text holds the words that this takes out.
    public boolean finds(String text) {
      return held(text).isPresent();
    }

    /// The same of entries.
    public List<Entry> entries(List<Entry> entries) {
      return entries.stream()
          .map(e -> new Entry(e.parts().stream().map(this::part).toList(), e.cites(), e.note()))
          .toList();
    }

    /// The same of a table.
    public Sheet sheet(Sheet sheet) {
      return sheet.map(cell -> held(cell).map(this::instead).orElse(cell));
    }

    private Part part(Part part) {
      var item = held(part.text());
      if (item.isEmpty() && part.role() == Answer.Role.QUOTE && isOtherCompany()) {
        item = quoting(part.text());
      }
      return item.map(i -> Part.detail(part.label(), instead(i))).orElse(part);
    }

    private boolean isOtherCompany() {
      return readers == Readers.OTHER_COMPANY;
    }

    private String instead(Evidence item) {
      var words =
          "Words from " + item.id() + " (" + item.sourceType().label() + ", " + item.date() + ") ";
      return switch (readers) {
        case OTHER_COMPANY ->
            words + "may not be quoted outside the company; `/persona` shows them.";
        case CHANNEL -> words + "are for " + least.people() + "; " + opens("it");
        case PERSON -> words + "are for " + least.people() + "; ask " + least.one() + ".";
      };
    }

    /// The first item whose words a text holds.
    private Optional<Evidence> held(String text) {
      var words = Words.tokens(text);
      for (var length : runs.keySet()) {
        if (length < FEWEST && words.size() != length) {
          continue;
        }
        for (int i = 0; i + length <= words.size(); i++) {
          var item = runs.get(length).get(String.join(" ", words.subList(i, i + length)));
          if (item != null) {
            return Optional.of(item);
          }
        }
      }
      return isOtherCompany() ? quoted(text).or(() -> spoken(text)) : Optional.empty();
    }

    /// The first item out of which a text quotes, in however few words.
    private Optional<Evidence> quoted(String text) {
      return QuotedParts.of(text).flatMap(quotation -> quoting(quotation).stream()).findFirst();
    }

    /// The first item in which a quotation stands that no record holds.
    private Optional<Evidence> quoting(String quotation) {
      var words = Words.tokens(quotation);
      var row = row(words);
      return words.size() < FEWEST_QUOTED || records.contains(row)
          ? Optional.empty()
          : inside.entrySet().stream()
              .filter(i -> i.getValue().contains(row))
              .map(Map.Entry::getKey)
              .findFirst();
    }

    /// The first item whose speaker a text names; what a record says is a word of the trade.
    private Optional<Evidence> spoken(String text) {
      return CODE.matcher(text)
          .results()
          .map(code -> code.group().toLowerCase(Locale.ROOT))
          .flatMap(code -> Stream.of(code, code.substring(code.indexOf(' ') + 1)))
          .filter(code -> !records.contains(row(Words.tokens(code))))
          .flatMap(code -> Optional.ofNullable(speakers.get(code)).stream())
          .findFirst();
    }

    private static String row(List<String> words) {
      return " " + String.join(" ", words) + " ";
    }
  }

  /// What the records themselves say, which everybody may read.
  private static String text(Library library) {
    var text = new StringJoiner("\n");
    library.personas().forEach(p -> text.add(p.background()).add(p.decision()).add(p.objective()));
    library.traits().values().forEach(own -> own.forEach(t -> text.add(t.trait().text())));
    library
        .talkTracks()
        .values()
        .forEach(own ->
            own.forEach(
                t -> text.add(t.objection()).add(t.reply()).add(t.question()).add(t.proof())));
    library.facts().forEach(f -> text.add(f.statement()).add(f.proof()));
    return text.toString();
  }
}
