package io.personaassistant.drafting.stored.brief;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Quotes;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.stored.record.UnlinkedEvidence;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The persona on one screen (draft standard 6.16): traits with their status, quotes with their
/// source, how to write to them, what sets them apart, and what nobody has researched. Within six
/// sections and [#MOST_CHARACTERS]; what does not fit is counted and can be asked for.
public final class BriefAnswer {
  /// A first message in Slack holds 2,800 characters; notices need some of them.
  static final int MOST_CHARACTERS = 2_500;

  private static final int MOST_OTHERS = 6;

  private static final int MOST_RULES = 5;

  private static final String ILLUSTRATIVE =
      "Illustrative, no evidence: nothing here has been researched. Use it to plan research, not to"
          + " decide.";

  private static final String NOT_LINKED =
      "Illustrative, no linked evidence: nothing here rests on research yet. Use it to plan"
          + " research, not to decide.";

  /// How much is shown of each list, tried from the most generous until it fits on one screen.
  ///
  /// @param goals how many goals and pains each
  /// @param few how many of everything else
  private record Room(int goals, int few, int quotes, int quoteLength) {
    private static final List<Room> TRIED =
        List.of(
            new Room(5, 5, 4, 240),
            new Room(5, 4, 3, 200),
            new Room(5, 3, 3, 170),
            new Room(4, 3, 2, 170),
            new Room(3, 3, 2, 130),
            new Room(3, 2, 2, 130),
            new Room(3, 2, 2, 100),
            new Room(3, 1, 2, 100),
            new Room(3, 1, 2, 70),
            new Room(2, 1, 2, 100));
  }

  /// What a brief is made of, read once however often it is laid out.
  ///
  /// @param waiting how many items wait for a link, where none is linked
  private record Parts(
      Material material,
      List<Evidence> evidence,
      int waiting,
      BriefTraits traits,
      BriefAdvice advice,
      BriefRecord record) {
    static Parts of(Material material, List<Evidence> evidence, int waiting) {
      boolean researched = evidence.stream().anyMatch(e -> e.isEffective(material.today()));
      return new Parts(
          material,
          evidence,
          waiting,
          new BriefTraits(material, evidence, researched),
          new BriefAdvice(material, researched),
          new BriefRecord(material, evidence));
    }
  }

  /// The brief of the persona of this material.
  public Answer make(Material material, Items items) {
    var linked = items.byIds(TraitEvidence.itemsOf(material.traits()));
    int waiting = linked.isEmpty() ? items.waiting(material.persona(), material.today()) : 0;
    var parts = Parts.of(material, linked, waiting);
    var rooms = Room.TRIED.iterator();
    var answer = make(parts, rooms.next());
    while (size(answer) > MOST_CHARACTERS && rooms.hasNext()) {
      answer = make(parts, rooms.next());
    }
    return answer;
  }

  /// The traits of one kind alone, all of them, and with their words what to do and not to do;
  /// empty where there are none.
  public Optional<Answer> part(TraitKind kind, Material material, Items items) {
    var traits = RecordWords.traits(material, kind);
    if (traits.isEmpty()) {
      return Optional.empty();
    }
    var persona = material.persona();
    var evidence = items.byIds(TraitEvidence.itemsOf(traits));
    var listed = new BriefTraits(material, evidence, true);
    int all = traits.size();
    var shown = kind == TraitKind.PAIN ? listed.pains(all) : listed.list(all, kind);
    var sections = new ArrayList<>(List.of(new Section("", shown.entries())));
    if (kind == TraitKind.VOCABULARY) {
      addAll(sections, "Talking to them", new BriefAdvice(material, true).rules(MOST_RULES));
    }
    return Optional.of(
        RecordWords.answer(
            persona,
            StoredRecipe.BRIEF.word(),
            kind.heading(),
            List.of(),
            sections,
            FollowUps.next(
                new FollowUp("The whole brief", persona.slug()),
                new FollowUp("Objections", persona.slug() + " objections")),
            EvidenceSummary.line(evidence, material.today(), traits)));
  }

