package io.personaassistant.slack.keeping;

import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.NewPersona;
import io.personaassistant.answering.editing.NewPersonas;
import io.personaassistant.answering.editing.PersonaEdits;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.slack.view.keeping.PersonaForm;
import io.personaassistant.slack.view.keeping.PersonaWindow;
import io.personaassistant.workspace.Right;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;

/// What a persona is, kept in Slack: making one, editing its fields, its state. Thread-safe.
public final class KeepPersonas {
  private static final Pattern STATE = Pattern.compile(PersonaWindow.STATE + "_\\w+");

  private final NewPersonas adding;
  private final PersonaEdits edits;
  private final Office office;

  public KeepPersonas(Office office) {
    this.office = office;
    this.adding = office.program().editing().newPersonas();
    this.edits = office.program().editing().personaEdits();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.submit(NewPersonaForm.CALLBACK, Right.EDIT, this::add);
    routes.submit(PersonaForm.CALLBACK, Right.EDIT, this::edit);
    routes.button(STATE, Right.EDIT, this::state);
  }

  /// The window for editing what a persona is.
  public String form(String slug) {
    return edits.whole(slug).map(w -> PersonaForm.of(w.persona())).orElseGet(Notices::gone);
  }

  /// The window from which a persona's records are reached.
  ///
  /// @param notice what has just happened, `""` for nothing
  public String window(String slug, String notice) {
    return edits
        .overview(slug)
        .map(overview -> PersonaWindow.of(overview, notice))
        .orElseGet(Notices::gone);
  }

  private Outcome add(Submitted submitted) {
    var traits = new EnumMap<TraitKind, List<String>>(TraitKind.class);
    for (var kind : NewPersonaForm.ASKED) {
      traits.put(kind, WindowInputs.lines(submitted.value(NewPersonaForm.block(kind))));
    }
    var typed =
        new NewPersona(
            EditedField.NAME.clean(submitted.value(NewPersonaForm.NAME)),
            EditedField.TITLE.clean(submitted.value(NewPersonaForm.TITLE)),
            PersonaKind.of(submitted.value(NewPersonaForm.KIND)).orElse(PersonaKind.CUSTOMER),
            EditedField.DECISION.clean(submitted.value(NewPersonaForm.DECISION)),
            EditedField.OWNER.clean(submitted.value(NewPersonaForm.OWNER)),
            EditedField.PICTURE.clean(submitted.value(NewPersonaForm.PICTURE)),
            traits);
    return switch (adding.add(submitted.asker().user(), typed)) {
      case Kept.Done(var now, _) -> {
        office.changed(submitted.asker());
        yield first(now.persona().slug());
      }
      case Kept.Same(var now) -> first(now.persona().slug());
      case Kept.Refused(var where, var sentence) -> Outcome.error("new_" + where, sentence);
      case Kept.Clash _, Kept.Gone _ -> throw new IllegalStateException("nobody else can have it");
    };
  }

  private Outcome first(String slug) {
    var overview = edits.overview(slug).orElseThrow();
    return new Outcome.Show(PersonaWindow.of(overview, PersonaWindow.firstSteps(overview)));
  }

  private Outcome edit(Submitted submitted) {
    var carried = submitted.carried().split(" ", 2);
    var slug = carried[0];
    int base = Integer.parseInt(carried[1]);
    var typed = new EnumMap<EditedField, String>(EditedField.class);
    for (var field : EditedField.values()) {
      // a field that is too long for a window has no input in it
      if (submitted.inputs().contains(PersonaForm.block(field, base))) {
        typed.put(field, field.clean(submitted.value(PersonaForm.block(field, base))));
      }
    }
    var why = submitted.value(PersonaForm.WHY).strip();
    return WindowInputs.outcome(
        office,
        submitted,
        edits.edit(submitted.asker().user(), slug, base, typed, why),
        notice -> window(slug, notice),
        done -> Notices.saved(done.others()),
        clash ->
            PersonaForm.again(
                clash.base().persona(), clash.now().persona(), typed, why, clash.theirs()),
        where -> PersonaForm.block(WindowInputs.field(typed.keySet(), where), base));
  }

  private void state(Pressed pressed) {
    var value = pressed.value().split(" ", 2);
    var slug = value[1];
    var by = pressed.asker().user();
    var kept =
        switch (value[0]) {
          case "activate" -> edits.activate(by, slug);
          case "archive" -> edits.archive(by, slug);
          case "back" -> edits.bringBack(by, slug);
          default -> edits.reviewed(by, slug);
        };
    if (kept instanceof Kept.Done) {
      office.changed(pressed.asker());
    }
    office.show(pressed, window(slug, Notices.state(value[0], kept)));
  }
}
