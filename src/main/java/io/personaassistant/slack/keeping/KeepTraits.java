package io.personaassistant.slack.keeping;

import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.TraitEdits;
import io.personaassistant.answering.editing.TraitEdits.Listed;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.slack.view.keeping.TraitForms;
import io.personaassistant.slack.view.keeping.TraitsWindow;
import io.personaassistant.workspace.Right;
import java.util.function.BiFunction;

/// The traits of a persona, kept in Slack. Thread-safe.
public final class KeepTraits {
  private final TraitEdits traits;
  private final Office office;
  private final EvidenceDesk evidence;

  /// @param evidence shows what a trait rests on
  public KeepTraits(Office office, EvidenceDesk evidence) {
    this.office = office;
    this.evidence = evidence;
    this.traits = office.program().editing().traitEdits();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(TraitsWindow.MENU, Right.EDIT, this::menu);
    routes.submit(TraitForms.ADD, Right.EDIT, this::add);
    routes.submit(TraitForms.REWORD, Right.EDIT, this::reword);
    routes.submit(TraitForms.RETIRE, Right.EDIT, this::retire);
  }

  /// The window with the traits.
  ///
  /// @param disputed only those that evidence speaks against
  /// @param page from 0
  public String window(String slug, boolean disputed, int page, String notice) {
    return traits
        .of(slug)
        .map(listed -> TraitsWindow.of(listed, disputed, page, notice))
        .orElseGet(Notices::gone);
  }

  /// The window for more traits.
  public String form(String slug) {
    return traits
        .of(slug)
        .map(l -> TraitForms.add(l.persona(), TraitKind.PAIN, "", ""))
        .orElseGet(Notices::gone);
  }

  private void menu(Pressed pressed) {
    var value = pressed.value().split(" ", 2);
    if (value[0].equals("links")) {
      office.show(pressed, evidence.ofTrait(pressed.asker().user(), value[1], 0));
      return;
    }
    BiFunction<Listed, TraitEvidence, String> view =
        value[0].equals("retire")
            ? (l, t) -> TraitForms.retire(l.persona(), t, "")
            : (l, t) -> TraitForms.reword(l.persona(), t, t.trait().text(), "");
    office.show(
        pressed,
        traits
            .with(value[1])
            .flatMap(l -> l.trait(value[1]).map(t -> view.apply(l, t)))
            .orElseGet(Notices::goneTrait));
  }

  private Outcome add(Submitted submitted) {
    var slug = submitted.carried();
    var kind = TraitKind.of(submitted.value(TraitForms.KIND)).orElse(TraitKind.PAIN);
    var texts = WindowInputs.lines(submitted.value(TraitForms.TEXT));
    if (texts.isEmpty()) {
      return Outcome.error(TraitForms.TEXT, "Write a line at least.");
    }
    return outcome(
        submitted, slug, TraitForms.TEXT, traits.add(submitted.asker().user(), slug, kind, texts));
  }

  private Outcome reword(Submitted submitted) {
    var carried = submitted.carried().split(" ", 3);
    int base = Integer.parseInt(carried[1]);
    var block = TraitForms.textBlock(base);
    var text = submitted.value(block).strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return Outcome.error(block, "A trait needs words. To take it away, retire it.");
    }
    var kept = traits.reword(submitted.asker().user(), carried[0], base, carried[2], text);
    return kept instanceof Kept.Clash clash
        ? new Outcome.Show(again(clash, carried[0], carried[2], text))
        : outcome(submitted, carried[0], block, kept);
  }

  /// The words that were typed again, with what became of the trait meanwhile.
  private String again(Kept.Clash clash, String slug, String id, String text) {
    var listed = traits.of(slug);
    if (listed.isEmpty()) {
      return Notices.gone();
    }
    var before = clash.base().traits().stream().filter(t -> t.id().equals(id)).findFirst();
    return listed
        .get()
        .trait(id)
        .map(t ->
            TraitForms.reword(listed.get().persona(), t, text, Notices.clash(clash.theirs(), id)))
        .orElseGet(() ->
            TraitForms.add(
                listed.get().persona(),
                before.map(t -> t.kind()).orElse(TraitKind.PAIN),
                text,
                Notices.retired(clash.theirs(), id)));
  }

  private Outcome retire(Submitted submitted) {
    var carried = submitted.carried().split(" ", 3);
    int base = Integer.parseInt(carried[1]);
    var why = submitted.value(TraitForms.WHY).strip();
    var kept = traits.retire(submitted.asker().user(), carried[0], base, carried[2], why);
    if (kept instanceof Kept.Clash clash) {
      return new Outcome.Show(
          traits
              .of(carried[0])
              .flatMap(l ->
                  l.trait(carried[2])
                      .map(t ->
                          TraitForms.retire(
                              l.persona(),
                              t,
                              Notices.changedWhileRead(clash.theirs(), carried[2]))))
              .orElseGet(Notices::goneTrait));
    }
    return outcome(submitted, carried[0], TraitForms.WHY, kept);
  }

  private Outcome outcome(Submitted submitted, String slug, String block, Kept kept) {
    return WindowInputs.outcome(
        office,
        submitted,
        kept,
        notice -> window(slug, false, 0, notice),
        done -> Notices.saved(done.others()),
        _ -> window(slug, false, 0, Notices.SAME),
        _ -> block);
  }
}