  /// The traits that an answer does not hold word for word, so many on each page; empty for none.
  ///
  /// @param page from 0
  public Optional<Answer> others(Answer shown, int page, Material material, Items items) {
    var told =
        shown.sections().stream()
            .flatMap(s -> s.entries().stream())
            .flatMap(e -> e.parts().stream())
            .map(part -> part.text().toLowerCase(Locale.ROOT))
            .toList();
    var rest =
        material.traits().stream()
            .filter(t -> {
              var text = Sentence.withoutStop(t.trait().text()).toLowerCase(Locale.ROOT);
              return told.stream().noneMatch(part -> part.contains(text));
            })
            .skip((long) page * MOST_OTHERS)
            .limit(MOST_OTHERS)
            .toList();
    var evidence = items.byIds(TraitEvidence.itemsOf(rest));
    var listed = new BriefTraits(material, evidence, true);
    var sections = new ArrayList<Section>();
    for (var kind : TraitKind.values()) {
      addAll(
          sections,
          kind.heading(),
          listed.of(rest.stream().filter(t -> t.trait().kind() == kind).toList()));
    }
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RecordWords.answer(
                material.persona(),
                StoredRecipe.BRIEF.word(),
                "What else is on record",
                List.of(),
                sections,
                FollowUps.next(new FollowUp("The whole brief", material.persona().slug())),
                EvidenceSummary.line(evidence, material.today(), rest)));
  }

  private static Answer make(Parts parts, Room room) {
    var persona = parts.material().persona();
    var traits = parts.traits();
    var sections = new ArrayList<Section>();
    add(
        sections,
        "Goals and what drives them",
        traits.list(room.goals(), TraitKind.GOAL),
        traits.list(room.few(), TraitKind.MOTIVATION));
    add(sections, "Pain points, heaviest first", traits.pains(room.goals()));
    add(
        sections,
        "How they decide, what they use and tried",
        traits.list(room.few(), TraitKind.DECISION),
        traits.list(room.few(), TraitKind.BEHAVIOUR, TraitKind.TOOL));
    addAll(sections, "Writing and talking to them", parts.advice().entries(room.few()));
    var evidence = parts.evidence();
    addAll(
        sections,
        "In their words",
        Quotes.of(evidence, parts.material().today(), room.quotes(), room.quoteLength()).stream()
            .map(BriefAnswer::quoted)
            .toList());
    addAll(sections, "Behind this brief", parts.record().entries(room.few()));
    var unlinked = parts.waiting() > 0 ? NOT_LINKED : ILLUSTRATIVE;
    var notices = evidence.isEmpty() ? List.of(unlinked) : List.<String>of();
    var answer =
        RecordWords.answer(
            persona,
            StoredRecipe.BRIEF.word(),
            who(persona),
            notices,
            sections,
            next(persona),
            UnlinkedEvidence.footer(
                EvidenceSummary.line(evidence, parts.material().today(), parts.material().traits()),
                evidence,
                parts.waiting()));
    return persona.state() == PersonaState.ARCHIVED
        ? answer
        : answer.asking(Answer.Asks.match(persona.slug(), persona.version()));
  }

  /// What somebody of this kind said, word for word, with its source.
  private static Entry quoted(Evidence item) {
    var note =
        item.sourceType().label()
            + ", "
            + item.date()
            + (item.quotable() ? "" : ", not to be quoted outside");
    return new Entry(List.of(Part.quote(item.text())), List.of(item.id()), note);
  }

  private static void add(List<Section> sections, String title, BriefTraits.Shown... lists) {
    var entries = new ArrayList<Entry>();
    int more = 0;
    for (var list : lists) {
      entries.addAll(list.entries());
      more += list.more();
    }
    addAll(sections, more == 0 ? title : title + " (" + more + " more on record)", entries);
  }

  private static void addAll(List<Section> sections, String title, List<Entry> entries) {
    if (!entries.isEmpty()) {
      sections.add(new Section(title, entries));
    }
  }

  /// Characters a person reads, notices and buttons aside.
  private static int size(Answer answer) {
    int size = answer.title().length() + answer.subtitle().length() + answer.footer().length();
    size += answer.asks().map(a -> a.question().length() + 1).orElse(0);
    for (var section : answer.sections()) {
      size += section.title().length() + 3;
      for (var entry : section.entries()) {
        size += String.join(" ", entry.cites()).length() + entry.note().length() + 6;
        for (var part : entry.parts()) {
          size += part.label().length() + part.text().length() + 3;
        }
      }
    }
    return size;
  }

  private static String who(Persona persona) {
    var facts =
        RecordWords.known(
            persona.archetype(),
            persona.kind().word(),
            persona.age() > 0 ? persona.age() + " years old" : "",
            persona.industry(),
            persona.location());
    var start = Sentence.upperFirst(String.join(" · ", facts));
    return persona.background().isBlank() ? start : start + "\n" + persona.background();
  }

  private static FollowUps next(Persona persona) {
    return FollowUps.next(
        new FollowUp("Objections", persona.slug() + " objections"),
        new FollowUp("Outreach message", persona.slug() + " message"),
        new FollowUp("Survey", persona.slug() + " survey"));
  }
}
