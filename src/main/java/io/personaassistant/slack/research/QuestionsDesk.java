package io.personaassistant.slack.research;

import static io.personaassistant.slack.route.SlackText.number;

import io.personaassistant.persona.Change;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.slack.view.research.QuestionsWindow;
import io.personaassistant.workspace.Right;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// The window in which people who keep the research read what the records could not answer, ask for
/// a guide or survey about it, and close it. Thread-safe.
///
/// @param asks asks words for somebody, in the app's conversation with them; false when it could
///   not
public record QuestionsDesk(Office office, BiPredicate<Asker, String> asks) {
  private static final Pattern DRAFT =
      Pattern.compile(Pattern.quote(QuestionsWindow.DRAFT) + "_\\w+");

  /// Adds its buttons.
  public void routes(Routes routes) {
    routes.button(QuestionsWindow.OPEN, Right.CAPTURE, this::open);
    routes.button(QuestionsWindow.CLOSE, Right.EDIT, this::close);
    routes.button(DRAFT, Right.ASK, this::draft);
  }

  private void open(Pressed pressed) {
    office.load(pressed, QuestionsWindow.TITLE, () -> view(pressed.asker(), pressed.value(), ""));
  }

  private String view(Asker asker, String shown, String note) {
    return QuestionsWindow.of(
        office.program().questions().open(shown.equals(QuestionsWindow.ALL) ? "" : shown),
        shown,
        office.names(),
        office.may(asker, Right.EDIT),
        note);
  }

  private void close(Pressed pressed) {
    var parts = pressed.value().split(" ", 2);
    int id = number(parts[parts.length - 1], -1);
    var by = new Change(pressed.asker().user(), office.program().clock().instant(), "");
    boolean closed = office.program().questions().close(id, by);
    office.changed(pressed.asker());
    office.show(
        pressed,
        view(
            pressed.asker(),
            parts[0],
            closed
                ? "The question is closed. It comes back when somebody asks it again."
                : "That question is no longer kept."));
  }

  private void draft(Pressed pressed) {
    office.push(pressed, SentenceModal.asked(asks.test(pressed.asker(), pressed.value())));
  }
}
