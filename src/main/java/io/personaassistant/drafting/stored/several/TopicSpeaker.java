package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.evidence.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A persona and its traits that speak of a topic.
///
/// @param near the nearest first; empty where none does
record TopicSpeaker(Material material, List<Near> near) {
  /// One item that several traits rest on speaks for the nearest of them alone.
  static TopicSpeaker of(Material material, String topic, Nearness nearness) {
    var told = new HashSet<String>();
    var near =
        nearness.of(material, topic).stream()
            .filter(n -> {
              // all are told, also where the first is new
              long more =
                  Stream.concat(pro(n).stream(), contra(n).stream())
                      .map(Evidence::id)
                      .filter(told::add)
                      .count();
              return n.direct() || more > 0;
            })
            .toList();
    return new TopicSpeaker(material, near);
  }

  /// How near the nearest trait is; compares only within one answer.
  double score() {
    return near.isEmpty() ? 0 : near.getFirst().score();
  }

  /// The items for a trait that speak of the topic.
  static List<Evidence> pro(Near near) {
    return near.supports().subList(0, near.touching());
  }

  /// Those against it that do.
  static List<Evidence> contra(Near near) {
    return near.contradicts().subList(0, near.touchingAgainst());
  }
}
