package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.profile.Closeness;
import io.personaassistant.evidence.profile.Statement;
import io.personaassistant.evidence.segment.WordVectors;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Items with what they mean, by the models where they are loaded, else by their words.
final class Statements {
  private final MeaningIndex meanings;

  Statements(MeaningIndex meanings) {
    this.meanings = meanings;
  }

  /// Whether they are compared by words: no model is loaded.
  boolean isByWords() {
    return meanings.models().now().isEmpty();
  }

  /// Which of them say nearly the same.
  Closeness closeness(Collection<Statement> all) {
    var some = List.copyOf(all);
    return isByWords() ? Closeness.byWords(some) : Closeness.of(some);
  }

  /// By id, in order; those of unknown participants are left out, since who says it again cannot be
  /// told.
  Map<String, Statement> of(Handle handle, List<Item> items) {
    var vectors = meanings.vectors(handle);
    var said = items.stream().filter(i -> !i.evidence().participant().isEmpty()).toList();
    boolean byWords = isByWords();
    var words = new WordVectors(said.stream().map(i -> i.evidence().text()).toList());
    var model = meanings.models().now();
    var statements = new LinkedHashMap<String, Statement>();
    for (var item : said) {
      var e = item.evidence();
      var stored = byWords ? null : vectors.get(item.number());
      var vector =
          stored != null
              ? stored
              : model.map(m -> m.embed(e.text())).orElseGet(() -> words.of(e.text()));
      statements.put(
          e.id(),
          new Statement(e.id(), e.participant(), e.sourceType(), e.sourceRef(), e.text(), vector));
    }
    return statements;
  }
}
