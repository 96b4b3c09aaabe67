package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.evidence.transcript.Transcript;
import io.personaassistant.evidence.transcript.Utterances;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the title of a conversation says of those who speak in it: "Interview with Hanna Weiss,
/// Quality Manager at a chain" above "Hanna: ...". Pure functions.
final class TalkTitle {
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";

  /// A name, and what stands behind it in brackets or after a comma.
  private static final Pattern WITH_ROLE =
      Pattern.compile("(" + WORD + "(?: " + WORD + "){0,2})\\s*[,(]\\s*([^,;()\\n]{3,60})");

  private static final Pattern EMPLOYER =
      Pattern.compile("\\s+(?:at|from|in|bei|of (?:an?|the))\\s.*");

  private final String title;

  TalkTitle(Transcript transcript) {
    title = transcript.head().getOrDefault(Transcript.TITLE, "");
  }

  /// The whole name of whom the conversation calls by the first, where the title says it: one
  /// person is the same in every file.
  String fullName(String label) {
    if (!label.matches(WORD)) {
      return label;
    }
    var full =
        Pattern.compile("(?<!\\p{L})" + Pattern.quote(label) + " (?!\\p{Lu}+\\b)" + WORD)
            .matcher(title);
    return full.find() && !JobTitles.isOne(full.group()) ? full.group() : label;
  }

  /// What the only one who answers does, where the title says it; empty where several answer.
  ///
  /// @param labels those who answer, as they stand before their words
  Optional<String> role(List<String> labels) {
    if (labels.size() != 1) {
      return Optional.empty();
    }
    var label = labels.getFirst();
    // who asks may stand there too; a label such as "A" names nobody
    boolean named = !Utterances.isPart(label) && label.matches(WORD + "(?: " + WORD + ")*");
    return WITH_ROLE
        .matcher(title)
        .results()
        .filter(found -> !named || found.group(1).contains(label) || label.contains(found.group(1)))
        .map(found -> EMPLOYER.matcher(found.group(2)).replaceFirst("").strip())
        .filter(JobTitles::isOne)
        .findFirst();
  }
}
