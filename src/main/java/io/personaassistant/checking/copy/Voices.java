package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence that leads up to voices, each of which the next sentences tell with its source:
/// "Cooks do not agree about paper. One keeps the list [E1]; another took it down [E2]." It says no
/// more than they do while it speaks of no others. English.
final class Voices {
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:the )?first\\b|(?:the )?one\\b(?! (?:of us|day|thing|more))|on the one hand\\b)");

  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)^\\W*(?:and |but |while |yet )?(?:another|the other|others|a (?:second|third|fourth)|the (?:second|third|fourth)|one (?!day|of us))\\b");

  /// These say more than the voices that follow.
  private static final Set<String> OF_ALL = WordList.named("voices.of-all");

  private static final int FEWEST = 2;

  private Voices() {}

  /// What the voices behind a sentence cite; empty where it leads up to none.
  static Set<String> behind(List<DraftSentences.Sentence> sentences, int i) {
    var cites = new LinkedHashSet<String>();
    for (int k = i + 1; k < sentences.size(); k++) {
      var text = sentences.get(k).span().text();
      boolean goesOn = k == i + 1 ? FIRST.matcher(text).find() : NEXT.matcher(text).find();
      if (!goesOn || sentences.get(k).cites().isEmpty()) {
        break;
      }
      cites.addAll(sentences.get(k).cites());
    }
    return cites;
  }

  /// Whether a sentence says no more than the voices behind it.
  static boolean carry(String text, Set<String> cites) {
    return cites.size() >= FEWEST && Words.tokens(text).stream().noneMatch(OF_ALL::contains);
  }

  /// Whether a number is how many voices follow.
  static boolean count(Finding finding, String text, Set<String> cites) {
    return DraftSentences.numberAt(finding, text)
        .filter(q -> q.value().intValue() == cites.size() && q.unit().isEmpty())
        .isPresent();
  }
}
