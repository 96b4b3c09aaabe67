package io.personaassistant.checking.whole;

import io.personaassistant.checking.reading.Wording;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the record of one persona holds that those of the other active ones do not, and that no
/// product fact says by itself. Pure data, made from the records alone. English.
///
/// @param persona the persona's name, `""` for nobody
/// @param others the names of the other active personas, in order of slug
/// @param traits what is said of this persona, each with the stems that are its own
/// @param vocabulary every phrase of the persona's own vocabulary
/// @param ownPhrases those of them that no other active persona's record and no product fact holds
/// @param common stems that another persona's record or a product fact holds
/// @param items ids of evidence that is linked to traits of this persona and of no other
public record Contrast(
    String persona,
    List<String> others,
    List<Own> traits,
    List<String> vocabulary,
    List<String> ownPhrases,
    Set<String> common,
    Set<String> items) {
  /// Nobody: nothing is known, so no line is judged by it.
  public static final Contrast NONE =
      new Contrast("", List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of());

  public Contrast {
    others = List.copyOf(others);
    traits = List.copyOf(traits);
    vocabulary = List.copyOf(vocabulary);
    ownPhrases = List.copyOf(ownPhrases);
    common = Set.copyOf(common);
    items = Set.copyOf(items);
  }

  /// A trait of the persona.
  ///
  /// @param text as the record has it
  /// @param stems what it is about
  /// @param own those stems that set it apart; empty for a trait that others share in words
  public record Own(String text, Set<String> stems, Set<String> own) {
    public Own {
      stems = Set.copyOf(stems);
      own = Set.copyOf(own);
    }
  }

  /// What sets the persona with this slug apart on the library's day; [#NONE] for an unknown one.
  public static Contrast of(Library library, String slug) {
    var persona = library.persona(slug);
    return persona.map(p -> of(library, p)).orElse(NONE);
  }

  private static Contrast of(Library library, Persona persona) {
    var others = library.active().stream().filter(p -> !p.slug().equals(persona.slug())).toList();
    var theirs = new ArrayList<String>();
    var theirItems = new HashSet<String>();
    for (var other : others) {
      theirs.addAll(said(other, library.traits(other.slug())));
      library.traits(other.slug()).forEach(t -> theirItems.addAll(items(t)));
    }
    var common = new HashSet<String>();
    theirs.forEach(text -> common.addAll(Wording.stems(text, "")));
    for (var fact : library.facts()) {
      common.addAll(Wording.stems(fact.statement() + " " + fact.proof(), ""));
    }
    var taken = new ArrayList<>(theirs);
    library.facts().forEach(f -> taken.add(f.statement()));
    var mine = library.traits(persona.slug());
    var items = new HashSet<String>();
    mine.forEach(t -> items.addAll(items(t)));
    items.removeAll(theirItems);
    var vocabulary =
        mine.stream()
            .filter(t -> t.trait().kind() == TraitKind.VOCABULARY)
            .map(t -> t.trait().text())
            .toList();
    return new Contrast(
        persona.name(),
        others.stream().map(Persona::name).toList(),
        said(persona, mine).stream().map(text -> own(text, persona, common)).toList(),
        vocabulary,
        vocabulary.stream().filter(p -> taken.stream().noneMatch(t -> says(t, p))).toList(),
        common,
        items);
  }

  private static Own own(String text, Persona persona, Set<String> common) {
    var stems = Wording.stems(text, persona.name());
    var own = new HashSet<>(stems);
    own.removeIf(s -> Wording.shared(Set.of(s), common) > 0);
    return new Own(text, stems, own);
  }

  /// What a record says of a persona, demographic facts aside: they are no reason for anything.
  private static List<String> said(Persona persona, List<TraitEvidence> traits) {
    var texts = new ArrayList<String>();
    for (var trait : traits) {
      if (trait.trait().kind() != TraitKind.DEMOGRAPHIC) {
        texts.add(trait.trait().text());
      }
    }
    for (var text : List.of(persona.title(), persona.industry(), persona.background())) {
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<String> items(TraitEvidence trait) {
    var ids = new ArrayList<>(trait.supports());
    ids.addAll(trait.contradicts());
    return ids;
  }

  /// Whether a text holds a phrase, word forms aside: "show-up rates" holds "show-up rate".
  static boolean says(String text, String phrase) {
    var wanted = Words.stems(phrase);
    return !wanted.isEmpty() && Collections.indexOfSubList(Words.stems(text), wanted) >= 0;
  }

  /// On which trait or item a text rests that sets the persona apart; `""` when on none.
  ///
  /// @param cited the texts of what it cites, by id
  String restsOn(String text, Map<String, String> cited) {
    for (var phrase : ownPhrases) {
      if (says(text, phrase)) {
        return phrase;
      }
    }
    var stems = Wording.stems(text, persona);
    var best =
        traits.stream()
            .filter(t -> isMet(stems, t))
            .max(Comparator.comparingLong(t -> Wording.shared(t.stems(), stems)));
    if (best.isPresent()) {
      return best.get().text();
    }
    // in order of id, so that the same line always rests on the same item
    for (var item : new TreeMap<>(cited).entrySet()) {
      if (items.contains(item.getKey()) && isOf(stems, item.getValue())) {
        return item.getKey();
      }
    }
    return "";
  }

  /// Two stems of a trait, one of them its own; a trait of one word needs that one.
  private static boolean isMet(Set<String> stems, Own trait) {
    long shared = Wording.shared(trait.stems(), stems);
    return Wording.shared(trait.own(), stems) > 0 && shared >= Math.min(2, trait.stems().size());
  }

  private boolean isOf(Set<String> stems, String item) {
    var own = new HashSet<>(Wording.stems(item, ""));
    long shared = Wording.shared(own, stems);
    own.removeIf(s -> Wording.shared(Set.of(s), common) > 0);
    return shared >= 2 && Wording.shared(own, stems) > 0;
  }
}
