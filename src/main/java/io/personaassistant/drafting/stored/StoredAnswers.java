package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.ForeignWords;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// Looks up evidence by citation id; ids that are not there are left out.
  @FunctionalInterface
  public interface Items {
    /// The items with these ids, in the order of the ids.
    List<Evidence> byIds(Collection<String> ids);

    /// How many items that were collected for a persona wait for a link on a day.
    default int waiting(Persona persona, LocalDate day) {
      return 0;
    }

    /// The items that these words ask for, best first, whatever they are linked to: only such as
    /// count on the day. Empty where there is no search.
    ///
    /// @param words a few words that carry the meaning
    default List<Evidence> about(String words, int most, LocalDate day) {
      return List.of();
    }

    /// How near each of the other texts is to a text in meaning, about 0 for nothing in common and
    /// 1 for the same; empty where no model of meaning is at hand.
    default Optional<double[]> nearness(String text, List<String> others) {
      return Optional.empty();
    }

    /// Whether a message reads angry by what it means, beyond what its words show; false where no
    /// model of meaning is loaded.
    default boolean isAngry(String message) {
      return false;
    }

    /// Looks them up among items that have been read already.
    static Items of(Collection<Evidence> read) {
      var byId = new HashMap<String, Evidence>();
      read.forEach(item -> byId.put(item.id(), item));
      return ids -> ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
  }

  /// The brief of a persona.
  public Answer brief(Material material, Items items) {
    return withNotices(brief.make(material, items), material);
  }

  /// The texts that words which were heard are compared with in meaning, for who wants to compute
  /// that ahead.
  ///
  /// @param material its evidence does not matter
  public List<String> compared(Material material, Items items) {
    return NearestReplies.texts(Objection.all(material), material, items);
  }

  /// What the records alone give.
  ///
  /// @param answer empty where they give none
  /// @param isOnRecord whether they hold anything on what was heard, where the type answers what
  ///   was heard; other types rest on the persona whatever they are for
  /// @param isGap whether nothing on record speaks of what was heard or asked for
  public record Made(Optional<Answer> answer, boolean isOnRecord, boolean isGap) {
    private Made noticed(UnaryOperator<Answer> notices) {
      return new Made(answer.map(notices), isOnRecord, isGap);
    }
  }

  /// Whether the records speak of what a draft is to be about, so that a model which finds nothing
  /// in them shows no gap.
  public boolean speakOf(DraftType type, String brief, Material material, Items items) {
    var topic = BriefTopic.of(brief, type.topic());
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
  /// @param heard may be `""`
  /// @param material the persona's records; its evidence is what is close to `heard`
  public Made make(DraftType type, String option, String heard, Material material, Items items) {
    var recipe = type.stored();
    if (recipe.isEmpty()) {
      return new Made(Optional.empty(), true, false);
    }
    if (recipe.get() == StoredRecipe.OBJECTIONS) {
      var made = objections.make(type.option(option), heard, material, items);
      return new Made(
          Optional.of(withNotices(made.answer(), material)), made.isOnRecord(), !made.isOnRecord());
    }
    var made =
        switch (recipe.get()) {
          case BRIEF -> new Made(Optional.of(brief.make(material, items)), true, false);
          case SURVEY ->
              new Made(Optional.of(survey.make(option, heard, material, items)), true, false);
          case OUTLINE -> outline.make(type, option, heard, material, items);
          // cards are made above; reading the type made sure of the others
          case OBJECTIONS, COMPARE, REVIEW, PRIORITIES ->
              throw new IllegalArgumentException(type.command() + " is made elsewhere");
        };
    return made.noticed(answer -> withNotices(inEnglishOnly(answer, heard), material));
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
            new Panelled(withNotices(inEnglishOnly(made.answer(), said), materials), made.sheet()));
  }

  /// Who speaks of a topic, with which words, and who does not.
  ///
  /// @param about those that are asked about; at least one
  /// @param all every active persona, and those that are asked about
  public OnRecord onTopic(String topic, List<Material> about, List<Material> all, Items items) {
    var made = new TopicAnswer(topic, about, new Panel(all, items));
    var answer = withNotices(inEnglishOnly(made.make(), topic), made.told());
    return new OnRecord(answer, made.isGap());
  }

  /// What must be said of a persona whatever rests on it: that it is in the archive, invented, or
  /// due for a review.
  public static List<String> warnings(Persona persona, LocalDate today) {
    var warnings = new ArrayList<String>();
    if (persona.state() == PersonaState.ARCHIVED) {
      warnings.add(inArchive(persona));
    }
    SampleNotice.about(persona).ifPresent(warnings::add);
    var overdue = overdue(persona, today);
    if (!overdue.isEmpty()) {
      warnings.add(overdue);
    }
    return warnings;
  }

  private static Answer withNotices(Answer answer, List<Material> materials) {
    var noticed = answer;
    for (var material : materials.reversed()) {
      var overdue = overdue(material.persona(), material.today());
      if (!overdue.isEmpty()) {
        noticed = noticed.withNotice(overdue);
      }
    }
    var personas = materials.stream().map(Material::persona).toList();
    noticed = SampleNotice.about(personas).map(noticed::withNotice).orElse(noticed);
    for (var material : materials.reversed()) {
      noticed = withArchive(noticed, material.persona());
    }
    return noticed;
  }

  private static Answer withNotices(Answer answer, Material material) {
    var noticed = answer;
    for (var warning : warnings(material.persona(), material.today()).reversed()) {
      noticed = noticed.withNotice(warning);
    }
    return noticed;
  }

  /// Who answers by its id alone is not what others rely on now.
  private static Answer withArchive(Answer answer, Persona persona) {
    return persona.state() == PersonaState.ARCHIVED
        ? answer.withNotice(inArchive(persona))
        : answer;
  }

  private static String inArchive(Persona persona) {
    return persona.name()
        + " is in the archive, so what is said here may no longer hold: ask a curator before"
        + " you rely on it.";
  }

  private static String overdue(Persona persona, LocalDate today) {
    if (persona.lastReview().isEmpty() || persona.reviewIntervalDays() == 0) {
      return "";
    }
    var due = persona.lastReview().get().plusDays(persona.reviewIntervalDays());
    return due.isBefore(today)
        ? persona.name()
            + " was last reviewed on "
            + persona.lastReview().get()
            + "; the review was due on "
            + due
            + "."
        : "";
  }

  /// "Annie · UX Research Lead".
  static String title(Persona persona) {
    return persona.title().isBlank() ? persona.name() : persona.name() + " · " + persona.title();
  }

  /// Every trait of a kind in the order of the record, contradicted ones too.
  static List<TraitEvidence> traits(Material material, TraitKind kind) {
    return material.traits().stream().filter(t -> t.trait().kind() == kind).toList();
  }

  /// The status in words, with what stands against the trait: "validated: 5 for, 1 against".
  public static String status(TraitEvidence trait) {
    int against = trait.effectiveContradicts();
    int supports = trait.effectiveSupports();
    return switch (trait.status()) {
      case ASSUMPTION -> "assumption: no current evidence";
      default ->
          trait.status().word()
              + ": "
              + supports
              + " for"
              + (against > 0 ? ", " + against + " against" : "");
    };
  }

  /// What may be said of somebody's approval: "approved by X until D", and never "approved" when it
  /// is not.
  static String approval(Approval approval) {
    return switch (approval) {
      case Approval.Approved(var by, var until) ->
          "approved by " + by + until.map(d -> " until " + d).orElse(", no end date");
      case Approval.Expired(var by, var on) ->
          "EXPIRED on " + on + ", ask " + by + " before you use it";
      case Approval.NotApproved() -> "NOT APPROVED yet, check before you use it";
    };
  }

  /// Every id that the entries show, in order.
  static List<String> citesOf(List<Answer.Section> sections) {
    var ids = new LinkedHashSet<String>();
    sections.forEach(s -> s.entries().forEach(e -> ids.addAll(e.cites())));
    return new ArrayList<>(ids);
  }

  /// The best two supports of a trait and, where one counts, the newest item against it: its status
  /// says that there is one. What no longer counts is cited only where nothing else supports it.
  static List<String> cites(TraitEvidence trait) {
    int counting = trait.effectiveSupports();
    var ids = new ArrayList<>(first(trait.supports(), counting == 0 ? 2 : Math.min(2, counting)));
    ids.addAll(first(trait.contradicts(), Math.min(1, trait.effectiveContradicts())));
    return ids;
  }

  /// At most `most` ids of a list.
  static List<String> first(List<String> ids, int most) {
    return ids.subList(0, Math.min(most, ids.size()));
  }
}
