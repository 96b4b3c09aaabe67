package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.segment.TitleWords;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whose people go by a title: the persona that is called so, or to which what several people of
/// this title said is linked. A title that people of several personas go by is nobody's.
public final class TitleOwners {
  private static final int SEVERAL = 2;

  private static final Pattern BEHIND =
      Pattern.compile("\\s*[,;(|–—]\\s*.*|\\s(?:of|at|for|in|to|on|with|from)\\s.*");

  private final List<Persona> personas;

  /// Whose people go by the words of a title; empty where those of several do.
  private final Map<Set<String>, Optional<Persona>> linked;

  private TitleOwners(List<Persona> personas, Map<Set<String>, Optional<Persona>> linked) {
    this.personas = personas;
    this.linked = linked;
  }

  static TitleOwners of(List<Item> items, Library library) {
    var linked = new HashMap<Set<String>, Optional<Persona>>();
    for (var persona : library.kept()) {
      var people = new HashMap<Set<String>, Set<String>>();
      items.stream()
          .filter(item -> item.personas().contains(persona.slug()))
          .filter(item -> !item.evidence().participant().isEmpty())
          .forEach(item ->
              people
                  .computeIfAbsent(words(item.evidence().segment()), _ -> new HashSet<>())
                  .add(item.evidence().participant()));
      people.forEach((title, codes) -> {
        if (codes.size() >= SEVERAL) {
          linked.merge(title, Optional.of(persona), (_, _) -> Optional.empty());
        }
      });
    }
    return new TitleOwners(new ArrayList<>(library.kept()), linked);
  }

  /// Whom titles belong to by what these personas are called alone.
  public static TitleOwners called(List<Persona> personas) {
    return new TitleOwners(personas, Map.of());
  }

  /// The persona whose people go by this title; empty where there is none, or several.
  Optional<Persona> owner(String title) {
    return owner(title, _ -> true);
  }

  /// The same among some personas. Of several that are called so, the one whose title says most is
  /// meant.
  Optional<Persona> owner(String title, Predicate<Persona> among) {
    if (TitleWords.trades(title).isEmpty()) {
      return Optional.empty();
    }
    var words = words(title);
    var called = personas.stream().filter(p -> isCalled(p, title)).filter(among).toList();
    int most = called.stream().mapToInt(p -> words(p.title()).size()).max().orElse(0);
    var best = called.stream().filter(p -> words(p.title()).size() == most).toList();
    if (best.size() == 1) {
      return Optional.of(best.getFirst());
    }
    return best.isEmpty()
        ? linked.getOrDefault(words, calledForShort(title).filter(among))
        : Optional.empty();
  }

  /// The only persona whose title may be called so for short: a "school bus driver" is a bus
  /// driver, while the assistant of a fleet manager is no fleet manager. One word of several, such
  /// as "driver", is too short for that.
  public Optional<Persona> calledForShort(String title) {
    var wanted = head(title);
    var longer =
        personas.stream()
            .filter(p -> {
              var head = head(p.title());
              int more = head.size() - wanted.size();
              return (more == 0 || more > 0 && wanted.size() > 1)
                  && head.subList(more, head.size()).equals(wanted);
            })
            .toList();
    return longer.size() == 1 && !TitleWords.trades(title).isEmpty()
        ? Optional.of(longer.getFirst())
        : Optional.empty();
  }

  /// The stems of what a title calls somebody, without what they are that of or where.
  private static List<String> head(String title) {
    return Words.stems(BEHIND.matcher(title).replaceFirst(""));
  }

  /// Whether all words of the persona's title are in another: "UX Research Lead" in "UX research
  /// lead, retail". The assistant of a bus driver is no bus driver.
  private static boolean isCalled(Persona persona, String title) {
    var head = head(persona.title());
    return !TitleWords.trades(persona.title()).isEmpty()
        && words(title).containsAll(words(persona.title()))
        && (head.isEmpty() || head(title).contains(head.getLast()));
  }

  /// Whether two titles have the same words.
  static boolean isSame(String title, String other) {
    return words(title).equals(words(other));
  }

  private static Set<String> words(String title) {
    return Words.tokens(title).stream()
        .filter(word -> !Words.isStop(word))
        .map(Words::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}
