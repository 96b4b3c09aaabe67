package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.request.Records;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaSlug;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.text.Graphemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Adds personas. Thread-safe.
public final class NewPersonas {
  private static final String NAME = EditedField.NAME.word();

  private final Keeping keeping;
  private final Records records;
  private final Supplier<LocalDate> today;
  private final AllowedPictures pictures;
  private final PersonaStore store = new PersonaStore();

  public NewPersonas(
      Keeping keeping, Records records, Supplier<LocalDate> today, AllowedPictures pictures) {
    this.keeping = keeping;
    this.records = records;
    this.today = today;
    this.pictures = pictures;
  }

  /// Adds a persona as a draft; its traits are assumptions until evidence supports them. The same
  /// one again by the same person is the one that is there.
  ///
  /// @return `Refused` says `name`, another field's word or a trait kind's word as the place
  public Kept add(String by, NewPersona typed) {
    var refused = refusal(typed);
    if (refused.isPresent()) {
      return refused.get();
    }
    var shown =
        records.library(today.get()).personas().stream()
            .map(Persona::slug)
            .collect(Collectors.toSet());
    return keeping.database().write(h -> add(h, by, typed, shown));
  }

  private Kept add(Handle h, String by, NewPersona typed, Set<String> shown) {
    var there = store.all(h, keeping.workspace());
    var alike =
        there.stream()
            .filter(p -> !p.sample() || shown.contains(p.slug()))
            .filter(p -> p.name().equalsIgnoreCase(typed.name()))
            .findFirst();
    if (alike.isPresent()) {
      return isFrom(h, alike.get().slug(), by, typed)
          ? new Kept.Same(store.whole(h, keeping.workspace(), alike.get().slug()).orElseThrow())
          : new Kept.Refused(NAME, PersonaNames.isThere(alike.get()));
    }
    var unseen =
        there.stream()
            .filter(p -> p.sample() && !shown.contains(p.slug()))
            .map(Persona::slug)
            .toList();
    var taken = new HashSet<>(PersonaNames.WORDS);
    there.forEach(p -> taken.add(p.slug()));
    unseen.forEach(taken::remove);
    var slug = PersonaSlug.of(typed.name(), taken);
    if (unseen.contains(slug)) {
      // a sample that nobody sees gives way, as it does to a persona from a file
      store.delete(h, keeping.workspace(), slug);
    }
    var whole = whole(slug, typed, keeping.traitIds(h, slug));
    var deed = new Deed(by, slug, 0, "add persona", "");
    return keeping.store(h, deed, whole, "draft, traits " + whole.traits().size(), List.of());
  }

  private boolean isFrom(Handle h, String slug, String by, NewPersona typed) {
    var versions = store.versions(h, keeping.workspace(), slug);
    return !versions.isEmpty()
        && versions.getFirst().change().by().equals(by)
        && isLike(versions.getFirst().whole(), whole(slug, typed, new HashSet<>()));
  }

  private static boolean isLike(WholePersona one, WholePersona other) {
    return said(one).equals(said(other))
        && one.persona().state() == other.persona().state()
        && Field.changed(one.persona(), values(other.persona())).isEmpty();
  }

  private static List<String> said(WholePersona whole) {
    return whole.traits().stream().map(t -> t.kind().word() + " " + t.text()).toList();
  }

  private Optional<Kept> refusal(NewPersona typed) {
    var reserved = PersonaNames.reserved(typed.name());
    if (reserved.isPresent()) {
      return Optional.of(new Kept.Refused(NAME, reserved.get()));
    }
    Optional<Kept> refused =
        Field.refused(values(typed), LocalDate.MAX)
            .<Kept>map(r -> r)
            .or(() ->
                pictures
                    .refusal(typed.picture())
                    .map(why -> new Kept.Refused(EditedField.PICTURE.word(), why)));
    if (refused.isPresent()) {
      return refused;
    }
    for (var kind : TraitKind.values()) {
      for (var text : typed.traits().getOrDefault(kind, List.of())) {
        var why = refusal(text);
        if (why.isPresent()) {
          return Optional.of(new Kept.Refused(kind.word(), why.get()));
        }
      }
    }
    return Optional.empty();
  }

  /// Why a text cannot be a trait, a sentence; empty when it can.
  public static Optional<String> refusal(String trait) {
    return RecordText.LINE.refusal("“" + Graphemes.cut(trait, 40) + "”", trait);
  }

  private static WholePersona whole(String slug, NewPersona typed, Set<String> taken) {
    var values = values(typed);
    var traits = new ArrayList<Trait>();
    typed
        .traits()
        .forEach((kind, texts) ->
            texts.forEach(text -> {
              var id = Trait.freeId(slug, kind, taken);
              taken.add(id);
              traits.add(new Trait(id, slug, kind, text, 0));
            }));
    return WholePersona.of(EditedField.edited(Persona.draft(slug, typed.name()), values), traits);
  }

  private static Map<EditedField, String> values(NewPersona typed) {
    return new EnumMap<>(
        Map.of(
            EditedField.NAME, typed.name(),
            EditedField.TITLE, typed.title(),
            EditedField.KIND, typed.kind().word(),
            EditedField.DECISION, typed.decision(),
            EditedField.OWNER, typed.owner(),
            EditedField.PICTURE, typed.picture()));
  }

  private static Map<EditedField, String> values(Persona persona) {
    var values = new EnumMap<EditedField, String>(EditedField.class);
    for (var field : EditedField.values()) {
      values.put(field, field.in(persona));
    }
    return values;
  }
}
