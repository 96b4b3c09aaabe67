package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who does what in a text, and what is not done: "the owner signs the notice, not the tenant".
/// English; it reads plain clauses and leaves the others out.
public final class Deeds {
  private static final Set<String> SPEAKER = Set.of("i", "we");

  static final Set<String> TO_SPEAKER = Set.of("me", "us");

  private static final Set<String> WE = Set.of("we");
  private static final Set<String> OTHERS = Set.of("he", "she", "they");

  /// Whoever is called so may be called anything else as well: "a successor", "the new manager".
  private static final Set<String> ANYBODY =
      Set.copyOf(Words.stems("successor replacement substitute newcomer"));

  /// Who does these hangs on what they stand with: "takes the key", "takes an hour".
  private static final Set<String> LIGHT = stems(String.join(" ", WordList.words("deeds.light")));

  /// Who does these with somebody has that one do them too.
  private static final Set<String> MUTUAL =
      stems("meet marry fight join face agree talk speak discuss negotiate");

  /// To whom these are done does them: "I moved the driver" is "the driver moved".
  private static final Set<String> CAUSED =
      stems(
          "move start change return wake gather register enrol train transfer switch turn stop split");

  private static final Pattern MINE = Pattern.compile("(?i)\\bmy (\\p{L}+)");

  private static Set<String> stems(String verbs) {
    return Stream.of(verbs.split(" ")).map(PolarityWords::stem).collect(Collectors.toSet());
  }

  private final List<Deed> deeds;

  /// The stems of those whom the speaker calls "my boss", so that it is not the speaker.
  private final Set<String> kin;

  private Deeds(List<Deed> deeds, Set<String> kin) {
    this.deeds = deeds;
    this.kin = kin;
  }

  /// @param doer who does it: a noun, a pronoun, or `""` where nobody or more than one is named
  /// @param who the stems of all that names the doer: "the head of the ward"
  /// @param does the stem of the verb
  /// @param open it is supposed, so that it is neither done nor not done
  /// @param supposed it may be done, or would be if something else was
  /// @param rest the stems of what the clause says besides
  /// @param whom the stem of what stands right behind the verb, `""` where nothing does, or "me" or
  ///   "us"
  record Deed(
      String doer,
      Set<String> who,
      String does,
      boolean denied,
      boolean open,
      boolean supposed,
      Set<String> rest,
      String whom) {
    boolean isNamed() {
      return !doer.isEmpty() && !DeedReader.PRONOUNS.contains(doer);
    }

    private boolean isBySame(Deed other) {
      return who.contains(Words.stem(other.doer)) || other.who.contains(Words.stem(doer));
    }

    private long shares(Deed other) {
      return rest.stream().filter(other.rest::contains).count();
    }

    /// Whether this is done by somebody else than the other, whom both name.
    private boolean isByOther(Deed other) {
      return isNamed()
          && Lexicon.isSomebody(doer)
          && !ANYBODY.contains(Words.stem(doer))
          && !isBySame(other)
          && Lexicon.relation(doer, other.doer) != Lexicon.Relation.SAME;
    }

    /// Whether who speaks does this, and not together with whoever does the other.
    private boolean isBySpeaker(Deed other) {
      return SPEAKER.contains(doer) && !rest.contains(Words.stem(other.doer));
    }
  }

  /// Reads a text.
  public static Deeds of(String text) {
    var deeds = new ArrayList<Deed>();
    for (var sentence : Words.sentences(Polarity.denying(text))) {
      if (!sentence.text().endsWith("?")) {
        new DeedReader(sentence.text(), deeds).read();
      }
    }
    var kin =
        MINE.matcher(text).results().map(m -> Words.stem(m.group(1).toLowerCase(Locale.ROOT)));
    return new Deeds(List.copyOf(deeds), kin.collect(Collectors.toUnmodifiableSet()));
  }

