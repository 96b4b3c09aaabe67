package io.personaassistant.answering.plan;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CountAsked;
import io.personaassistant.answering.grammar.VoiceAsked;
import io.personaassistant.answering.request.Materials;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.QuestionStore;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.stored.objection.About;
import io.personaassistant.drafting.stored.several.Panelled;
import io.personaassistant.drafting.stored.several.TopicAsked;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The stored answer to a request for a draft, and the plan of what a model could add. Thread-safe.
public final class DraftPlans {
  private final Records records;
  private final StoredAnswers stored;
  private final HelpAnswers help;
  private final TextReviews reviews;
  private final VoiceAsked voices;
  private final Clock clock;

  public DraftPlans(
      Records records,
      StoredAnswers stored,
      HelpAnswers help,
      TextReviews reviews,
      VoiceAsked voices,
      Clock clock) {
    this.records = records;
    this.stored = stored;
    this.help = help;
    this.reviews = reviews;
    this.voices = voices;
    this.clock = clock;
  }

  /// About one persona.
  ///
  /// @param closed for who may not open evidence
  public Prepared draft(
      Command.Draft command, String requestRef, Library library, Optional<ClosedEvidence> closed) {
    var asked = voices.of(command.type(), command.brief());
    return Voiced.of(
        counted(command.with(asked.brief()), requestRef, library, closed), asked.voice());
  }

  private Prepared counted(
      Command.Draft command, String requestRef, Library library, Optional<ClosedEvidence> closed) {
    var type = command.type();
    var about = type.isAboutTheirWords() ? command.brief() : CountAsked.without(command.brief());
    if (about.equals(command.brief())) {
      return one(command, requestRef, library, closed);
    }
    var prepared = one(command.with(about), requestRef, library, closed);
    return prepared.with(
        prepared
            .answer()
            .withNotice(
                type.refinements().contains("other angle")
                    ? "One version at a time: ask for another angle to get the next."
                    : "One version at a time: ask once more to get the next."));
  }

  /// What else is on record of a persona beside the answer to a command, a page at a time; empty
  /// where the command is about no persona alone.
  ///
  /// @param page from 0
  public Optional<Prepared> others(
      Command command, int page, Library library, Optional<ClosedEvidence> closed) {
    return switch (command) {
      case Command.Draft draft -> {
        var about = voices.of(draft.type(), draft.brief()).brief();
        var material = records.materials().of(draft.persona(), about, library);
        // without a ref, under which what is not on record would be counted as asked again
        var shown = draft(draft, "", library, closed).answer();
        boolean isHeard = draft.type().stored().equals(Optional.of(StoredRecipe.OBJECTIONS));
        yield Optional.of(others(isHeard, shown, page, material));
      }
      case Command.Brief(var persona, var of) when of.isEmpty() -> {
        var material = records.materials().of(persona, "", library);
        yield Optional.of(others(false, stored.brief(material, records), page, material));
      }
      default -> Optional.empty();
    };
  }

  private Prepared others(boolean ofObjections, Answer shown, int page, Material material) {
    var persona = material.persona();
    return Prepared.only(
        stored
            .others(ofObjections, shown, page, material, records)
            .orElseGet(() ->
                Answer.sentence(
                    "That is all on record",
                    "No other "
                        + (ofObjections ? "objection" : "trait")
                        + " of "
                        + persona.name()
                        + " is on record. Customers know more: a guide to ask them is one command away.",
                    FollowUps.next(
                        new FollowUp("Interview guide", persona.slug() + " interview"),
                        new FollowUp("The whole brief", persona.slug())))));
  }

