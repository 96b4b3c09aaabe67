package io.personaassistant.slack.research;

import io.personaassistant.answering.desk.SetAside.Aside;
import io.personaassistant.answering.desk.Triage;
import io.personaassistant.answering.desk.Triage.Screen;
import io.personaassistant.persona.Change;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.research.AsideWindow;
import io.personaassistant.slack.view.research.TriageView;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window in which curators link evidence to traits in bulk and decide on what is in
/// quarantine, one screen after the other; contributors read it and propose. Thread-safe.
public record TriageDesk(Office office, ProposeChange proposing) {
  public static final String OPEN = "triage_open";
  private static final Logger LOG = LoggerFactory.getLogger(TriageDesk.class);

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(OPEN, Right.CAPTURE, this::open);
    routes.button(TriageView.PROPOSE, Right.PROPOSE, this::propose);
    routes.button(TriageView.ASIDE, Right.APPROVE, p -> office.push(p, aside(p.asker(), "")));
    routes.button(AsideWindow.BACK, Right.APPROVE, this::back);
    routes.button(
        Pattern.compile(TriageView.TICKS + "|" + TriageView.OTHERS), Right.APPROVE, _ -> {});
    routes.submit(TriageView.CALLBACK, Right.APPROVE, this::confirm);
  }

  private void open(Pressed pressed) {
    office.load(
        pressed,
        TriageView.TITLE,
        () -> view(pressed.asker(), office.program().triage().screen("", 0), ""));
  }

  private String view(Asker asker, Screen screen, String note) {
    if (screen.items().isEmpty() && screen.held().isEmpty()) {
      return Windows.sentence(
          TriageView.TITLE,
          note
              + (note.isEmpty() ? "" : " ")
              + (screen.waiting() == 0
                  ? "Nothing waits: every item is linked, in a proposal, set aside, or a copy."
                  : "That was the last screen; what you left open waits for the next time."));
    }
    var closed = office.program().members().closedTo(asker.user());
    if (closed.isPresent()) {
      // nobody links or proposes what they may not read
      return Windows.sentence(
          TriageView.TITLE,
          Sentence.counted(screen.waiting() + screen.allHeld(), "item waits. ", "items wait. ")
              + closed.get().notice());
    }
    return TriageView.of(
        screen,
        office.names(),
        office.may(asker, Right.APPROVE),
        office.program().triage().aside().ids().size(),
        note,
        screen.items().stream().map(i -> i.evidence().id()).collect(Collectors.joining(" ")));
  }

  private void propose(Pressed pressed) {
    var id = pressed.value().equals("none") ? "" : pressed.value();
    office.push(pressed, proposing.form("", id));
  }

  private String aside(Asker asker, String note) {
    var items = office.program().triage().aside().all();
    return AsideWindow.of(
        office
            .program()
            .members()
            .closedTo(asker.user())
            .map(closed ->
                items.stream()
                    .map(i -> new Aside(closed.shut(i.evidence()), i.by(), i.at()))
                    .toList())
            .orElse(items),
        note);
  }

  private void back(Pressed pressed) {
    var id = pressed.value();
    var done = office.program().triage().aside().back(List.of(id), by(pressed.asker().user(), ""));
    office.changed(pressed.asker());
    office.show(
        pressed,
        aside(
            pressed.asker(),
            done.isEmpty() ? id + " was taken back already." : id + " waits in triage again."));
  }

  private Outcome confirm(Submitted submitted) {
    var closed = office.program().members().closedTo(submitted.asker().user());
    if (closed.isPresent()) {
      return Outcome.said(TriageView.TITLE, "Nothing was changed. " + closed.get().notice());
    }
    var ticks = TriageView.ticks(submitted.values());
    var decisions = TriageView.decisions(submitted.values());
    var why = submitted.value(TriageView.WHY).strip();
    if (!decisions.isEmpty() && why.isEmpty()) {
      return Outcome.error(TriageView.WHY, "Say why; it stays with your name.");
    }
    var user = submitted.asker().user();
    var cleared = new LinkedHashMap<String, Boolean>();
    decisions.forEach((id, decision) -> cleared.put(id, decision.equals(TriageView.CLEAR)));
    var done =
        office
            .program()
            .triage()
            .save(
                new Triage.Ticked(cleared, why, ticks.links(), ticks.aside()),
                user,
                office.program().clock().instant());
    int linked = done.links().added() + done.links().changed();
    if (done.decided() + linked + done.aside() > 0) {
      office.changed(submitted.asker());
    }
    var note = note(linked, done, ticks.unclear());
    office.work().afterAcknowledgement(() -> next(submitted, note));
    return Outcome.said(TriageView.TITLE, note + " Reading the next screen …");
  }

  /// Shows the screen after the one that was submitted; what was left open on it does not come
  /// again. After the acknowledgement, which must not wait for suggestions: they may be old.
  private void next(Submitted submitted, String note) {
    var window = office.at(submitted.viewId());
    try {
      var seen = Arrays.stream(submitted.carried().split(" ", -1)).collect(Collectors.toSet());
      var next = view(submitted.asker(), office.program().triage().after(seen), note);
      window.fill(
          TriageView.TITLE,
          next,
          note + " Slack did not take the next screen; close this and open it again.");
    } catch (RuntimeException e) {
      LOG.error("the next screen of triage broke: {}", e.getClass().getName());
      window.show(
          Windows.sentence(
              TriageView.TITLE,
              note
                  + " The next screen could not be read; close this and open it again. An admin"
                  + " finds it in the log."));
    }
  }

  private Change by(String user, String why) {
    return new Change(user, office.program().clock().instant(), why);
  }

  private static String note(int links, Triage.Done done, List<String> unclear) {
    var said = new ArrayList<String>();
    if (links > 0) {
      said.add(Sentence.counted(links, "link was confirmed.", "links were confirmed."));
    }
    if (done.aside() > 0) {
      said.add(Sentence.counted(done.aside(), "item was set aside.", "items were set aside."));
    }
    if (done.decided() > 0) {
      said.add(Sentence.counted(done.decided(), "item was decided on.", "items were decided on."));
    }
    int gone = done.links().problems().size();
    if (gone > 0) {
      said.add(
          Sentence.counted(gone, "link", "links")
              + " could not be stored, because the record is gone or in quarantine.");
    }
    if (done.late() > 0) {
      said.add(
          Sentence.counted(done.late(), "tick", "ticks")
              + " changed nothing: "
              + (done.late() == 1 ? "that item was" : "those items were")
              + " decided on, linked or removed meanwhile.");
    }
    if (!unclear.isEmpty()) {
      said.add(
          String.join(", ", unclear)
              + (unclear.size() == 1 ? " stays" : " stay")
              + " open: nothing can speak for and against the same trait, or fit a trait and nothing.");
    }
    return said.isEmpty() ? "Nothing was ticked, so nothing was changed." : String.join(" ", said);
  }
}
