package io.personaassistant.drafting;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.List;

/// What evidence a persona lacks, and what to ask to get it: for each trait that nothing supports,
/// and for each kind of trait that a persona needs and does not have. The same record gives the
/// same plan. Questions are open, about the last time, and pass our own linter.
public final class EvidencePlan {
  private static final List<TraitKind> NEEDED =
      List.of(
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.CHANNEL,
          TraitKind.DECISION,
          TraitKind.MOTIVATION,
          TraitKind.OBJECTION);

  private EvidencePlan() {}

  /// One gap.
  ///
  /// @param trait its id, `""` where the whole kind is missing
  /// @param text what is not known yet: the trait's text, or the kind's heading
  /// @param where the kinds of source that show it best
  /// @param ask the question to ask such customers, the same for every trait of a kind: it does not
  ///   name the trait, so that what they say of it is theirs
  public record Ask(TraitKind kind, String trait, String text, String where, String ask) {}

  /// The gaps, traits in the order of the record first, then missing kinds.
  public static List<Ask> of(List<TraitEvidence> traits) {
    var plan = new ArrayList<Ask>();
    for (var trait : traits) {
      if (trait.status() == TraitStatus.ASSUMPTION) {
        var kind = trait.trait().kind();
        plan.add(
            new Ask(kind, trait.trait().id(), trait.trait().text(), where(kind), question(kind)));
      }
    }
    for (var kind : NEEDED) {
      if (traits.stream().noneMatch(t -> t.trait().kind() == kind)) {
        plan.add(new Ask(kind, "", kind.heading(), where(kind), question(kind)));
      }
    }
    return plan;
  }

  private static String where(TraitKind kind) {
    return switch (kind) {
      case GOAL, MOTIVATION -> "interviews, then a survey";
      case PAIN -> "support tickets and interviews";
      case CHANNEL -> "web analytics (where visits come from) and a survey";
      case DECISION -> "sales calls, CRM notes and interviews with people who bought or did not";
      case OBJECTION -> "sales calls and lost deals";
      case VOCABULARY -> "interviews, tickets and reviews, in their own words";
      case BEHAVIOUR -> "product analytics and usability tests";
      case TOOL -> "a survey and interviews";
      case DEMOGRAPHIC -> "the CRM and a survey";
      case PREFERENCE -> "usability tests and analytics";
    };
  }

  private static String question(TraitKind kind) {
    return switch (kind) {
      case GOAL ->
          "What did you last set out to get done in this part of your work, and how did it go?";
      case PAIN -> "Think of the last time this work went badly. What happened?";
      case CHANNEL -> "Where did you last come across something that was useful for your work?";
      case DECISION ->
          "Think of the last product you chose for this work. How did you come to choose it?";
      case MOTIVATION ->
          "Think of the last time you looked for another way to do this. What set it off?";
      case OBJECTION ->
          "Think of a product that you looked at and did not take. What held you back?";
      case VOCABULARY -> "How would you describe this work to a new colleague?";
      case BEHAVIOUR -> "What did you do last week in this part of your work, step by step?";
      case TOOL -> "What did you use the last time you did this?";
      case DEMOGRAPHIC -> "What do you do at work, and in what kind of company?";
      case PREFERENCE -> "Which of the things you used for this did you go back to, and what for?";
    };
  }
}
