package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.AskedOfAnswer.Kind;
import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.answering.grammar.ThreadSubject;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks back at what was asked before in the same thread, by whoever writes there, and at what was
/// meant by it. Thread-safe.
public final class AskedBefore {
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?s).*\\d[\\s.?!]*");

  private static final String CODE = "\\p{L}{0,12}[-_#]?\\d{1,9}(?:[-_]\\d{1,6})?";

  private static final Pattern CODES =
      Pattern.compile("(?i)" + CODE + "(?:(?:\\s+and\\s+|[\\s,;&+]+)" + CODE + "){0,30}[\\s.?!]*");

  /// What we call an item, a fact or a participant, so that nothing else is meant.
  private static final Pattern OWN_ID = Pattern.compile("(?i)[efp]-?\\d{1,9}");

  private static final Pattern BETWEEN = Pattern.compile("(?i)(?:\\band\\b|[\\s,;&+.?!]++){1,9}");

  private final Records records;
  private final Members members;
  private final CommandParser parser;
  private final DraftTypes types;

  public AskedBefore(Records records, Members members, CommandParser parser, DraftTypes types) {
    this.records = records;
    this.members = members;
    this.parser = parser;
    this.types = types;
  }

  /// The requests before this one that were no questions for evidence themselves, the newest first,
  /// read as they are asked for; none outside of threads and for `""`.
  Stream<Request> all(String requestRef) {
    var last = requestRef.isEmpty() ? Optional.<Request>empty() : records.askedBefore(requestRef);
    return Stream.iterate(
            last, Optional::isPresent, b -> b.flatMap(r -> records.askedBefore(r.ref())))
        .flatMap(Optional::stream)
        .filter(r -> !isAside(r));
  }

  private boolean isAside(Request request) {
    return switch (parser.parse(request.text(), List.of())) {
      case Command.EarlierVersion _,
          Command.WhyLines _,
          Command.ShowItems _,
          Command.Thanks _,
          Command.Remark _ ->
          true;
      case Command.OfAnswer(var kind) ->
          kind == Kind.CHANGES
              || kind == Kind.HAND_ON
              || kind == Kind.FOR_ALL
              || kind == Kind.QUESTIONS;
      default -> false;
    };
  }

  /// An earlier request as it would be asked once more by who asked it; without its ref, under
  /// which what is not on record would be counted as a gap again.
  public WholeRequest again(Request before, Optional<ClosedEvidence> closed, Library library) {
    return new WholeRequest(
        Heard.in(before), "", members.preferences(before.asker()), closed, library);
  }

  /// One thing that was asked in a thread.
  ///
  /// @param command what it meant after what was asked before it
  /// @param about what the thread was about when it had been asked
  record Turn(Request request, Command command, Optional<ThreadSubject> about) {}

  /// From the last request that says by itself what it is about, however long ago that was: nothing
  /// before it can change what was meant since.
  List<Turn> turns(String ref, Library library) {
    var since = new ArrayList<Request>();
    for (var it = all(ref).iterator(); it.hasNext(); ) {
      since.add(it.next());
      if (parser.saysSubject(again(since.getLast(), Optional.empty(), library))) {
        break;
      }
    }
    var turns = new ArrayList<Turn>();
    Optional<ThreadSubject> about = Optional.empty();
    for (var before : since.reversed()) {
      var known = about;
      var asked = again(before, Optional.empty(), library);
      var command = read(asked, () -> known).command();
      about = ThreadSubject.after(about, inChannel(command, about).orElse(command));
      turns.add(new Turn(before, command, about));
    }
    return turns;
  }

  /// What somebody asks, as they mean it after what they asked before.
  ///
  /// @param ref of their request, `""` for none
  public CommandParser.Reading meant(WholeRequest asked, String ref) {
    return read(asked, () -> subject(ref, asked.library()));
  }

  private CommandParser.Reading read(WholeRequest asked, Supplier<Optional<ThreadSubject>> before) {
    return onRecord(asked)
        .or(() -> ofThing(asked))
        .map(items -> new CommandParser.Reading(items, CommandParser.From.WORDS))
        .orElseGet(() -> parser.read(asked, before));
  }

  /// "P-31", "search p-07": only the records tell that a word is somebody's code or an item's id.
  private Optional<Command> onRecord(WholeRequest asked) {
    var words = asked.heard().words();
    if (!ENDS_IN_NUMBER.matcher(words).matches()) {
      return Optional.empty();
    }
    var typed =
        switch (parser.parse(words, asked.library().personas())) {
          case Command.NotUnderstood(var all) -> all;
          case Command.Topic topic -> topic.topic();
          default -> "";
        };
    var codes = CODES.matcher(typed).matches() ? List.of(BETWEEN.split(typed)) : List.<String>of();
    return codes.stream()
            .anyMatch(code -> records.onRecord().holds(code, asked.closed(), asked.day()))
        ? Optional.of(new Command.ShowItems(codes))
        : Optional.empty();
  }

  /// "What is GPT-4": what is written like a code and is nobody's is a thing that people may speak
  /// of.
  private Optional<Command> ofThing(WholeRequest asked) {
    var words = asked.heard().words();
    var personas = asked.library().personas();
    return words.chars().anyMatch(Character::isDigit)
            && parser.parse(words, personas) instanceof Command.ShowItems(var ids)
            && ids.stream()
                .noneMatch(id ->
                    OWN_ID.matcher(id).matches()
                        || records.onRecord().holds(id, asked.closed(), asked.day()))
        ? Optional.of(
            new Command.Topic(
                new PersonaFinder(personas).anywhere(words) instanceof Match.Found(var whose, _)
                    ? List.of(whose)
                    : List.of(),
                String.join(" ", ids)))
        : Optional.empty();
  }

  /// What a thread is about before a request; empty where nothing of a persona was asked.
  Optional<ThreadSubject> subject(String ref, Library library) {
    var turns = turns(ref, library);
    return turns.isEmpty() ? Optional.empty() : turns.getLast().about();
  }

  /// "Now for Tomas" in a thread: what was asked last, for him.
  ///
  /// @param isDrafted whether a model drafted that, so that its draft can be made again for him
  public record ForAnother(Command command, boolean isDrafted) {}

  /// What a wish for the same for another persona means in a thread; empty where it is none, or
  /// nothing was asked before.
  public Optional<ForAnother> forAnother(Command.Refine asked, String ref, Library library) {
    if (!asked.isForAnother()) {
      return Optional.empty();
    }
    var turns = turns(ref, library);
    return turns.isEmpty()
        ? Optional.empty()
        : turns
            .getLast()
            .about()
            .flatMap(about -> about.forAnother(asked.persona().orElseThrow()))
            .map(command -> new ForAnother(command, isDrafted(turns)));
  }

  /// "As an email" in a thread: what was asked last, for that channel; empty where it is no such
  /// wish, or none that the draft can be made for.
  public Optional<Command> inChannel(Command.Refine asked, String ref, Library library) {
    return inChannel(asked, subject(ref, library));
  }

  private Optional<Command> inChannel(Command asked, Optional<ThreadSubject> about) {
    if (!(asked instanceof Command.Refine wish)
        || wish.what().filter(w -> w == Refinement.CHANNEL).isEmpty()
        || !wish.draft().isEmpty()
        || !(about.map(ThreadSubject::command).orElse(wish) instanceof Command.Draft before)) {
      return Optional.empty();
    }
    try {
      var target = RefineTarget.channel(wish.detail(), before.type(), types);
      return target.type().personas() == DraftType.Personas.ONE
          ? Optional.of(
              new Command.Draft(before.persona(), target.type(), target.option(), before.brief()))
          : Optional.empty();
    } catch (NotRefined _) {
      return Optional.empty();
    }
  }

  /// Whether the last thing that a thread is about is a draft, whatever was made of it since.
  private boolean isDrafted(List<Turn> turns) {
    for (var turn : turns.reversed()) {
      if (records.drafts().ofRequest(turn.request().ref()).isPresent()) {
        return true;
      }
      if (!(turn.command() instanceof Command.Refine)
          && ThreadSubject.after(Optional.empty(), turn.command()).isPresent()) {
        return false;
      }
    }
    return false;
  }
}
