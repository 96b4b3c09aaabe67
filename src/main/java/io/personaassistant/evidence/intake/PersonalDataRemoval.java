package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import io.personaassistant.text.personal.PeopleNames;
import io.personaassistant.text.personal.PersonalData;
import io.personaassistant.text.personal.PersonalData.Found;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.UserNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes personal data out of the items of a file before anything of them is stored: what its form
/// gives away, people whom a text names or introduces, and the participant's own name. What stood
/// there is kept nowhere; the same text always gives the same result, so that a file can come
/// again.
final class PersonalDataRemoval {
  /// The key of the names that other cells of an item's row hold, a list of texts; it is taken out
  /// here.
  static final String PEOPLE = "\u0003";

  private final Set<String> ours;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int items;

  /// @param ours words in lower case that are no person's: names of personas and products
  PersonalDataRemoval(Set<String> ours) {
    this.ours = ours;
  }

  /// A text of nobody in particular as it may be stored.
  String without(String text) {
    return (String) cleaned(text, t -> inText(t, List.of()));
  }

  /// How many pieces of each kind were taken out so far.
  Map<Kind, Integer> counts() {
    return counts;
  }

  /// How many items they were taken out of.
  int items() {
    return items;
  }

  /// An item with its text, source and segment as they may be stored: the same where nothing is
  /// taken out, since copies of all rows of a large file would take as much memory again.
  Row without(Row row) {
    var values = new LinkedHashMap<>(row.values());
    var names = new ArrayList<String>();
    if (row.values().get("participant") instanceof String name) {
      names.addAll(names(name));
    }
    if (values.remove(PEOPLE) instanceof List<?> people) {
      people.forEach(name -> names.addAll(parts(String.valueOf(name))));
    }
    var kept = Map.copyOf(values);
    values.computeIfPresent("text", (_, text) -> cleaned(text, t -> inText(t, names)));
    // ticket numbers and dates in these look like numbers of people; addresses do not
    for (var key : List.of("source_ref", "segment")) {
      values.computeIfPresent(key, (_, text) -> cleaned(text, PersonalDataRemoval::emails));
    }
    if (!values.equals(kept)) {
      items++;
    }
    return values.equals(row.values()) ? row : row.with(values);
  }

  /// Finds what is to be taken out of a text.
  private interface Finder {
    List<Found> in(String text);
  }

  private Object cleaned(Object value, Finder finder) {
    if (!(value instanceof String text)) {
      return value;
    }
    var all = finder.in(text);
    if (all.isEmpty()) {
      return text;
    }
    var out = new StringBuilder();
    int at = 0;
    for (var found : all) {
      counts.merge(found.kind(), 1, Integer::sum);
      out.append(text, at, found.span().start()).append(found.kind().removed());
      at = found.span().end();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static List<Found> emails(String text) {
    return PersonalData.find(text).stream().filter(f -> f.kind() == Kind.EMAIL).toList();
  }

  private List<Found> inText(String text, List<String> names) {
    var found = new ArrayList<>(PersonalData.find(text));
    for (var user : UserNames.find(text, ours::contains)) {
      add(found, user.kind(), user.span());
    }
    for (var person : PeopleNames.find(text, ours)) {
      add(found, Kind.PERSON, person.span());
    }
    for (var name : names) {
      var matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text);
      while (matcher.find()) {
        add(found, Kind.PERSON, new Span(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    found.sort(Comparator.comparingInt(f -> f.span().start()));
    return found;
  }

  private static void add(List<Found> found, Kind kind, Span span) {
    if (found.stream().noneMatch(f -> f.span().overlaps(span))) {
      found.add(new Found(kind, span));
    }
  }

  /// How a text may name its participant: in full, and by each part where the first is a first name
  /// that is known; a code and a role name nobody.
  private static List<String> names(String participant) {
    var name = participant.strip();
    var parts = List.of(name.split("\\s+"));
    if (Participants.isCode(participant) || !startsUpper(parts.getFirst())) {
      return List.of();
    }
    if (FirstNames.holds(parts.getFirst().toLowerCase(Locale.ROOT))) {
      return parts(name);
    }
    boolean isName =
        parts.size() > 1
            && startsUpper(parts.getLast())
            && parts.stream().noneMatch(p -> PeopleNames.isTitle(p.toLowerCase(Locale.ROOT)));
    return isName ? List.of(name) : List.of();
  }

  private static boolean startsUpper(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /// A name in full, then each part of it that is long enough to be told from other words.
  private static List<String> parts(String name) {
    var names = new ArrayList<String>();
    names.add(name);
    for (var part : name.split("\\s+", -1)) {
      boolean plain = Words.isStop(part.toLowerCase(Locale.ROOT));
      if (part.length() > 2 && Character.isUpperCase(part.codePointAt(0)) && !plain) {
        names.add(part);
      }
    }
    return names;
  }
}
