package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a thread is about: the last thing that was asked of a persona in it. What is said next may
/// leave out whom and what it means. Immutable.
public final class ThreadSubject {
  private final Command about;

  /// What was asked of all since; a persona that the thread was about before is still meant.
  private final Optional<Command.Topic> ofAll;

  private ThreadSubject(Command about) {
    this(about, Optional.empty());
  }

  private ThreadSubject(Command about, Optional<Command.Topic> ofAll) {
    this.about = about;
    this.ofAll = ofAll;
  }

  /// What it is about after `next` was asked; what says nothing of a persona changes nothing.
  public static Optional<ThreadSubject> after(Optional<ThreadSubject> before, Command next) {
    return switch (next) {
      case Command.Draft _, Command.ForSeveral _, Command.Brief _, Command.ShowEvidence _ ->
          Optional.of(new ThreadSubject(next));
      // what all customers say does not take a thread away from the persona it is about
      case Command.Topic topic ->
          Optional.of(
              topic.personas().size() == 1
                  ? new ThreadSubject(topic)
                  : before
                      .filter(b -> !b.isOfAll())
                      .map(b -> new ThreadSubject(b.about, Optional.of(topic)))
                      .orElseGet(() -> new ThreadSubject(topic)));
      case Command.History(var persona) ->
          Optional.of(new ThreadSubject(new Command.Brief(persona)));
      case Command.Health(var persona) when persona.isPresent() ->
          Optional.of(new ThreadSubject(new Command.Brief(persona.get())));
      case Command.Lint(var persona, _, _) when persona.isPresent() ->
          Optional.of(new ThreadSubject(new Command.Brief(persona.get())));
      case Command.Refine refine when refine.isForAnother() ->
          before.flatMap(b -> b.forAnother(refine.persona().orElseThrow())).map(ThreadSubject::new);
      default -> before;
    };
  }

  /// The persona, where it is one alone.
  public Optional<Persona> persona() {
    return switch (about) {
      case Command.Draft draft -> Optional.of(draft.persona());
      case Command.Brief(var persona, _) -> Optional.of(persona);
      case Command.ShowEvidence(var persona) -> Optional.of(persona);
      case Command.Topic(var whose, _, _, _, _) when whose.size() == 1 ->
          Optional.of(whose.getFirst());
      default -> Optional.empty();
    };
  }

  /// Whether it is somebody as a whole, so that the same of another says no more than their name.
  boolean isWhole() {
    return about instanceof Command.Brief(var _, var of) && of.isEmpty()
        || about instanceof Command.ShowEvidence;
  }

  /// Whether it is what all say of a topic.
  boolean isOfAll() {
    return about instanceof Command.Topic(var whose, _, _, _, _) && whose.size() != 1;
  }

  /// What was last asked of a topic, of one or of all; empty where something else was asked since.
  Optional<Command.Topic> topic() {
    return ofAll.or(
        () -> about instanceof Command.Topic topic ? Optional.of(topic) : Optional.empty());
  }

  /// The same asked once more.
  public Command command() {
    return about;
  }

  /// The same as somebody would type it; `""` where it is about several personas.
  public String typed() {
    return switch (about) {
      case Command.Draft(var persona, var type, var option, var brief, _) ->
          TypedText.join(persona.slug(), type.command(), option, brief);
      case Command.Brief(var persona, _) -> persona.slug();
      case Command.ShowEvidence(var persona) -> "evidence " + persona.slug();
      case Command.Topic topic when topic.personas().size() == 1 -> AskedParts.typed(topic);
      default -> "";
    };
  }

  /// Kinds of source behind what leads to them; `""` for none.
  static String named(String lead, Set<SourceType> sources) {
    return sources.isEmpty()
        ? ""
        : sources.stream()
            .sorted()
            .map(kind -> EvidenceSummary.noun(kind, 2))
            .collect(Collectors.joining(" and ", lead + " ", ""));
  }

  /// The type of the draft; empty where it is none.
  public Optional<DraftType> type() {
    return switch (about) {
      case Command.Draft draft -> Optional.of(draft.type());
      case Command.ForSeveral draft -> Optional.of(draft.type());
      default -> Optional.empty();
    };
  }

  /// What the draft is for, `""` for nothing.
  String brief() {
    return switch (about) {
      case Command.Draft draft -> draft.brief();
      case Command.ForSeveral draft -> draft.brief();
      case Command.Topic topic -> topic.topic();
      default -> "";
    };
  }

  /// What the draft is about in a few words: "no-shows" of "why Annie hates no-shows"; `""` for
  /// nothing.
  String phrase() {
    if (!(about instanceof Command.Draft draft)) {
      return brief();
    }
    var named = BriefTopic.of(draft.brief(), draft.type().topic(), draft.persona().name());
    return named.isNone() ? draft.brief() : named.phrase();
  }

  /// The same for another persona as somebody would type it; `""` where it is about several.
  public String typedFor(Persona persona) {
    return persona().isEmpty()
        ? ""
        : forAnother(persona).map(c -> new ThreadSubject(c).typed()).orElse("");
  }

  /// The same asked for another persona; where personas are compared, for that one too.
  public Optional<Command> forAnother(Persona persona) {
    return switch (ofAll.<Command>map(t -> t).orElse(about)) {
      case Command.Draft draft -> Optional.of(draft.forAnother(persona));
      case Command.Brief(_, var of) -> Optional.of(new Command.Brief(persona, of));
      case Command.ShowEvidence _ -> Optional.of(new Command.ShowEvidence(persona));
      case Command.Topic topic -> Optional.of(topic.about(List.of(persona), topic.topic()));
      case Command.ForSeveral(var personas, var type, var option, var brief) ->
          Optional.of(new Command.ForSeveral(among(personas, type, persona), type, option, brief));
      default -> Optional.empty();
    };
  }

  /// The same draft about several personas, with more to go by.
  Optional<Command> with(String more) {
    return about instanceof Command.ForSeveral(var personas, var type, var option, var brief)
        ? Optional.of(new Command.ForSeveral(personas, type, option, (brief + "\n" + more).strip()))
        : Optional.empty();
  }

  private static List<Persona> among(List<Persona> before, DraftType type, Persona persona) {
    if (type.personas() != DraftType.Personas.SEVERAL || before.contains(persona)) {
      return type.personas() == DraftType.Personas.SEVERAL ? before : List.of(persona);
    }
    var all = new ArrayList<>(before);
    while (all.size() >= SeveralPersonas.MOST) {
      all.removeLast();
    }
    all.add(persona);
    return List.copyOf(all);
  }
}
