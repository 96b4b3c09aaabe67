package io.personaassistant.evidence;

import io.personaassistant.text.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Whom somebody may have meant who typed a participant that nothing is stored of: codes that are
/// nearly the same, and the same name as another file may have had it. Pure functions; a name can
/// only be tried, since names are kept nowhere.
public final class NearParticipants {
  private static final int MOST = 5;
  private static final int NEAR = 1;

  /// Short codes are near to each other by design.
  private static final int LONG = 6;

  /// What stands before names.
  private static final Set<String> HONORIFICS =
      Set.of(
          "dr", "prof", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "m", "mme", "mlle", "sr",
          "sra", "sig", "sigra", "dott", "dhr", "mevr");

  private NearParticipants() {}

  /// What to type instead, each with how many items are stored of it; at most 5.
  ///
  /// @param items how many items each code has
  /// @param code what stands for a typed participant
  public static Map<String, Integer> of(
      String typed, Map<String, Integer> items, UnaryOperator<String> code) {
    var near = new TreeMap<String, Integer>();
    if (Participants.isCode(typed)) {
      items.keySet().stream()
          .filter(known -> isNear(known, typed))
          .limit(MOST)
          .forEach(known -> near.put(known, items.get(known)));
      return near;
    }
    for (var other : otherForms(typed)) {
      var count = items.get(code.apply(other));
      if (count != null && near.size() < MOST) {
        near.put(other, count);
      }
    }
    return near;
  }

  /// The same but for case, marks and leading zeros, or a long one for one character.
  private static boolean isNear(String known, String typed) {
    var one = plain(known);
    var other = plain(typed);
    return one.equals(other)
        || (other.length() >= LONG && Similarity.editDistance(one, other) <= NEAR);
  }

  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceAll("(?<!\\d)0+(?=\\d)", "");
  }

  /// The name turned round, without what stands before names, and each part of it.
  private static Set<String> otherForms(String typed) {
    List<String> parts =
        Arrays.stream(typed.strip().split("[\\s,]+"))
            .filter(p ->
                !p.isEmpty() && !HONORIFICS.contains(p.replace(".", "").toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(ArrayList::new));
    var forms = new LinkedHashSet<String>();
    forms.add(String.join(" ", parts));
    if (parts.size() > 1) {
      forms.add(parts.getLast() + " " + String.join(" ", parts.subList(0, parts.size() - 1)));
      forms.add(String.join(" ", parts.subList(1, parts.size())) + " " + parts.getFirst());
      forms.add(parts.getFirst() + " " + parts.getLast());
      forms.addAll(parts);
    }
    forms.remove(typed.strip());
    return forms;
  }
}
