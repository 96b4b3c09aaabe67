package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.brief.BriefAnswer;
import io.personaassistant.drafting.stored.objection.About;
import io.personaassistant.drafting.stored.objection.NearestReplies;
import io.personaassistant.drafting.stored.objection.Objection;
import io.personaassistant.drafting.stored.objection.ObjectionAnswer;
import io.personaassistant.drafting.stored.objection.Researched;
import io.personaassistant.drafting.stored.outline.OutlineAnswer;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.PersonaNotices;
import io.personaassistant.drafting.stored.record.StoredAnswer;
import io.personaassistant.drafting.stored.record.UnlinkedEvidence;
import io.personaassistant.drafting.stored.several.CompareAnswer;
import io.personaassistant.drafting.stored.several.Panel;
import io.personaassistant.drafting.stored.several.PanelRequest;
import io.personaassistant.drafting.stored.several.Panelled;
import io.personaassistant.drafting.stored.several.PrioritiesAnswer;
import io.personaassistant.drafting.stored.several.ReviewAnswer;
import io.personaassistant.drafting.stored.several.SourceAnswer;
import io.personaassistant.drafting.stored.several.TopicAnswer;
import io.personaassistant.drafting.stored.several.TopicAsked;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.ForeignWords;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.persona.TraitKind;
import java.util.List;
import java.util.Optional;

/// Answers from the records alone, without a model: shown at once, and what stands when there is no
/// model. What nobody has researched is named, never filled. Thread-safe.
public final class StoredAnswers {
  private final ObjectionAnswer objections = new ObjectionAnswer();
  private final BriefAnswer brief = new BriefAnswer();
  private final SurveyAnswer survey = new SurveyAnswer();
  private final OutlineAnswer outline = new OutlineAnswer();
  private final CompareAnswer compare = new CompareAnswer();
  private final ReviewAnswer review = new ReviewAnswer();
  private final PrioritiesAnswer priorities = new PrioritiesAnswer();

  /// The brief of a persona.
  public Answer brief(Material material, Items items) {
    return PersonaNotices.on(brief.make(material, items), material);
  }

  /// Its traits of one kind; empty for none.
  public Optional<Answer> brief(TraitKind kind, Material material, Items items) {
    return brief.part(kind, material, items).map(part -> PersonaNotices.on(part, material));
  }

  /// What else the records hold beside an answer, a page at a time; empty where that is no more.
  ///
  /// @param ofObjections the other objections alone
  /// @param page from 0
  public Optional<Answer> others(
      boolean ofObjections, Answer shown, int page, Material material, Items items) {
    return ofObjections
        ? objections.others(shown, page, material, items)
        : brief.others(shown, page, material, items);
  }

  /// The texts that words which were heard are compared with in meaning, for who wants to compute
  /// that ahead.
  ///
  /// @param material its evidence does not matter
  public List<String> compared(Material material, Items items) {
    return NearestReplies.texts(Objection.all(material), material, items);
  }

  /// Whether the records speak of what a draft is to be about, so that a model which finds nothing
  /// in them shows no gap.
  public boolean speakOf(DraftType type, String brief, Material material, Items items) {
    var topic = BriefTopic.of(brief, type.topic(), material.persona().name());
    return topic.isNone()
        ? Researched.holds(brief, material)
        : !new OnTopic(topic, material, items).isGap(material);
  }

  /// What the records say of a topic.
  ///
  /// @param isGap whether that is nothing
  public record OnRecord(Answer answer, boolean isGap) {}

  /// The answer of a draft type for what was said after the command.
  ///
  /// @param option the option's word, `""` for none
  /// @param about its words may be `""`
  /// @param material the persona's records; its evidence is what is close to those words
  public StoredAnswer make(
      DraftType type, String option, About about, Material material, Items items) {
    var heard = about.words();
    var recipe = type.stored();
    if (recipe.isEmpty()) {
      return new StoredAnswer(Optional.empty(), true, false);
    }
    var made =
        switch (recipe.get()) {
          case OBJECTIONS -> objections.make(type.option(option), about, material, items);
          case BRIEF -> new StoredAnswer(Optional.of(brief.make(material, items)), true, false);
          case SURVEY ->
              new StoredAnswer(
                  Optional.of(survey.make(option, heard, material, items)), true, false);
          case OUTLINE -> outline.make(type, option, heard, material, items);
          // reading the type made sure of it
          case COMPARE, REVIEW, PRIORITIES ->
              throw new IllegalArgumentException(type.command() + " is made elsewhere");
        };
    var english =
        recipe.get() == StoredRecipe.OBJECTIONS
            ? made
            : made.noticed(answer -> inEnglishOnly(answer, heard));
    return english.noticed(
        answer -> PersonaNotices.on(UnlinkedEvidence.on(answer, material, items), material));
  }

  /// What was asked in another language is answered without it, and that is said. Cards for
  /// objections say so themselves.
  private static Answer inEnglishOnly(Answer answer, String heard) {
    return heard.isBlank() || !ForeignWords.are(heard)
        ? answer
        : answer.withNotice(
            "These words are not in English, and records are compared in English only: this is the"
                + " answer without them. Ask in English for what is closest.");
  }

  /// The answer of a draft type that is about several personas at once.
  ///
  /// @param said the question, the plan or the features; may be `""`
  /// @param materials in the order they were named; at least one
  /// @param active how many active personas the workspace has
  public Optional<Panelled> ofSeveral(
      DraftType type, String said, List<Material> materials, int active, Items items) {
    var request = new PanelRequest(type, said, new Panel(materials, items), active);
    return type.stored()
        .filter(StoredRecipe::isForSeveral)
        .map(recipe ->
            switch (recipe) {
              case REVIEW -> review.make(request);
              case PRIORITIES -> priorities.make(request);
              default -> compare.make(request);
            })
        .map(made ->
            new Panelled(
                PersonaNotices.on(inEnglishOnly(made.answer(), said), materials), made.sheet()));
  }

  /// Who speaks of a topic, with which words, and who does not.
  ///
  /// @param about those that are asked about; at least one
  /// @param all every active persona, and those that are asked about
  /// @param namesSpeakers whether the codes of participants are told
  public OnRecord onTopic(
      TopicAsked asked,
      List<Material> about,
      List<Material> all,
      boolean namesSpeakers,
      Items items) {
    var panel = new Panel(all, items);
    var topic = asked.topic();
    var ofSources = new SourceAnswer(asked, about, panel, namesSpeakers);
    var sure =
        topic.isEmpty()
            ? Optional.of(ofSources.all())
            : asked.sources().isEmpty() ? Optional.<Answer>empty() : ofSources.onTopic();
    if (sure.isPresent()) {
      return new OnRecord(
          PersonaNotices.on(inEnglishOnly(sure.get(), topic), ofSources.told()), false);
    }
    var notInTime = ofSources.notInTime();
    if (notInTime.isPresent()) {
      return new OnRecord(notInTime.get(), ofSources.isGap());
    }
    var made = new TopicAnswer(topic, about, panel, namesSpeakers);
    var whole = made.make();
    return new OnRecord(
        PersonaNotices.on(
            inEnglishOnly(
                asked.sources().isEmpty() || made.isGap() ? whole : ofSources.instead(whole),
                topic),
            made.told()),
        made.isGap());
  }
}
