package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.editing.Keeping.Seen;
import io.personaassistant.answering.editing.Keeping.Step;
import io.personaassistant.answering.request.Records;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.WholePersona;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Edits what a persona is: the fields of its record and its state. Each change is a version and
/// stands in the log. Thread-safe.
public final class PersonaEdits {
  private final Keeping keeping;
  private final Records records;
  private final Supplier<LocalDate> today;
  private final AllowedPictures pictures;
  private final PersonaStore store = new PersonaStore();

  public PersonaEdits(
      Keeping keeping, Records records, Supplier<LocalDate> today, AllowedPictures pictures) {
    this.keeping = keeping;
    this.records = records;
    this.today = today;
    this.pictures = pictures;
  }

  /// Every persona that can be edited, archived ones and drafts too, in order of slug.
  public List<Persona> all() {
    return records.library(today.get()).personas();
  }

  /// A persona as it is stored now.
  public Optional<WholePersona> whole(String slug) {
    return keeping.database().read(h -> store.whole(h, keeping.workspace(), slug));
  }

  /// A persona's record at a glance; empty for one that is not there.
  public Optional<PersonaOverview> overview(String slug) {
    var versions =
        keeping.database().read(h -> store.versions(h, keeping.workspace(), slug)).stream()
            .findFirst();
    return whole(slug).flatMap(whole -> versions.map(v -> overview(whole, v.change())));
  }

  private PersonaOverview overview(WholePersona whole, Change last) {
    var library = records.library(today.get());
    var statuses =
        library.traits(whole.persona().slug()).stream().map(TraitEvidence::status).toList();
    return new PersonaOverview(
        whole.persona(),
        last,
        whole.traits().size(),
        count(statuses, TraitStatus.ASSUMPTION),
        count(statuses, TraitStatus.CONTRADICTED) + count(statuses, TraitStatus.CONTESTED),
        whole.talkTracks().size(),
        (int)
            whole.talkTracks().stream()
                .filter(t -> !(t.approval(today.get()) instanceof Approval.Approved))
                .count());
  }

  private static int count(List<TraitStatus> statuses, TraitStatus status) {
    return Collections.frequency(statuses, status);
  }

  /// Edits fields. What others changed meanwhile is kept where this person changed nothing; where
  /// both changed the same field, nothing is stored.
  ///
  /// @param base the version that the person had before their eyes
  /// @param typed cleaned values, also of fields that were left as they were
  /// @return `Refused` says the field's word as the place
  public Kept edit(String by, String slug, int base, Map<EditedField, String> typed, String why) {
    return keeping.change(new Deed(by, slug, base, "edit persona", why), seen -> edit(seen, typed));
  }

  private Step edit(Seen seen, Map<EditedField, String> typed) {
    var mine = Field.changed(seen.base().persona(), typed);
    var now = seen.now().persona();
    var refused = Field.refused(mine, today.get()).or(() -> picture(mine));
    if (refused.isPresent()) {
      return new Step.No(refused.get());
    }
    if (Field.clash(seen.base().persona(), now, mine)) {
      return seen.clash();
    }
    var misnamed =
        Optional.ofNullable(mine.get(EditedField.NAME))
            .flatMap(
                name -> PersonaNames.refusal(name, now.slug(), records.personas(seen.handle())));
    if (misnamed.isPresent()) {
      return new Step.No(new Kept.Refused(EditedField.NAME.word(), misnamed.get()));
    }
    return new Step.To(
        seen.now().with(EditedField.edited(now, mine)),
        mine.keySet().stream().map(EditedField::word).collect(Collectors.joining(", ")));
  }

  private Optional<Kept.Refused> picture(Map<EditedField, String> mine) {
    return pictures
        .refusal(mine.getOrDefault(EditedField.PICTURE, ""))
        .map(why -> new Kept.Refused(EditedField.PICTURE.word(), why));
  }

  /// Makes a draft active, so that it answers by its name.
  public Kept activate(String by, String slug) {
    return state(by, slug, "activate persona", _ -> PersonaState.ACTIVE);
  }

  /// Makes a persona a draft again, which answers by its id alone until somebody makes it active.
  public Kept backToDraft(String by, String slug) {
    return state(by, slug, "make persona a draft", _ -> PersonaState.DRAFT);
  }

  /// Puts a persona into the archive: it is kept whole and answers by its id alone.
  public Kept archive(String by, String slug) {
    return state(by, slug, "archive persona", _ -> PersonaState.ARCHIVED);
  }

  /// Brings a persona back from the archive, as what it was before.
  public Kept bringBack(String by, String slug) {
    return state(by, slug, "bring back persona", this::before);
  }

  private PersonaState before(Seen seen) {
    return seen.now().persona().state() != PersonaState.ARCHIVED
        ? seen.now().persona().state()
        : store.versions(seen.handle(), keeping.workspace(), seen.now().persona().slug()).stream()
            .map(v -> v.whole().persona().state())
            .filter(s -> s != PersonaState.ARCHIVED)
            .findFirst()
            .orElse(PersonaState.DRAFT);
  }

  private Kept state(String by, String slug, String action, Function<Seen, PersonaState> wanted) {
    return keeping.change(
        new Deed(by, slug, 0, action, ""),
        seen -> {
          var state = wanted.apply(seen);
          return new Step.To(seen.now().with(seen.now().persona().withState(state)), state.word());
        });
  }

  /// Notes that a persona was gone through today.
  public Kept reviewed(String by, String slug) {
    var day = today.get().toString();
    return keeping.change(
        new Deed(by, slug, 0, "review persona", ""),
        seen ->
            new Step.To(
                seen.now()
                    .with(
                        EditedField.edited(
                            seen.now().persona(), Map.of(EditedField.LAST_REVIEW, day))),
                day));
  }
}
