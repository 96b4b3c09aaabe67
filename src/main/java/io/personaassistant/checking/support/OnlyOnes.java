package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a text says of one thing alone what its sources say of it among others: "late clients
/// are the only thing that spoils the morning"; or of others too what they say of it alone.
/// English.
final class OnlyOnes {
  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)(?<!\\b(?:not|never|hardly) |n['’]t )\\b(?:(?:the|their|his|her|its|your) (?:only|sole) (?!(?:\\p{L}+ )?(?:items?|evidence|sources?|facts?|quotes?|numbers?|figures?)\\b)\\p{L}+|only ever|nothing (?:else )?but|exclusively)\\b");

  /// Words with which a source says it of one alone.
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)\\b(?:only|sole|solely|alone|just|except|exclusively|single|there (?:is|was) (?:but )?one|no other|(?:nothing|nobody|no one|none) (?:else|but)|(?:everything|everybody|all the rest|all) else|my one|our one|all (?:i|we|they)|what (?:i|we|he|she|they) (?:did|do))\\b");

  private static final Pattern NOT_ONLY = Pattern.compile("(?i)\\bnot (?:only|just|merely)\\b");

  private static final Pattern JUST =
      Pattern.compile("(?i)(?<!\\bnot )\\b(?:only|solely|exclusively)\\b");

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:]|\\b(?:and|but)\\b");

  private static final int FEWEST = 2;

  private OnlyOnes() {}

  static void judge(String text, List<Source> cited, Findings findings) {
    for (var sentence : Words.sentences(text)) {
      if (!Sayings.isQuestion(sentence.text()) && isWidened(sentence.text(), cited)) {
        findings.errorAll(
            "claim_supported",
            "",
            "What is cited says “only” of what this says “not only”.",
            "Say of what it is so, as the item does.");
        return;
      }
      var only = ONLY.matcher(sentence.text());
      if (only.find()
          && !Sayings.isQuestion(sentence.text())
          && !Sayings.isOrderTo(Sayings.unlabelled(sentence.text()))
          && cited.stream().noneMatch(s -> ALONE.matcher(s.text()).find())) {
        findings.errorAll(
            "claim_supported",
            "",
            Findings.show(only.group()) + " says it of nothing else; no source that is cited does.",
            "Say it of this, without denying it of others.");
        return;
      }
    }
  }

  /// "Slow, not only at Christmas" for "only slow at Christmas".
  private static boolean isWidened(String said, List<Source> cited) {
    var stems = Wording.stems(said, "");
    return NOT_ONLY.matcher(said).find()
        && cited.stream()
            .flatMap(s -> Words.sentences(s.text()).stream())
            .flatMap(s -> JUST.matcher(s.text()).results().map(m -> s.text().substring(m.end())))
            .map(behind -> CLAUSE_END.split(behind, 2)[0])
            .anyMatch(of -> Wording.shared(stems, Wording.stems(of, "")) >= FEWEST);
  }
}
