package io.personaassistant.evidence.search;

import io.personaassistant.evidence.PlainWords;
import io.personaassistant.persona.Trait;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an item speaks of what a trait names. A channel or a tool is the name of a thing: texts
/// of one trade are near to it in meaning whatever they say, so an item must share a word with it,
/// or speak of how one learns of things and what one works with at all.
final class NamedThings {
  /// So many letters of a word tell it from others, endings aside.
  private static final int BEGINNING = 5;

  private static final Pattern CHANNEL =
      Pattern.compile(
          "\\b(read|reads|reading|learn\\w*|magazines?|journals?|papers?|newspapers?|newsletters?|forums?|groups?"
              + "|circles?|videos?|films?|filmed|clips?|books?|podcasts?|watch(ed|es|ing)?|listen(ed|s|ing)?"
              + "|comments?|reviews?|google[d]?|search\\w*|web|website|site|online|internet|portals?|blogs?|posts?"
              + "|posted|social|facebook|instagram|linkedin|youtube|whatsapp|colleagues?|neighbou?rs?|friends?"
              + "|cousin|recommend\\w*|advice|advised?|told me|told us|heard (of|about|it)"
              + "|asked|ask (a|an|my|our|the|other|around)|word of mouth|fairs?|shows?|conferences?|conventions?"
              + "|\\w*camps?|breakfasts?|webinars?|meet(ing|up)s?|clubs?|associations?|chambers?|guilds?|training"
              + "|courses?|catalogues?|brochures?|e-?mail\\w*|mails?|letters?|calls?|called|phones?|phoned|ring|rang"
              + "|put me through|texts?|texted|messages?|chat|reps?|vendors?|salesm[ae]n|salespe\\w+|merchants?"
              + "|wholesalers?|dealers?|shops?|demos?|visit(s|ed|ing)?|pdfs?|stand)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOOL =
      Pattern.compile(
          "\\b(us(e|es|ed|ing)|works? with|software|programm?e?s?|systems?|tools?|apps?|spreadsheets?|excel|papers?"
              + "|notebooks?|print\\w*|lists?|files?|calendars?|boards?|whiteboard|e-?mails?|phones?|tablets?|laptops?"
              + "|computers?|machines?|devices?|connect\\w*|link(s|ed)?|synch?\\w*|import\\w*|export\\w*|press of|plug\\w*"
              + "|tills?|tabs?|passwords?|cop(y|ies|ied|ying)|by hand|typ(e|es|ed|ing)|enter(s|ed|ing)?)\\b",
          Pattern.CASE_INSENSITIVE);

  private NamedThings() {}

  /// Whether it does; true for traits that name no thing.
  static boolean isNamed(Trait trait, String text) {
    return switch (trait.kind()) {
      case CHANNEL -> CHANNEL.matcher(text).find() || shared(trait.text(), text) > 0;
      case TOOL -> TOOL.matcher(text).find() || shared(trait.text(), text) > 0;
      default -> true;
    };
  }

  /// How many words of two texts begin alike.
  static int shared(String one, String other) {
    var words = beginnings(one);
    return (int) beginnings(other).stream().filter(words::contains).count();
  }

  private static Set<String> beginnings(String text) {
    return PlainWords.content(text).stream()
        .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
        .collect(Collectors.toSet());
  }
}
