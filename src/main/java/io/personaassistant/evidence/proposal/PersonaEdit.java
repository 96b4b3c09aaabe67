package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.Trait;
import io.personaassistant.persona.WholePersona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A proposed change on one state of its persona.
///
/// @param trait the trait that the change is about: named by it, or with the same kind and words
record PersonaEdit(WholePersona whole, ProposedChange change, Optional<Trait> trait) {
  /// The change on a persona as it is now.
  static PersonaEdit of(WholePersona whole, ProposedChange change) {
    var trait =
        whole.traits().stream()
            .filter(t ->
                switch (change) {
                  case ProposedChange.Add(var kind, var text) ->
                      t.kind() == kind && t.text().equalsIgnoreCase(text);
                  case ProposedChange.Reword(var id, var _) -> t.id().equalsIgnoreCase(id);
                  case ProposedChange.Retire(var id) -> t.id().equalsIgnoreCase(id);
                  case ProposedChange.SetField _ -> false;
                })
            .findFirst();
    return new PersonaEdit(whole, change, trait);
  }

  /// The persona after the change.
  ///
  /// @param trait the id of the trait whose words are new
  record Edited(WholePersona whole, Optional<String> trait) {}

  private String name() {
    return whole.persona().name();
  }

  /// The same change with the trait's id as it is written on record.
  ProposedChange named() {
    return switch (change) {
      case ProposedChange.Reword(var id, var text) ->
          new ProposedChange.Reword(trait.map(Trait::id).orElse(id), text);
      case ProposedChange.Retire(var id) ->
          new ProposedChange.Retire(trait.map(Trait::id).orElse(id));
      default -> change;
    };
  }

  /// What stands there now, `""` for nothing.
  String before() {
    return change instanceof ProposedChange.SetField(var field, var _)
        ? field.in(whole.persona())
        : change instanceof ProposedChange.Add ? "" : trait.map(Trait::text).orElse("");
  }

  /// Why it makes no sense to propose this, a sentence; empty when it does.
  Optional<String> refusal() {
    return switch (change) {
      case ProposedChange.Add _ ->
          trait.map(t -> name() + " has this " + t.kind().word() + " already: " + t.id() + ".");
      case ProposedChange.Reword(var id, var text) ->
          trait.isEmpty()
              ? Optional.of(unknown(id))
              : trait
                  .filter(t -> t.text().equals(text))
                  .map(t -> t.id() + " says exactly this already.");
      case ProposedChange.Retire(var id) ->
          trait.isEmpty() ? Optional.of(unknown(id)) : Optional.empty();
      case ProposedChange.SetField(var field, var text) ->
          field.in(whole.persona()).equals(text)
              ? Optional.of("The " + field.word() + " of " + name() + " is this already.")
              : Optional.empty();
    };
  }

  private String unknown(String id) {
    return "%s has no trait “%s”; `persona traits %s` shows those there are."
        .formatted(name(), id, whole.persona().slug());
  }

  /// Why the change no longer fits, because something else changed first; empty when it fits, or
  /// when what it asks for is so already.
  Optional<String> conflict(String then) {
    return switch (change) {
      case ProposedChange.Add _ -> Optional.empty();
      case ProposedChange.Retire _ ->
          trait.isEmpty() ? Optional.empty() : changed("“" + then + "”", then, before(), "");
      case ProposedChange.Reword(var _, var text) ->
          trait.isEmpty()
              ? Optional.of(
                  ("“%s” is gone since this was proposed. Decline it, or propose the"
                          + " words as a new trait.")
                      .formatted(then))
              : changed("“" + then + "”", then, before(), text);
      case ProposedChange.SetField(var field, var text) ->
          changed("The " + field.word(), then, before(), text);
    };
  }

  private static Optional<String> changed(String what, String then, String now, String wanted) {
    return now.equals(then) || now.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            ("%s has changed since this was proposed: it is now “%s”. Decline it and"
                    + " propose what is still right.")
                .formatted(what, now));
  }

  /// The persona after the change.
  ///
  /// @param taken every trait id of the workspace
  Edited apply(Set<String> taken) {
    var traits = new ArrayList<>(whole.traits());
    return switch (change) {
      case ProposedChange.Add(var kind, var text) -> {
        if (trait.isPresent()) {
          yield new Edited(whole, trait.map(Trait::id));
        }
        int rank = (int) traits.stream().filter(t -> t.kind() == kind).count();
        var slug = whole.persona().slug();
        var added = new Trait(Trait.freeId(slug, kind, taken), slug, kind, text, rank);
        traits.add(added);
        yield with(traits, Optional.of(added.id()));
      }
      case ProposedChange.Reword(var _, var text) -> {
        traits.replaceAll(t ->
            trait.filter(t::equals).isPresent()
                ? new Trait(t.id(), t.persona(), t.kind(), text, t.rank())
                : t);
        yield with(traits, trait.map(Trait::id));
      }
      case ProposedChange.Retire _ -> {
        traits.removeIf(t -> trait.filter(t::equals).isPresent());
        yield with(traits, Optional.empty());
      }
      case ProposedChange.SetField(var field, var text) ->
          new Edited(whole.with(field.with(whole.persona(), text)), Optional.empty());
    };
  }

  /// Ranks stay without gaps, as an import of the same persona would make them.
  private Edited with(List<Trait> kept, Optional<String> named) {
    return new Edited(whole.withTraits(kept), named);
  }
}
