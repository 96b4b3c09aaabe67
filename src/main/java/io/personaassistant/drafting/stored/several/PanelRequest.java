package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.DraftType;
import java.time.LocalDate;
import java.util.List;

/// What is asked of several personas at once.
///
/// @param said the question, the plan or the features; may be `""`
/// @param active how many active personas the workspace has
public record PanelRequest(DraftType type, String said, Panel panel, int active) {
  /// Of the personas, in the order of the answer.
  List<Material> materials() {
    return panel.materials();
  }

  /// The answer, resting on all that its sections cite.
  Answer answer(
      String title,
      String subtitle,
      List<String> notices,
      List<Section> sections,
      FollowUps followUps) {
    var cites = RecordWords.citesOf(sections);
    return new Answer(
        "",
        type.command(),
        title,
        subtitle,
        notices,
        sections,
        followUps,
        panel.summary(cites),
        cites);
  }

  Items items() {
    return panel.items();
  }

  LocalDate today() {
    return panel.today();
  }

  /// How near the personas' traits are to a text.
  Nearness nearness() {
    return panel.nearness();
  }
}
