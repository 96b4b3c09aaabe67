package io.personaassistant.slack.research;

import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.route.Latest;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.workspace.Right;
import java.util.Collections;
import java.util.Set;

/// The buttons under a table that is shown, of which one counts once: a second press comes while
/// the first is still being worked on, and what stands there in the end would tell of the second
/// alone. Thread-safe.
final class ImportButtons {
  private final ImportRun run;
  private final Set<Posted> pressed = Collections.newSetFromMap(Latest.map());

  ImportButtons(ImportRun run) {
    this.run = run;
  }

  void routes(Routes routes) {
    routes.button(ImportMessage.GO, Right.CAPTURE, this::confirmed);
    routes.button(ImportMessage.STOP, Right.CAPTURE, this::stopped);
  }

  /// The message under which a button stands.
  static Posted place(Pressed press) {
    var asker = press.asker();
    // who answers a message gives it a thread of its own
    var thread = asker.threadTs().equals(press.messageTs()) ? "" : asker.threadTs();
    return new Posted(asker.channel(), press.messageTs(), thread);
  }

  /// Something new stands there, with buttons of its own.
  void again(Posted place) {
    pressed.remove(place);
  }

  private void confirmed(Pressed press) {
    ImportOrder.of(press.value(), true)
        .filter(_ -> pressed.add(place(press)))
        .ifPresent(order ->
            run.confirmed(order, ImportOrder.name(press.value()), press.asker(), place(press)));
  }

  private void stopped(Pressed press) {
    if (pressed.add(place(press))) {
      run.stopped(press.value(), place(press));
    }
  }
}
