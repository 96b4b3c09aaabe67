package io.personaassistant.text.personal;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The personal data of a text that its form gives away: e-mail addresses, phone numbers, street
/// and network addresses, cards, accounts and other numbers of one person, secrets, links that open
/// something for whoever holds them. Names are not among them: [PeopleNames] and [UserNames] know
/// those of a message. Never throws; takes time linear in the text.
public final class PersonalData {
  private PersonalData() {}

  /// What a piece of personal data is.
  public enum Kind {
    EMAIL("e-mail address", "email"),
    LINK("private link", "link"),
    SECRET("password or key", "secret"),
    CARD("card number", "card"),
    ACCOUNT("bank account", "account"),
    NUMBER("number of one person, such as a social security number", "id"),
    NETWORK("network address", "ip"),
    ADDRESS("street address", "address"),
    BIRTHDAY("date of birth", "birthday"),
    PHONE("phone number", "phone"),
    HANDLE("user name", "user"),
    PERSON("name of a person", "person");

    private final String label;
    private final String word;

    Kind(String label, String word) {
      this.label = label;
      this.word = word;
    }

    /// The words people read, such as "phone number".
    public String label() {
      return label;
    }

    /// The word in a placeholder and in JSON, such as `phone`.
    public String word() {
      return word;
    }

    /// What stands for good in the place of something that was taken out, such as `[phone number
    /// removed]`; never one of the numbered placeholders that are put back.
    public String removed() {
      return "["
          + (this == PERSON ? "name" : this == NUMBER ? "personal number" : label)
          + " removed]";
    }

    /// What stands in its place, such as `[phone 1]`.
    String placeholder(int number) {
      return "[" + word + " " + number + "]";
    }

    /// The kind with this word, in any case.
    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equalsIgnoreCase(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind is called " + word));
    }
  }

  /// A piece of personal data and where it stands.
  public record Found(Kind kind, Span span) {}

  /// Every piece in order of place, none inside another.
  public static List<Found> find(String text) {
    var folded = Folded.of(text);
    var pieces = new Pieces(folded.text());
    PrivateLinks.find(folded.text(), pieces);
    SpelledAddresses.find(pieces);
    Secrets.find(pieces);
    SpokenNumbers.find(pieces);
    if (folded.text().chars().anyMatch(c -> c >= '0' && c <= '9')) {
      AccountNumbers.find(pieces);
      OfficialNumbers.find(pieces);
      NetworkAddresses.find(pieces);
      CalledNumbers.find(pieces);
      StreetAddresses.find(folded.text(), pieces);
      PhoneNumbers.find(folded.text(), pieces);
    }
    return pieces.found(folded);
  }

  /// A piece of the folded text.
  record Piece(Kind kind, int start, int end) {}

  /// What was found so far in a folded text; the first to claim a place keeps it.
  static final class Pieces {
    private static final int LOOKED_BACK = 40;

    final String text;
    private final String lower;
    private final List<Piece> found = new ArrayList<>();
    private final Taken taken = new Taken();

    Pieces(String text) {
      this.text = text;
      this.lower = text.toLowerCase(Locale.ROOT);
    }

    /// All of them in order of place, as they stand in the text that was folded.
    List<Found> found(Folded folded) {
      return found.stream()
          .sorted(Comparator.comparingInt(Piece::start))
          .map(p -> new Found(p.kind(), folded.span(p.start(), p.end())))
          .filter(f -> !f.span().text().isEmpty())
          .toList();
    }

    /// Whether one of these lower-case hints stands in the text: cheaper than the pattern that
    /// needs it.
    boolean hasAny(Collection<String> hints) {
      return hints.stream().anyMatch(lower::contains);
    }

    /// How often a mark stands in the text.
    long count(char mark) {
      return text.chars().filter(c -> c == mark).count();
    }

    /// Whether a pattern that ends where a piece begins finds something before it.
    boolean isBefore(int start, Pattern pattern) {
      return pattern.matcher(text.substring(Math.max(0, start - LOOKED_BACK), start)).find();
    }

    /// Adds this group of every match that is real, 0 for the whole of it.
    void each(Pattern pattern, Kind kind, int group, Predicate<MatchResult> isReal) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (isReal.test(matcher)) {
          add(kind, matcher.start(group), matcher.end(group));
        }
      }
    }

    void add(Kind kind, int start, int end) {
      if (taken.take(start, end)) {
        found.add(new Piece(kind, start, end));
      }
    }
  }
}
