package io.personaassistant.slack.route;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Request;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.Hurry;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Windows.Window;
import io.personaassistant.slack.transport.WorkThreads;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What all windows of the app work with. Thread-safe.
///
/// @param change told who has changed something, so that their home tab shows it
public record Office(
    Program program,
    SlackClient client,
    Directory directory,
    Gate gate,
    Windows windows,
    WorkThreads work,
    Consumer<Asker> change) {
  /// Opens a view that is ready, as [Windows#open(Pressed, String)] does.
  public void open(Pressed pressed, String view) {
    windows.open(pressed, view);
  }

  /// Opens a window and fills it with records, as [Windows#load] does.
  public void load(Pressed pressed, String title, Supplier<String> view) {
    windows.load(pressed, title, view);
  }

  /// Lays a view over the window in which somebody pressed something.
  public void push(Pressed pressed, String view) {
    windows.push(pressed, view);
  }

  /// Shows another view in the window in which somebody pressed something, as
  /// [Windows#show(Pressed, String)] does.
  public void show(Pressed pressed, String view) {
    windows.show(pressed, view);
  }

  /// The window with this id, which was opened before.
  public Window at(String id) {
    return windows.at(id);
  }

  /// What was asked in this workspace with this ref, as long as it is kept.
  public Optional<Request> asked(String ref) {
    return program.records().request(ref);
  }

  /// The day in UTC.
  public LocalDate today() {
    return LocalDate.ofInstant(program.clock().instant(), ZoneOffset.UTC);
  }

  /// The records as they stand today.
  public Library library() {
    return program.records().library(today());
  }

  /// The personas that are not in the archive.
  public List<Persona> personas() {
    return library().kept();
  }

  /// The name of each persona, by slug.
  public Map<String, String> names() {
    return library().personas().stream()
        .collect(
            Collectors.toMap(
                Persona::slug,
                p ->
                    p.state() == PersonaState.ARCHIVED
                        ? p.name() + " (in the archive)"
                        : p.name()));
  }

  /// Tells that somebody has changed something.
  public void changed(Asker asker) {
    change.accept(asker);
  }

  /// Whether somebody may do what needs this right.
  public boolean may(Asker asker, Right right) {
    return program.members().refused(asker.user(), right).isEmpty();
  }

  /// Why somebody may not, with whom to ask; empty when they may.
  public Optional<String> refused(Asker asker, Right right) {
    return program
        .members()
        .refused(asker.user(), right)
        .map(why -> why + Hurry.within(() -> gate.whomToAsk(program.members().admins())));
  }
}
