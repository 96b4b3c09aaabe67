package io.personaassistant.checking;

import io.personaassistant.checking.reading.WordList;
import java.util.List;

/// Phrases that [CopyChecks] looks for, written as in [PhraseLists].
final class CopyPhrases {
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

  private CopyPhrases() {}
}
