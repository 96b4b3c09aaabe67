package io.personaassistant.drafting.type;

import io.personaassistant.text.Recent;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a text speaks of, as words that can be compared: stems without those that carry no meaning,
/// and one word for each thing that has several names (`SSO` and `single sign-on`). English. Pure
/// functions.
public final class Topics {
  /// Marks a thing that has several names; no stem begins with it.
  private static final String NAMED = "=";

  /// In every plan and every message; two texts that share these share nothing.
  private static final Set<String> EMPTY =
      Set.copyOf(Words.content(String.join(" ", WordList.words("topics.empty"))));

  /// What customers call what we sell: "your tool" is about everything and nothing.
  private static final Set<String> OURS =
      Set.of("app", "platform", "product", "service", "software", "system", "tool");

  /// Things that are always of something else: who asks for the calendar integration asks for the
  /// calendar.
  private static final Set<String> OF_SOMETHING =
      Set.of(NAMED + "integration", NAMED + "export", NAMED + "charge", NAMED + "bill");

  /// Of which every plan speaks.
  private static final Set<String> EVERYDAY = Set.of(NAMED + "price", NAMED + "yearly");

  private static final Set<String> GENERIC = generic();

  private record Name(List<String> words, String thing) {}

  /// By their first word, the longest first.
  private static final Map<String, List<Name>> NAMES = names();

  /// A stored answer sets the same facts against every trait.
  private static final Recent<Set<String>> KNOWN = new Recent<>(512);

  private Topics() {}

  /// The topics of a text, in order, without doubles. The set cannot be changed.
  public static Set<String> of(String text) {
    return KNOWN.of(text, Topics::read);
  }

  private static Set<String> read(String text) {
    var words = Words.tokens(text);
    var topics = new LinkedHashSet<String>();
    for (int i = 0; i < words.size(); ) {
      if (words.get(i).equals("your") && i + 1 < words.size() && OURS.contains(words.get(i + 1))) {
        i += 2;
        continue;
      }
      int at = i;
      var named =
          NAMES.getOrDefault(words.get(i), List.of()).stream()
              .filter(n -> stands(n.words(), words, at))
              .findFirst();
      if (named.isPresent()) {
        topics.add(named.get().thing());
        i += named.get().words().size();
        continue;
      }
      var phrasal = PhrasalNouns.at(words, i);
      if (phrasal.isPresent()) {
        topics.add(NAMED + phrasal.get().noun());
        i += phrasal.get().words();
      } else {
        var stem = Words.stem(words.get(i));
        if (!Words.isStop(words.get(i)) && !EMPTY.contains(stem) && !isCount(stem)) {
          topics.add(stem);
        }
        i++;
      }
    }
    return Collections.unmodifiableSet(topics);
  }

  /// A count or a year is in two texts by chance; ISO 27001 is not.
  private static boolean isCount(String word) {
    return word.length() < 5 && word.chars().allMatch(Character::isDigit);
  }

  /// Whether a topic is in the records of every trade, so that it alone says nothing.
  public static boolean isGeneric(String topic) {
    return GENERIC.contains(topic);
  }

  /// The words of a text that carry a topic, as they were written but in small letters.
  public static List<String> words(String text) {
    return Words.tokens(text).stream()
        .filter(word -> !Words.isStop(word) && !EMPTY.contains(Words.stem(word)))
        .toList();
  }

  /// How much two texts have in common, when `wanted` are the topics of the other one: one for a
  /// word, two for a thing that has a name of its own. From two on it is hardly chance.
  public static int signals(String text, Collection<String> wanted) {
    return of(text).stream()
        .filter(wanted::contains)
        .mapToInt(topic -> isNamed(topic) ? 2 : 1)
        .sum();
  }

  /// How many topics two texts have in common.
  public static long common(String text, Collection<String> wanted) {
    return of(text).stream().filter(wanted::contains).count();
  }

  /// Whether a topic is a thing that has several names.
  public static boolean isNamed(String topic) {
    return topic.startsWith(NAMED);
  }

  /// Whether a topic is a thing with several names that a text is hardly about by chance.
  public static boolean isTelling(String topic) {
    return isNamed(topic) && !OF_SOMETHING.contains(topic);
  }

  /// Whether a topic is one that also two long texts hardly share by chance.
  public static boolean isRare(String topic) {
    return isTelling(topic) && !EVERYDAY.contains(topic);
  }

  private static boolean stands(List<String> name, List<String> words, int at) {
    return at + name.size() <= words.size() && words.subList(at, at + name.size()).equals(name);
  }

  private static Set<String> generic() {
    return ResourceLines.of(Topics.class, "generic-words.txt").stream()
        .flatMap(line -> Words.stems(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<Name>> names() {
    var names = new ArrayList<Name>();
    for (var line : ResourceLines.of(Topics.class, "same-thing.txt")) {
      var alike = List.of(line.split("\\s*\\|\\s*", -1));
      for (var name : alike) {
        names.add(new Name(Words.tokens(name), NAMED + alike.getFirst()));
      }
    }
    names.sort(Comparator.comparingInt((Name n) -> -n.words().size()));
    return names.stream().collect(Collectors.groupingBy(n -> n.words().getFirst()));
  }
}
