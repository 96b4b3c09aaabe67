package io.personaassistant.checking;

import io.personaassistant.checking.reading.WordList;
import java.util.List;
import java.util.Set;

/// Phrases that named checks look for, as whole words, hyphens as spaces; `*` at the end takes any
/// ending.
final class PhraseLists {
  /// The house's ban: everybody has read them too often.
  static final List<String> STOCK =
      WordList.phrases(
          "hope this finds you well, hope this email finds you well, "
              + "hope this message finds you well, came across your profile, leverage, leverages, "
              + "leveraged, leveraging, synergy, synergies, best in class, in today's fast paced, "
              + "game changer*, game changing, unlock, unlocks, unlocked, unlocking, seamless*, "
              + "revolutionize*, revolutionise*, revolutionizing, revolutionising, cutting edge, delve*, "
              + "delving, just checking in");

  /// What turns an acknowledgement into a rebuttal.
  static final List<String> CONTRADICTIONS =
      WordList.phrases(
          "but, however, although, though, nevertheless, nonetheless, that said, "
              + "on the other hand, even so, yes and no");

  static final List<String> SUPERLATIVES =
      WordList.phrases(
          "the best, the fastest, the easiest, the cheapest, the only, number one, no. 1, "
              + "guarantee*, unmatched, unbeatable, world class, market leading, industry leading, "
              + "the leading, perfect, risk free, never fails");

  static final List<String> SPAM =
      WordList.phrases(
          "act now, buy now, limited time, 100% free, risk free, click here, order now, "
              + "special promotion, winner, cash bonus, no obligation, urgent, last chance, don't miss, "
              + "once in a lifetime, double your, earn money, free trial");

  static final Set<String> YOU =
      Set.of("you", "your", "yours", "yourself", "you're", "you've", "you'll", "you'd");

  static final Set<String> WE =
      Set.of(
          "we", "our", "ours", "us", "i", "my", "me", "we're", "we've", "we'll", "i'm", "i've",
          "i'd", "i'll", "we'd");

  private PhraseLists() {}
}
