package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.record.Items;
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