  /// What several texts tell together.
  public static Deeds all(List<Deeds> of) {
    return new Deeds(
        of.stream().flatMap(d -> d.deeds.stream()).toList(),
        of.stream().flatMap(d -> d.kin.stream()).collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether something is done here by whom the source names, and there by others alone; or here by
  /// one persona's people and there by another's.
  ///
  /// @param named the stems of whom and what the source names
  /// @param roles the stems of what the personas are called
  public boolean areByOthers(Deeds theirs, Set<String> named, Set<String> roles) {
    return deeds.stream()
        .filter(d -> d.isNamed() && Lexicon.isSomebody(d.doer()))
        .anyMatch(ours -> {
          var stem = Words.stem(ours.doer());
          boolean isNamed = named.contains(stem);
          // who only is named may be who speaks: "as a nurse I count the tablets"
          boolean acts =
              theirs.kin.contains(stem)
                  || theirs.deeds.stream().anyMatch(d -> d.isNamed() && d.isBySame(ours));
          return (isNamed || roles.contains(stem))
              && theirs.hold(
                  ours,
                  _ -> true,
                  d ->
                      d.isByOther(ours) && (isNamed || roles.contains(Words.stem(d.doer())))
                          || acts && (d.isBySpeaker(ours) || theirs.isUnnamed(d, ours.doer())));
        });
  }

  /// "She found it slow. Her partner wants to see it": the partner is not "she". In "asked what
  /// they would change, the owners named" they are.
  private boolean isUnnamed(Deed of, String doer) {
    var stem = Words.stem(doer);
    int until = of.doer().equals("they") ? deeds.size() : deeds.indexOf(of);
    return OTHERS.contains(of.doer())
        && deeds.subList(0, until).stream()
            .noneMatch(d -> d.who().contains(stem) || d.rest().contains(stem));
  }

  /// Whether whom something is done to there does it here: "the supplier asked us" for "I asked the
  /// supplier".
  public boolean areTurned(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> ours.isNamed() && !MUTUAL.contains(ours.does()))
        .filter(ours -> !CAUSED.contains(ours.does()))
        .filter(ours -> Lexicon.isSomebody(ours.doer()))
        .anyMatch(ours ->
            theirs.areToSpeaker(ours)
                || theirs.hold(
                    ours,
                    _ -> true,
                    d -> d.whom().equals(Words.stem(ours.doer())) && ours.whom().isEmpty()));
  }

  /// "A guest rang me" for "the porter rang the guest".
  private boolean areToSpeaker(Deed ours) {
    var same = deeds.stream().filter(d -> d.does().equals(ours.does())).toList();
    return !same.isEmpty()
        && same.stream()
            .allMatch(d ->
                TO_SPEAKER.contains(d.whom())
                    && d.isNamed()
                    && ours.whom().equals(Words.stem(d.doer())));
  }

  /// Whether this says that we do what a note of ours tells of the customer, or the other way
  /// round.
  public boolean areByOtherSide(Deeds note) {
    return Stream.of(true, false).anyMatch(we -> areByOtherSide(note, we));
  }

  private boolean areByOtherSide(Deeds note, boolean we) {
    return deeds.stream()
        .filter(ours -> !MUTUAL.contains(ours.does()))
        .filter(ours -> (we ? WE : OTHERS).contains(ours.doer()))
        .anyMatch(ours -> note.hold(ours, _ -> true, d -> (we ? OTHERS : WE).contains(d.doer())));
  }

  /// Whether something is done here that is not done there, or the other way round.
  public boolean areDenied(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> !ours.open())
        .anyMatch(ours ->
            theirs.isDeniedOf(ours)
                || theirs.hold(
                    ours,
                    d -> !(d.isNamed() && ours.isNamed()) || d.isBySame(ours),
                    d -> !d.open() && d.denied() != ours.denied()));
  }

  /// "The guest can stop them at any time" for "guests cannot stop them": the same doer, and
  /// nothing else that one of both would say.
  private boolean isDeniedOf(Deed ours) {
    var same =
        deeds.stream()
            .filter(d -> d.does().equals(ours.does()) && !LIGHT.contains(d.does()))
            .toList();
    return ours.isNamed()
        && ours.rest().isEmpty()
        && !same.isEmpty()
        && same.stream()
            .allMatch(d ->
                d.isNamed()
                    && d.isBySame(ours)
                    && d.whom().equals(ours.whom())
                    && !d.open()
                    && d.denied() != ours.denied());
  }

  /// Whether something is done here that is only supposed there.
  public boolean areSupposed(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> !ours.supposed() && !ours.denied() && !ours.open())
        .anyMatch(ours -> theirs.hold(ours, _ -> true, Deed::supposed));
  }

  /// Whether what this denies of somebody by name is denied of the same there.
  public boolean denyAlike(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> ours.isNamed() && ours.denied())
        .anyMatch(ours -> theirs.hold(ours, d -> d.isBySame(ours), Deed::denied));
  }

  /// Whether the same is done here to one thing at least that is the same, and each time so.
  private boolean hold(Deed ours, Predicate<Deed> which, Predicate<Deed> so) {
    var same =
        deeds.stream()
            .filter(d -> d.does().equals(ours.does()))
            .filter(d -> ours.shares(d) >= (LIGHT.contains(d.does()) ? 2 : 1))
            .filter(which)
            .toList();
    return !same.isEmpty() && same.stream().allMatch(so);
  }
}
