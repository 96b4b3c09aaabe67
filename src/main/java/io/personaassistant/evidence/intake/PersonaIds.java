package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.PlainWords;
import io.personaassistant.persona.PersonaSlug;
import io.personaassistant.persona.PersonaStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// The ids of personas that are named and not given one: its words where they can be an id, else
/// that of the persona on record with this name, else a new one. The same name has the same id when
/// it comes again, and no other persona's.
final class PersonaIds {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> taken;

  /// @param reserved ids that no new persona gets besides those of the personas on record
  static PersonaIds of(Handle handle, long workspace, Set<String> reserved) {
    var ids = new PersonaIds(reserved);
    new PersonaStore()
        .all(handle, workspace).stream()
            // samples give way
            .filter(p -> !p.sample())
            .forEach(p -> ids.name(p.name(), p.slug()));
    return ids;
  }

  private PersonaIds(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /// Whether these characters can be one.
  static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /// Remembers that this persona is called so.
  void name(String name, String slug) {
    byName.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), slug);
    taken.add(slug);
  }

  /// Whether a persona that was named has this id.
  boolean isThere(String slug) {
    return byName.containsValue(slug);
  }

  /// The id of the persona called so, which may be new.
  String of(String name) {
    var words = words(name);
    if (isId(words)) {
      return words;
    }
    var slug = byName.get(name.strip().toLowerCase(Locale.ROOT));
    if (slug == null) {
      slug = PersonaSlug.of(name, taken);
      name(name, slug);
    }
    return slug;
  }

  /// The id of the persona that somebody speaks of, who may not be on record; `""` for nobody.
  String spokenOf(String name) {
    var words = words(name);
    if (words.isEmpty() || isId(words)) {
      return words;
    }
    var slug = byName.get(name.strip().toLowerCase(Locale.ROOT));
    var plain = PersonaSlug.plain(name);
    return slug != null ? slug : plain.isEmpty() ? words : plain;
  }

  private static String words(String name) {
    return String.join("-", PlainWords.of(name)).toLowerCase(Locale.ROOT);
  }
}
