package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines without a heading that say by themselves what they are: "Marketing Manager, 30-50 years
/// old, interested in growth", "Wants good service". Pure functions.
final class Description {
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_PLACE = 4;

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\||·|•|\\s[–—@-]\\s)\\s*");

  private static final Pattern AGE =
      Pattern.compile(
          "(?i)(?:(?:is |are )?aged? |age:? )?(\\d{2}(?:\\s*(?:-|–|—|to)\\s*\\d{2})?)(?: ?(?:years?(?:[ -]old)?|yrs?|y/?o))?\\.?");

  private static final Pattern PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?:(?: | ?/ ?| and |, )\\p{Lu}[\\p{L}.'’-]+)*");

  /// What the first word of a line about somebody says that the line is.
  private static final Map<TraitKind, Pattern> SAYS = says();

  private Description() {}

  private static Map<TraitKind, Pattern> says() {
    var says = new LinkedHashMap<TraitKind, Pattern>();
    says.put(
        TraitKind.GOAL,
        verbs(
            "wants?|needs?|would like|hopes?|aims?|looks? for|looking for|seeks?|strives?|(?:very )?interested in|keen (?:on|to)"));
    says.put(
        TraitKind.PAIN,
        verbs(
            "struggles?|hates?|frustrated|annoyed|worr(?:y|ies|ied)|fears?|afraid|lacks?|suffers?|(?:has|have) trouble"));
    says.put(TraitKind.PREFERENCE, verbs("likes?|loves?|prefers?|enjoys?|dislikes?|values?"));
    says.put(TraitKind.CHANNEL, verbs("reads?|follows?|active on"));
    return says;
  }

  private static Pattern verbs(String verbs) {
    return Pattern.compile("(?i)(?:(?:she|he|they) )?(?:is |are )?(?:" + verbs + ")\\b.*");
  }

  /// The parts of such a line.
  static List<String> parts(String text) {
    return List.of(BETWEEN.split(text.strip())).stream().filter(part -> !part.isBlank()).toList();
  }

  /// Whether a line below the name says in a few parts who somebody is.
  static boolean isOne(String text) {
    var parts = parts(text);
    return parts.size() > 1
        && Words.count(text) <= MOST_WORDS
        && !text.endsWith(".")
        && (JobTitles.isOne(parts.getFirst()) || parts.stream().anyMatch(p -> age(p).isPresent()));
  }

  /// How old, as "44" or "30-50".
  static Optional<String> age(String part) {
    var age = AGE.matcher(part.strip());
    return age.matches() ? Optional.of(age.group(1)) : Optional.empty();
  }

  /// What kind of trait a line is by its verb.
  ///
  /// @param name what the persona is called
  static Optional<TraitKind> kind(String line, String name) {
    var first = name.isBlank() ? "" : name.strip().split(" ")[0];
    var about =
        !first.isEmpty() && line.startsWith(first + " ")
            ? "she " + line.substring(first.length() + 1)
            : line;
    if (Words.count(about) > MOST_WORDS) {
      return Optional.empty();
    }
    return SAYS.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(about).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Whether a part can be where somebody lives or works.
  static boolean isPlace(String part) {
    return Words.count(part) <= LONGEST_PLACE
        && PLACE.matcher(part).matches()
        && !JobTitles.isOne(part);
  }
}
