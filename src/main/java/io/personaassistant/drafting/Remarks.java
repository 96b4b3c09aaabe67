package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// What is marked on a line, as somebody would say it: what holds of several places is said once.
final class Remarks {
  /// A place in quotation marks and what is said of it.
  private static final Pattern OF_A_PLACE =
      Pattern.compile("(“[^”]+”) comes (from evidence [^.]+\\.)");

  private Remarks() {}

  /// Each remark once, in the order in which they were found.
  static List<String> of(List<Finding> findings) {
    var places = new LinkedHashMap<String, List<String>>();
    for (var finding : findings) {
      var of = OF_A_PLACE.matcher(finding.why());
      boolean place = of.matches();
      var named =
          places.computeIfAbsent(place ? of.group(2) : finding.why(), _ -> new ArrayList<>());
      if (place && !named.contains(of.group(1))) {
        named.add(of.group(1));
      }
    }
    return places.entrySet().stream().map(e -> remark(e.getValue(), e.getKey())).toList();
  }

  private static String remark(List<String> places, String said) {
    return switch (places.size()) {
      case 0 -> said;
      case 1 -> places.getFirst() + " comes " + said;
      default -> Sentence.listed(places) + " come " + said;
    };
  }
}
