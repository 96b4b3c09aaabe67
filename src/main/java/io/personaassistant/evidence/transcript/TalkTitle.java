package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.table.JobTitles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the lines above a conversation say of those who speak in it: "Interview with Hanna Weiss,
/// Quality Manager at a chain" above "Hanna: ...", or a list of who takes part. Pure functions.
public final class TalkTitle {
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
  private static final String NAME = WORD + "(?: " + WORD + "){0,2}";

  /// A name, and what stands behind it in brackets or after a comma.
  private static final Pattern WITH_ROLE =
      Pattern.compile("(" + NAME + ")\\s*[,(]\\s*([^,;()\\n]{3,60})");

  /// Behind these "of" goes on with what somebody does: "Head of the procurement team".
  private static final String RANK =
      "(?i:\\b(?:head|director|chief|lead|leader|manager|president|vp))";

  private static final Pattern EMPLOYER =
      Pattern.compile("\\s+(?:at|from|in|bei|(?<!" + RANK + " )of (?:an?|the))\\s.*");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

  private final String title;

  /// The title of this conversation.
  public TalkTitle(Transcript transcript) {
    title = transcript.head().getOrDefault(Transcript.TITLE, "");
  }

  /// The whole name of whom the conversation calls by the first or by initials, where the title
  /// says it: one person is the same in every file.
  public String fullName(String label) {
    if (!label.matches(WORD)) {
      return label;
    }
    var full =
        Pattern.compile("(?<!\\p{L})" + Pattern.quote(label) + " (?!\\p{Lu}+\\b)" + WORD)
            .matcher(title);
    if (full.find() && !JobTitles.isOne(full.group())) {
      return full.group();
    }
    var meant =
        INITIALS.matcher(label).matches()
            ? named().filter(name -> initials(name).equals(label)).distinct().toList()
            : List.<String>of();
    return meant.size() == 1 ? meant.getFirst() : label;
  }

  private Stream<String> named() {
    return WITH_ROLE.matcher(title).results().map(found -> found.group(1));
  }

  private static String initials(String name) {
    return Stream.of(name.split(" ", -1))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /// What somebody who answers does, where the title says it.
  ///
  /// @param label as it stands before their words
  /// @param isOnly whether nobody else answers, so that it need not stand behind their name
  public Optional<String> role(String label, boolean isOnly) {
    // who asks may stand there too; a label such as "A" names nobody
    boolean isName = !Utterances.isPart(label) && label.matches(WORD + "(?: " + WORD + ")*");
    return isName || isOnly
        ? said(isName ? label : "").filter(JobTitles::isOne).findFirst()
        : Optional.empty();
  }

  /// Whether it says that they ask: `Greta Holm (interviewer)`.
  boolean asks(String label) {
    return said(label).anyMatch(SpeakerRole::asksByWord);
  }

  /// What stands behind a name, or behind any for `""`.
  private Stream<String> said(String label) {
    var name = " " + fullName(label) + " ";
    return WITH_ROLE
        .matcher(title)
        .results()
        .filter(found -> {
          var other = " " + found.group(1) + " ";
          return label.isEmpty() || other.contains(name) || name.contains(other);
        })
        .map(found -> EMPLOYER.matcher(found.group(2)).replaceFirst("").strip());
  }
}
