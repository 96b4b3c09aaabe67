package io.personaassistant.checking.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.personaassistant.text.Recent;
import io.personaassistant.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What things are to each other by WordNet: a lorry is a truck, an oak is no beech. Read when it
/// is asked for the first time, and kept as numbers alone (about 2 MB). English nouns.
public final class Lexicon {
  private static final String WORDNET = "/net/sf/extjwnl/data/wordnet/wn31/";

  /// So many steps up, a word still says the same with less detail: a truck is a motor vehicle, and
  /// that, by way of what drives itself and what has wheels, a vehicle.
  private static final int STEPS = 4;

  private static final int MOST_STEPS = 12;

  private static final Set<String> SOMEBODY = Set.of("person", "organization");

  private static final Set<String> PLACE =
      Set.of("structure", "room", "vehicle", "container", "furniture", "facility");

  /// What one thing is to another.
  public enum Relation {
    /// The first may stand for the second, as a synonym or a wider word: truck for lorry.
    SAME,
    /// The first is a kind of the second: wheat for crop.
    NARROWER,
    /// They are kinds of one thing: oak and beech.
    BESIDE,
    /// Nothing of that, or one of them is not known.
    NONE
  }

  private static final class Loaded {
    private static final Lexicon LEXICON = read();

    /// Whether a word names somebody: to go all the way up takes longer than all else that is asked
    /// of a sentence about who does what.
    private static final Recent<Boolean> SOMEBODY = new Recent<>(2_000);
  }

  /// The hash of a stem above and a meaning below, in order; a meaning is where its line begins.
  private final long[] meanings;

  /// A meaning above and the next wider one below, in order.
  private final long[] wider;

  private Lexicon(long[] meanings, long[] wider) {
    this.meanings = meanings;
    this.wider = wider;
  }

  /// What one word is to another; both in lower case and any form.
  public static Relation relation(String one, String other) {
    return Loaded.LEXICON.between(one, other);
  }

  /// Whether a word in any form may name somebody who does something: a person or a body of people.
  public static boolean isSomebody(String word) {
    return Loaded.SOMEBODY.of(word, w -> Loaded.LEXICON.isUnder(w, SOMEBODY));
  }

  /// Whether a word in any form may name a place or what something stands or moves in.
  public static boolean isPlace(String word) {
    return Loaded.LEXICON.isUnder(word, PLACE);
  }

  /// Whether a word in lower case and any form stands in the dictionary.
  public static boolean isWord(String word) {
    return Stream.of("noun", "adj", "verb", "adv").anyMatch(kind -> stands(Words.stem(word), kind));
  }

  private static boolean stands(String stem, String kind) {
    var index = Lexicon.class.getResourceAsStream(WORDNET + "index." + kind);
    try (var lines =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(index), UTF_8))) {
      return lines.lines().anyMatch(l -> Words.stem(l.substring(0, l.indexOf(' '))).equals(stem));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isUnder(String word, Set<String> kinds) {
    var above = above(meanings(word), MOST_STEPS);
    return kinds.stream().anyMatch(one -> shares(above, meanings(one)));
  }

  private Relation between(String one, String other) {
    var ones = meanings(one);
    var others = meanings(other);
    if (shares(ones, others) || shares(ones, above(others, STEPS))) {
      return Relation.SAME;
    }
    if (shares(above(ones, STEPS), others)) {
      return Relation.NARROWER;
    }
    return shares(above(ones, 1), above(others, 1)) ? Relation.BESIDE : Relation.NONE;
  }

  private Set<Long> meanings(String word) {
    return below(meanings, Words.stem(word).hashCode());
  }

  private Set<Long> above(Set<Long> meanings, int steps) {
    var all = new HashSet<Long>();
    var last = meanings;
    for (int i = 0; i < steps; i++) {
      var next = new HashSet<Long>();
      last.forEach(m -> next.addAll(below(wider, m.intValue())));
      all.addAll(next);
      last = next;
    }
    return all;
  }

  private static boolean shares(Set<Long> some, Set<Long> others) {
    return some.stream().anyMatch(others::contains);
  }

  /// What stands below a number.
  private static Set<Long> below(long[] pairs, int above) {
    int at = Arrays.binarySearch(pairs, pair(above, 0));
    var found = new HashSet<Long>();
    for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >> 32 == above; i++) {
      found.add(pairs[i] & 0xFFFF_FFFFL);
    }
    return found;
  }

  private static long pair(int above, int below) {
    return (long) above << 32 | below;
  }

  private static Lexicon read() {
    var meanings = LongStream.builder();
    var wider = LongStream.builder();
    try (var nouns =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream(WORDNET + "data.noun"))) {
      var file = new Bytes(nouns);
      for (int first = file.next(); first >= 0; first = file.next()) {
        if (first != ' ') { // the licence stands there
          readMeaning(first - '0', file, meanings, wider);
        }
        while (file.next() != '\n') {
          // how the dictionary explains it
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(meanings.build().sorted().toArray(), wider.build().sorted().toArray());
  }

  /// One meaning: where it stands, two things we do not use, how many words and each with a number,
  /// how many pointers and each in four parts.
  private static void readMeaning(
      int first, Bytes file, LongStream.Builder meanings, LongStream.Builder wider)
      throws IOException {
    int meaning = file.number(first, 10);
    file.skip(2);
    for (int words = file.number(0, 16); words > 0; words--) {
      meanings.add(pair(Words.stem(file.word()).hashCode(), meaning));
      file.skip(1);
    }
    for (int pointers = file.number(0, 10); pointers > 0; pointers--) {
      boolean up = file.next() == '@' && file.next() == ' ';
      if (!up) {
        file.skip(1);
      }
      int to = file.number(0, 10);
      if (up) {
        wider.add(pair(meaning, to));
      }
      file.skip(2);
    }
  }

  /// Fifteen million bytes, of which few are wanted: no string is made of what is only passed.
  private static final class Bytes {
    private final byte[] buffer = new byte[8192];
    private final InputStream in;
    private int at;
    private int end;

    Bytes(InputStream in) {
      this.in = in;
    }

    int next() throws IOException {
      if (at == end) {
        at = 0;
        end = in.read(buffer);
      }
      return end < 0 ? end : buffer[at++];
    }

    int number(int first, int radix) throws IOException {
      int number = first;
      for (int digit = next(); digit != ' '; digit = next()) {
        number = number * radix + Character.digit(digit, radix);
      }
      return number;
    }

    String word() throws IOException {
      var word = new StringBuilder();
      for (int letter = next(); letter != ' '; letter = next()) {
        word.append((char) letter);
      }
      return word.toString().toLowerCase(Locale.ROOT);
    }

    void skip(int words) throws IOException {
      for (int left = words; left > 0; ) {
        left -= next() == ' ' ? 1 : 0;
      }
    }
  }
}
