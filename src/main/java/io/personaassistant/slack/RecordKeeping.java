package io.personaassistant.slack;

import io.personaassistant.answering.editing.PersonaEdits;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.slack.keeping.EvidenceDesk;
import io.personaassistant.slack.keeping.KeepPersonas;
import io.personaassistant.slack.keeping.KeepTalkTracks;
import io.personaassistant.slack.keeping.KeepTraits;
import io.personaassistant.slack.keeping.KeepVersions;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.RecordsMenu;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.slack.view.keeping.ChoosePersona;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.slack.view.keeping.PersonaWindow;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.regex.Pattern;

/// The windows in which curators keep records, and the ways into them. One window shows one thing
/// after the other, so that nothing stale lies below it. Thread-safe.
public final class RecordKeeping {
  /// The callback id of the shortcut in Slack's own menu, and the button of the home tab.
  public static final String NEW = "new_persona";

  /// Buttons and menus outside a window: what to open, then the slug.
  static final Pattern OPEN = Pattern.compile("records(_\\w+)?");

  /// Opens the menu of all personas.
  static final String CHOOSE = "keep_find";

  private static final Pattern GO = Pattern.compile(PersonaWindow.GO + "_\\w+");
  private final Office office;
  private final HomeTab home;
  private final PersonaEdits edits;
  private final KeepPersonas personas;
  private final KeepTraits traits;
  private final KeepTalkTracks tracks;
  private final KeepVersions versions;
  private final EvidenceDesk evidence;

  /// @param home asks for briefs
  RecordKeeping(Office office, HomeTab home) {
    this.office = office;
    this.home = home;
    this.edits = office.program().editing().personaEdits();
    this.personas = new KeepPersonas(office);
    this.evidence = new EvidenceDesk(office);
    this.traits = new KeepTraits(office, evidence);
    this.tracks = new KeepTalkTracks(office);
    this.versions = new KeepVersions(office);
  }

  void routes(Routes routes) {
    routes.button(NEW, Right.EDIT, this::begin);
    routes.button(OPEN, Right.EDIT, this::open);
    routes.button(RecordsMenu.AT_HOME, Right.EDIT, this::atHome);
    routes.globalShortcut(NEW, Right.EDIT, this::begin);
    routes.button(GO, Right.EDIT, this::go);
    routes.button(CHOOSE, Right.EDIT, p -> choose(p, ""));
    routes.submit(ChoosePersona.CALLBACK, Right.EDIT, this::chosen);
    routes.personas(ChoosePersona.PERSONA, Right.EDIT, edits::all);
    personas.routes(routes);
    traits.routes(routes);
    tracks.routes(routes);
    versions.routes(routes);
    evidence.routes(routes);
  }

  /// Opens the window for a first persona.
  void begin(Pressed pressed) {
    office.open(pressed, NewPersonaForm.of(office.directory().nameOf(pressed.asker().user())));
  }

  /// Opens the window for editing a persona whose name was typed, or the menu of all for `""`.
  void named(Pressed pressed, String name) {
    var all = edits.all();
    var exact =
        all.stream()
            .filter(p -> p.name().equalsIgnoreCase(name) || p.slug().equalsIgnoreCase(name))
            .map(Persona::slug)
            .findFirst();
    if (exact.isPresent()) {
      open(pressed.carrying("edit " + exact.get()));
    } else if (!name.isEmpty()
        && new PersonaFinder(all).atStart(name) instanceof Match.Found(var persona, var _)) {
      open(pressed.carrying("edit " + persona.slug()));
    } else {
      choose(
          pressed,
          name.isEmpty() ? "" : "I did not find “" + Mrkdwn.escape(name) + "”. Whom do you mean?");
    }
  }

  private void choose(Pressed pressed, String note) {
    var all = edits.all();
    office.open(
        pressed,
        all.isEmpty()
            ? SentenceModal.of("Personas", "There are no personas yet: `/persona new` makes one.")
            : ChoosePersona.of(note, all));
  }

  private Outcome chosen(Submitted submitted) {
    return new Outcome.Show(
        view("window " + submitted.value(ChoosePersona.PERSONA), submitted.asker()));
  }

  /// Opens what a button or menu names.
  void open(Pressed pressed) {
    office.load(pressed, title(pressed.value()), () -> view(pressed.value(), pressed.asker()));
  }

  private void atHome(Pressed pressed) {
    if (pressed.value().startsWith("brief ")) {
      home.start(pressed.carrying(pressed.value().substring("brief ".length())));
    } else {
      open(pressed);
    }
  }

  /// Shows in an open window what one of its buttons names.
  private void go(Pressed pressed) {
    office.show(pressed, view(pressed.value(), pressed.asker()));
  }

  private static String title(String value) {
    return switch (value.split(" ", 2)[0]) {
      case "edit" -> "Edit persona";
      case "traits", "against" -> "Traits";
      case "tracks", "approvals" -> "Talk tracks";
      case "versions" -> "Versions";
      default -> "Persona";
    };
  }

  /// The view that a value names: what it shows, the persona's slug or the trait's id, and a page
  /// where it has some.
  private String view(String value, Asker asker) {
    var parts = List.of(value.split(" ", 3));
    if (parts.size() < 2) {
      return Notices.gone();
    }
    var slug = parts.get(1);
    int page = parts.size() > 2 ? Integer.parseInt(parts.get(2)) : 0;
    return switch (parts.getFirst()) {
      case "edit" -> personas.form(slug);
      case "traits" -> traits.window(slug, false, page, "");
      case "against" -> traits.window(slug, true, page, "");
      case "links" -> evidence.ofTrait(asker.user(), slug, page);
      case "addtraits" -> traits.form(slug);
      case "tracks" -> tracks.window(slug, page, "");
      case "addtrack" -> tracks.form(slug);
      case "approvals" -> tracks.waiting(page, "");
      case "versions" -> versions.window(slug, page, "");
      default -> personas.window(slug, "");
    };
  }
}
