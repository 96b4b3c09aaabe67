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

  /// Asks for the reader's time instead of interest.
  static final List<String> MEETING =
      WordList.phrases(
          "15 minutes, 20 minutes, 30 minutes, 15 min, 20 min, 30 min, fifteen minutes, "
              + "twenty minutes, thirty minutes, half an hour, minute call, minute chat, quick call, "
              + "quick chat, short call, hop on a call, jump on a call, get on a call, schedule a call, "
              + "book a call, set up a call, book a meeting, schedule a meeting, book a demo, "
              + "schedule a demo, on your calendar, in your calendar this week, when are you free, "
              + "are you free, do you have time");

  /// Sells before there is a conversation.
  static final List<String> PITCH =
      WordList.phrases(
          "our product, our platform, our solution, our software, our tool, our service, "
              + "our services, our offer, we offer, we provide, we help, we sell, we built, demo, "
              + "free trial, pricing, discount, sign up");

  /// Praise that could go to anybody.
  static final List<String> FLATTERY =
      WordList.phrases(
          "impressed by, impressive work, impressive profile, love what you, loved your, big fan, "
              + "huge fan, great work, amazing work, awesome work, inspiring, your incredible, "
              + "congratulations on, congrats on");

  /// Urgency and gain in a subject line.
  static final List<String> LOUD_SUBJECT =
      WordList.phrases(
          "urgent, asap, act now, last chance, today only, ends today, don't miss, hurry, limited, "
              + "expires, final notice, increase*, boost*, double your, skyrocket*, maximize*, "
              + "maximise*, supercharge*, roi, grow your, free");

  static final Set<String> YOU =
      Set.of("you", "your", "yours", "yourself", "you're", "you've", "you'll", "you'd");

  static final Set<String> WE =
      Set.of(
          "we", "our", "ours", "us", "i", "my", "me", "we're", "we've", "we'll", "i'm", "i've",
          "i'd", "i'll", "we'd");

  private PhraseLists() {}
}
