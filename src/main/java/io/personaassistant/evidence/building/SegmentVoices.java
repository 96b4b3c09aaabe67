package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.meaning.Embedder;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.segment.JobFamilies;
import io.personaassistant.evidence.segment.ParticipantVoice;
import io.personaassistant.evidence.segment.WordVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What participants say and what they are, as directions that can be compared: by meaning where
/// the models are loaded, else by words.
final class SegmentVoices {
  private final MeaningIndex meanings;

  SegmentVoices(MeaningIndex meanings) {
    this.meanings = meanings;
  }

  /// The voice of each participant, in their order.
  ///
  /// @param people what each said
  List<ParticipantVoice> of(
      Handle handle, Map<String, List<Item>> people, Optional<Embedder> model) {
    var items = people.values().stream().flatMap(List::stream).toList();
    var vectors = meanings.vectors(handle);
    var words = new WordVectors(items.stream().map(item -> item.evidence().text()).toList());
    Function<String, float[]> embed =
        text -> model.isPresent() ? model.get().embed(text) : words.of(text);
    var titles = new HashMap<String, float[]>();
    return people.values().stream()
        .map(said -> {
          var own = new ArrayList<float[]>();
          said.forEach(item -> {
            var stored = vectors.get(item.number());
            own.add(stored == null ? embed.apply(item.evidence().text()) : stored);
          });
          var trades =
              Segments.titles(said).keySet().stream()
                  .flatMap(title -> JobFamilies.of(title).stream())
                  .collect(Collectors.toSet());
          return new ParticipantVoice(
              own, role(said, title -> titles.computeIfAbsent(title, embed)), trades);
        })
        .toList();
  }

  /// The mean of the titles that a participant goes by, of length 0 where there is none.
  private static float[] role(List<Item> said, Function<String, float[]> embed) {
    var sum = new float[0];
    for (var item : said) {
      var title = item.evidence().segment();
      if (!title.isEmpty()) {
        var vector = embed.apply(title);
        sum = sum.length == 0 ? new float[vector.length] : sum;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += vector[i];
        }
      }
    }
    return sum;
  }
}
