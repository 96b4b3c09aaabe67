package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.DraftForm;
import io.personaassistant.slack.view.DraftForm.Choices;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The shortcut in Slack's own menu, and the button at home, that ask for any draft with a form.
/// The answer comes in the app's conversation with who asked. Thread-safe.
record DraftForPersona(Office office, Conversation conversation) {
  static final String CALLBACK = "draft_for_persona";

  /// The button that opens the form.
  static final String OPEN = "form_open";

  private static final Pattern OPTIONS = Pattern.compile(Pattern.quote(DraftForm.OPTION) + ".+");

  void routes(Routes routes) {
    routes.globalShortcut(CALLBACK, Right.ASK, this::open);
    routes.button(OPEN, Right.ASK, this::open);
    routes.button(DraftForm.TYPE, Right.ASK, this::change);
    routes.button(OPTIONS, Right.ASK, this::change);
    routes.suggest(DraftForm.TYPE, Right.ASK, (_, typed) -> DraftForm.typesFor(choices(""), typed));
    for (var menu : List.of(DraftForm.PERSONA, DraftForm.SEVERAL)) {
      routes.personas(menu, Right.ASK, office.program().captures()::active);
    }
    routes.submit(DraftForm.CALLBACK, Right.ASK, this::submit);
  }

  private Choices choices(String user) {
    var own = office.program().members().preferences(user);
    return Choices.of(
        answering().types().all(),
        own.team(),
        office.program().captures().active(),
        own.persona(),
        answering().hasModel());
  }

  private void open(Pressed pressed) {
    office.open(pressed, DraftForm.of(choices(pressed.asker().user())));
  }

  /// Another type or variant was chosen: the form follows it.
  private void change(Pressed pressed) {
    var choices = choices(pressed.asker().user());
    office.show(
        pressed,
        type(pressed.part("type"))
            .map(type -> DraftForm.of(choices, type, pressed.part("option")))
            .orElseGet(() -> DraftForm.of(choices)));
  }

  private Optional<DraftType> type(String command) {
    return answering().types().all().stream().filter(t -> t.command().equals(command)).findFirst();
  }

  private Outcome submit(Submitted submitted) {
    var found = type(submitted.carried());
    if (found.isEmpty()) {
      return wrong(DraftForm.BRIEF, "This draft is no longer offered; choose another one above.");
    }
    var type = found.get();
    if (!answering().hasModel() && type.stored().isEmpty()) {
      return wrong(DraftForm.BRIEF, DraftForm.needsModel(type));
    }
    var brief = submitted.value(DraftForm.BRIEF).strip();
    if (brief.isEmpty() && type.briefRequired()) {
      return wrong(DraftForm.BRIEF, "It cannot be drafted without " + type.briefAsks() + ".");
    }
    var block =
        type.personas() == DraftType.Personas.SEVERAL ? DraftForm.SEVERAL : DraftForm.PERSONA;
    var slugs = submitted.values().getOrDefault(block, List.of());
    var refused = refused(type, slugs);
    if (refused.isPresent()) {
      return wrong(block, refused.get());
    }
    conversation.direct(
        submitted.asker(), submitted.viewId(), words(type, slugs, option(submitted, type)), brief);
    return new Outcome.Show(SentenceModal.asked(true));
  }

  private static Outcome wrong(String block, String sentence) {
    return Outcome.error(block, sentence);
  }

  /// What is wrong with the personas that were chosen.
  private Optional<String> refused(DraftType type, List<String> slugs) {
    boolean enough =
        switch (type.personas()) {
          case ONE -> slugs.size() == 1;
          case SEVERAL -> slugs.size() >= 2 && slugs.size() <= 4;
          case ALL -> true;
        };
    if (!enough) {
      return Optional.of(
          type.personas() == DraftType.Personas.ONE
              ? "Choose whom it is for."
              : "Choose two to four personas.");
    }
    boolean known =
        slugs.stream()
            .allMatch(s ->
                office.program().captures().active().stream().anyMatch(p -> p.slug().equals(s)));
    return known
        ? Optional.empty()
        : Optional.of("A persona you chose is no longer active; please choose another.");
  }

  private static String option(Submitted submitted, DraftType type) {
    var chosen = submitted.value(DraftForm.OPTION + type.command());
    return type.options().keySet().stream()
        .filter(word -> chosen.endsWith(" option:" + word))
        .findFirst()
        .orElse("");
  }

  /// The same as people type it.
  private static String words(DraftType type, List<String> slugs, String option) {
    var names = String.join(" ", slugs);
    return switch (type.personas()) {
      case ONE -> names + " " + type.command() + " " + option;
      case SEVERAL -> type.command() + " " + names + " " + option;
      case ALL -> type.command() + " " + option;
    };
  }

  private Answering answering() {
    return office.program().answering();
  }
}
