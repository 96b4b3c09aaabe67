package io.personaassistant.answering;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import io.personaassistant.workspace.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody can begin with: words that fit their work and the personas there are, and that are
/// answered as they stand. Pure.
final class Starters {
  /// What each team asks first; what an admin took out of the draft types is left out.
  private static final Map<String, List<String>> FIRST =
      Map.of(
          "sales", List.of("objections", "message", "demo", "followup"),
          "marketing", List.of("ad", "post", "email", "compare"),
          "support", List.of("reply", "anticipate", "objections"),
          "research", List.of("survey", "interview", "screener", "validation"),
          "product", List.of("compare", "beta", "interview", "objections"));

  private static final List<String> ANYBODY = List.of("objections", "message", "survey", "compare");

  /// What is asked back for what it needs: support begins with a customer's message.
  private static final Set<String> ASKS_BACK = Set.of("reply");

  private static final int NAME = 30;

  private Starters() {}

  /// The first things to ask, the best first.
  static List<FollowUp> of(Preferences own, List<Persona> personas, DraftTypes types, int most) {
    var active = personas.stream().filter(Persona::isActive).toList();
    if (active.isEmpty()) {
      return List.of(new FollowUp("What can I ask?", "help"));
    }
    var persona =
        active.stream()
            .filter(p -> p.slug().equals(own.persona()))
            .findFirst()
            .orElse(active.getFirst());
    var starters = new ArrayList<FollowUp>();
    for (var word : FIRST.getOrDefault(own.team(), ANYBODY)) {
      types.called(word).ifPresent(type -> add(starters, type, persona, active));
    }
    starters.add(new FollowUp("Who is " + name(persona) + "?", persona.slug()));
    starters.add(new FollowUp("All personas", "list"));
    return List.copyOf(starters.subList(0, Math.min(most, starters.size())));
  }

  private static void add(
      List<FollowUp> starters, DraftType type, Persona persona, List<Persona> active) {
    switch (type.personas()) {
      case ONE -> {
        if (!type.briefRequired() || ASKS_BACK.contains(type.command())) {
          starters.add(
              new FollowUp(
                  type.title() + " · " + name(persona), persona.slug() + " " + type.command()));
        }
      }
      case SEVERAL -> {
        if (active.size() > 1 && !type.briefRequired()) {
          var other =
              active.stream()
                  .filter(p -> !p.slug().equals(persona.slug()))
                  .findFirst()
                  .orElseThrow();
          starters.add(
              new FollowUp(
                  name(persona) + " or " + name(other) + "?",
                  type.command() + " " + persona.slug() + " " + other.slug()));
        }
      }
      case ALL -> {
        // needs a text to judge
      }
    }
  }

  private static String name(Persona persona) {
    return Graphemes.cut(persona.name(), NAME);
  }
}
