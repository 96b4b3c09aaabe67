package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.objection.NearestReplies.Reply;
import io.personaassistant.drafting.stored.objection.ObjectionHeard.Meant;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.stored.record.StoredAnswer;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What a persona objects to and what to say (draft standard 6.1, layer one). With words heard, one
/// card: the reply first. Without, the top five.
public final class ObjectionAnswer {
  private static final int TOP = 5;

  private final ObjectionHeard matching = new ObjectionHeard();

  /// Cards as a draft type, or its option, gives them.
  ///
  /// @param variant how cards are drafted; the records alone have replies of one shape
  public StoredAnswer make(DraftType.Option variant, About about, Material material, Items items) {
    var made = make(about, material, items);
    return variant.word().isEmpty()
        ? made
        : made.noticed(answer ->
            answer.withNotice(
                "“"
                    + variant.title()
                    + "” is a shape for drafted cards, which need a model. These are the replies on"
                    + " record."));
  }

  /// The objections that an answer does not show, so many on each page; empty for none.
  ///
  /// @param page from 0
  public Optional<Answer> others(Answer shown, int page, Material material, Items items) {
    var titles = shown.sections().stream().map(Section::title).toList();
    var rest =
        Objection.all(material).stream()
            .filter(o -> titles.stream().noneMatch(title -> title.endsWith(o.title())))
            .skip((long) page * TOP)
            .toList();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(top(rest, "Other objections", material, items));
  }

  private StoredAnswer make(About about, Material material, Items items) {
    var heard = about.words();
    var all = Objection.all(material);
    if (heard.isBlank()) {
      return made(top(all, material, items), true);
    }
    return switch (matching.meant(heard, all, material, items)) {
      case Meant.Card(var objection) -> made(card(about, objection, all, material, items), true);
      case Meant.Perhaps(var guesses, var isLikely) ->
          made(perhaps(about, guesses, all, material, items), isLikely);
      case Meant.Facts(var facts) -> made(facts(about, facts, all, material), true);
      case Meant.OfKind(var kind) -> made(ObjectionGaps.ofKind(kind, about, all, material), false);
      case Meant.Spoken() -> made(ObjectionGaps.noReply(about, all, material), true);
      case Meant.OtherLanguage() -> made(otherLanguage(heard, all, material, items), true);
      case Meant.Nothing() -> made(ObjectionGaps.nothing(about, all, material), false);
    };
  }

  /// @param isOnRecord whether the records hold something on what was heard, or a model may find
  ///   out, since words of other languages are compared with nothing here
  private static StoredAnswer made(Answer answer, boolean isOnRecord) {
    return new StoredAnswer(Optional.of(answer), isOnRecord, !isOnRecord);
  }

  private static Answer card(
      About about, Objection objection, List<Objection> all, Material material, Items items) {
    var evidence = items.byIds(objection.ids());
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            objection.title(), ObjectionCard.of(objection, material, evidence, about.words())));
    if (objection.track().isEmpty()) {
      var near = ProductAnswers.near(about.words(), objection, material, items);
      if (!near.isEmpty()) {
        sections.add(new Section("Approved facts that come nearest", near));
      }
    }
    return answer(
        material,
        about.line(),
        List.of(),
        sections,
        others(all, Optional.of(objection), material),
        EvidenceSummary.line(evidence, material.today(), objection.trait().stream().toList()));
  }

  /// Nothing is surely meant: what comes nearest, to be chosen from.
  private static Answer perhaps(
      About about, List<Reply> guesses, List<Objection> all, Material material, Items items) {
    var sections = new ArrayList<Section>();
    var evidence = new LinkedHashSet<Evidence>();
    var rest = new ArrayList<>(all);
    for (var guess : guesses) {
      switch (guess) {
        case Reply.OfObjection(var objection) -> {
          var own = items.byIds(objection.ids());
          evidence.addAll(own);
          rest.remove(objection);
          sections.add(
              Section.of(
                  "Perhaps: " + objection.title(), ObjectionCard.of(objection, material, own, "")));
        }
        case Reply.OfFact(var fact) ->
            sections.add(
                Section.of(
                    "Perhaps this fact about the product",
                    ProductAnswers.entry(fact, material.today())));
      }
    }
    var ask = Part.use("Ask them", ResearchQuestion.of(about.words()));
    sections.add(
        Section.of(
            guesses.size() == 1 ? "If it is not this one" : "If it is none of these",
            Entry.of(ask)));
    return answer(
        material,
        about.line(),
        List.of("Nothing on record answers this for sure. What comes nearest:"),
        sections,
        others(rest, Optional.empty(), material),
        EvidenceSummary.guess(evidence, material.today()));
  }

  private static Answer top(List<Objection> objections, Material material, Items items) {
    int shown = Math.min(TOP, objections.size());
    return switch (shown) {
      case 0 -> ObjectionGaps.nothing(new About("", true), objections, material);
      case 1 -> top(objections, "The one objection on record", material, items);
      default -> top(objections, "The top " + shown + " objections", material, items);
    };
  }

  private static Answer top(
      List<Objection> objections, String subtitle, Material material, Items items) {
    var sections = new ArrayList<Section>();
    var evidence = new LinkedHashSet<Evidence>();
    var traits = new ArrayList<TraitEvidence>();
    for (var objection : objections.subList(0, Math.min(TOP, objections.size()))) {
      var own = items.byIds(objection.ids());
      evidence.addAll(own);
      objection.trait().ifPresent(traits::add);
      sections.add(Section.of(objection.title(), ObjectionCard.of(objection, material, own, "")));
    }
    return answer(
        material,
        subtitle,
        List.of(),
        sections,
        FollowUps.NONE,
        EvidenceSummary.line(evidence, material.today(), traits));
  }

  private static Answer facts(
      About about, List<ProductFact> facts, List<Objection> all, Material material) {
    var entries = facts.stream().map(f -> ProductAnswers.entry(f, material.today())).toList();
    return answer(
        material,
        about.line(),
        List.of(),
        List.of(new Section("What you may say about the product", entries)),
        others(all, Optional.empty(), material),
        "");
  }

  private static Answer otherLanguage(
      String heard, List<Objection> all, Material material, Items items) {
    var answer = top(all, material, items);
    return answer.withNotice(
        "What was heard is matched in English only: say “"
            + Graphemes.cut(heard, 80)
            + "” in English to get the one card for it.");
  }

  static Answer answer(
      Material material,
      String subtitle,
      List<String> notices,
      List<Section> sections,
      FollowUps followUps,
      String footer) {
    return RecordWords.answer(
        material.persona(),
        StoredRecipe.OBJECTIONS.word(),
        subtitle,
        notices,
        sections,
        followUps,
        footer);
  }

  /// The objections to go on with.
  static FollowUps others(List<Objection> all, Optional<Objection> shown, Material material) {
    var list =
        all.stream()
            .filter(o -> shown.isEmpty() || !o.equals(shown.get()))
            .limit(TOP)
            .map(
                o -> new FollowUp(o.label(), material.persona().slug() + " objections " + o.text()))
            .toList();
    return list.isEmpty() ? FollowUps.NONE : new FollowUps("Other objections", list);
  }
}