  private Prepared one(
      Command.Draft command, String requestRef, Library library, Optional<ClosedEvidence> closed) {
    var type = command.type();
    var material = records.materials().of(command.persona(), command.brief(), library);
    var option = Channels.option(type, command.option(), material.traits());
    var about = type.judgesBrief() ? reviews.copy(command.brief()).text() : command.brief();
    var made = stored.make(type, option, new About(about, command.isAsked()), material, records);
    var answer = made.answer().orElseGet(() -> help.nothingStored(command.persona(), type));
    if (type.briefRequired() && command.brief().isBlank()) {
      return Prepared.only(answer.withNotice("To draft it, add " + type.briefAsks() + "."));
    }
    if (type.judgesBrief()) {
      answer = answer.withSection(judged(command, closed));
    }
    // whoever asks for questions is about to close the gap
    if (made.isGap() && !type.asks()) {
      records.gap(
          command.persona().slug(), type.command(), command.brief(), requestRef, clock.instant());
    }
    if (!made.isOnRecord()) {
      // a model would have nothing to rest on but what it makes up
      return Prepared.only(answer);
    }
    return new Prepared(
        answer,
        Optional.of(
            new DraftRequest(
                records.workspace(),
                requestRef,
                type,
                option,
                command.brief(),
                List.of(
                    type.startsWithUncertain()
                        ? records.materials().withUncertain(material)
                        : material))));
  }

  /// What rules find in the text that is to be judged.
  private Section judged(Command.Draft command, Optional<ClosedEvidence> closed) {
    var copy = reviews.copy(command.brief());
    var findings =
        reviews.review(copy.text(), Optional.of(command.persona()), "", copy.purpose(), closed);
    return JudgedCopy.section(copy, findings);
  }

  /// About several personas.
  public Prepared forSeveral(Command.ForSeveral command, Library library, String requestRef) {
    var asked = voices.of(command.type(), command.brief());
    return Voiced.of(
        several(
            new Command.ForSeveral(
                command.personas(), command.type(), command.option(), asked.brief()),
            library,
            requestRef),
        asked.voice());
  }

  private Prepared several(Command.ForSeveral command, Library library, String requestRef) {
    var type = command.type();
    int active = library.active().size();
    var materials = records.materials().ofSeveral(command.personas(), command.brief(), library);
    if (type.briefRequired() && command.brief().isBlank()) {
      return Prepared.refused(help.briefMissing(type, ExamplePersonas.of(library.personas())));
    }
    var made = stored.ofSeveral(type, command.brief(), materials, active, records);
    var plan =
        new DraftRequest(
            records.workspace(),
            requestRef,
            type,
            command.option(),
            command.brief(),
            records
                .materials()
                .withShown(materials, made.map(m -> m.answer().cites()).orElse(List.of())));
    return new Prepared(
        made.map(Panelled::answer)
            .orElseGet(() -> help.nothingStored(command.personas().getFirst(), type)),
        Optional.of(plan),
        made.map(Panelled::sheet).orElse(Sheet.NONE));
  }

  /// What is on record about a topic; nothing is a gap of the one persona that was asked about,
  /// else of all.
  ///
  /// @param personas whose; empty for all that are active
  /// @param namesSpeakers whether the codes of participants are told
  public Answer onTopic(
      List<Persona> personas,
      TopicAsked asked,
      String requestRef,
      boolean namesSpeakers,
      Library library) {
    var all = new LinkedHashSet<>(library.active());
    all.addAll(personas);
    if (all.isEmpty()) {
      return PersonaLists.noPersonas();
    }
    var bySlug = new LinkedHashMap<String, Material>();
    all.forEach(p -> bySlug.put(p.slug(), Materials.ofRecordAlone(p, library)));
    var about = personas.isEmpty() ? all : personas;
    var made =
        stored.onTopic(
            asked,
            about.stream().map(p -> bySlug.get(p.slug())).toList(),
            List.copyOf(bySlug.values()),
            namesSpeakers,
            records);
    if (made.isGap()) {
      var slug = about.size() == 1 ? about.iterator().next().slug() : QuestionStore.ALL;
      records.gap(slug, made.answer().type(), asked.topic(), requestRef, clock.instant());
    }
    return made.answer();
  }
}
