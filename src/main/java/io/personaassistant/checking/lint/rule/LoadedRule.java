package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `loaded`: a word that judges, outside the participant's own words.
public final class LoadedRule implements Rule {
  private static final Pattern JUDGING =
      Asked.words(
          "get(?:s|ting)? away with|got away with|is it (?:really )?(?:fair|right|acceptable) that|mess(?:es)?(?= )|clean(?:ed|ing)? up the mess|at the mercy of|put(?:ting)? up with|fobbed off|palm(?:ed|ing)? off|rip(?:s|ped|ping)? off|dump(?:ed|ing)? on|babysit\\w*|drown(?:ed|ing)? in|drag(?:s|ged|ging)? on|stuck with|slave\\w*|squander\\w*|idiotic|common-sense|insane(?:ly)?|crazy|senseless(?:ly)?|disgraceful|appalling|atrocious|cruel(?:ly)?|corrupt|toxic|hideous|bogus|phony|laughable|ruthless(?:ly)?|heartless|draconian|extortionate|ill-conceived|misguided|bungling|nonsensical|unbeatable|effortless(?:ly)?|seamless(?:ly)?|must-have|next-generation|trusted|top-notch|first-class|unmatched|gorgeous|magnificent|spectacular|fabulous|marvellous|terrific|phenomenal|extraordinary|wast(?:e|es|ed|ing|eful)|shady|struggl(?:e|es|ed|ing)|outrageous\\w*|ridiculous\\w*|terrible|terribly"
              + "|awful|horribl[ey]|horrific|nightmar\\w+|tedious|clunky|outdated|antiquated|archaic|primitive|useless|stupid|dumb|lazy"
              + "|greedy|bloated|overpriced|rip-?offs?|excessive(?:ly)?|unreasonabl[ey]|burdensome|suffer(?:s|ed|ing)?|plagu(?:e|es|ed|ing)"
              + "|nagging|endless|hassles?|headaches?|chaotic|sloppy|careless(?:ly)?|amazing|awesome|fantastic|wonderful|brilliant|incredible|superb"
              + "|revolutionary|award-winning|innovative|cutting-edge|state-of-the-art|world-class|superior|beloved|exorbitant|inferior"
              + "|disastrous|irresponsible|reckless|unacceptable|dismal|cumbersome|red tape|so-called|abus(?:e|es|ed|ing|ive)|exploit(?:s|ed|ing|ative)?"
              + "|neglect(?:s|ed|ing|ful)?|mishandl\\w+|flawed|pathetic|mediocre|pointless|needless(?:ly)?|shameful|scandalous|shocking(?:ly)?"
              + "|bother(?:ed|some)? (?:to|with)|unfair(?:ly)?|fair(?:ly)? (?!or unfair)(?:price|priced|treat\\w*|share|deal|amount|wage|pay|compensat\\w*|charge\\w*|cost)"
              + "|hard-earned|sneaky|hidden (?:fees?|charges?|costs?)|greed|broken (?:process|system|promises?)|frustrating(?:ly)?|annoying(?:ly)?|infuriating(?:ly)?|painful(?:ly)?"
              + "|painstaking|messy|unnecessary|unnecessarily|bureaucratic|bureaucracy|stubborn(?:ly)?|ignorant|foolish(?:ly)?|naive|incompeten(?:t|ce)|dreaded|dreadful"
              + "|lousy|crappy|miserable|disappointing(?:ly)?|inefficient|notorious(?:ly)?|predatory|harmful|dangerous(?:ly)?|ruin(?:s|ed|ing)?|slash(?:ed|ing)?|drain(?:s|ed|ing)? on"
              + "|delightful|stunning|best-in-class|premium-quality|exceptional(?:ly)?|outstanding|game-changing|groundbreaking|unrivall?ed|generous(?:ly)?|wisely|unjustified|ludicrous|absurd(?:ly)?|obscene(?:ly)?|confusing|convoluted|clumsy|bombard(?:s|ed|ing)?|forc(?:ed|es|ing) (?:to|you|on|upon)|cram(?:med)?|cheat(?:s|ed|ing)?|dodgy|invasive|intrusive|spy(?:ing)? on|mislead(?:ing)?|deceptive|vital|precious|valuable time|soulless|woeful(?:ly)?|blatant(?:ly)?|rampant|unbearabl[ey]|sluggish|pesky|silly|world-beating|hopeless(?:ly)?|botched|shoddy|abysmal|lacklustre|lackluster|mindless|brutal(?:ly)?|punishing|bungl(?:ed|ing)|crushing|crippling|monstrous|skyrocketing|sky-high|gouging|gouge[sd]?|soaring");
  private static final Pattern PLAIN_WASTE =
      Pattern.compile(
          "\\b(?:food|plastic|medical|household|paper|clinical|hazardous|electronic|garden|kitchen|organic) waste\\b|\\bwaste (?:management|collection|disposal|bins?|water|sorting|containers?|separation|reduction)\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var places =
        asked.find(JUDGING).stream()
            .filter(p ->
                !PLAIN_WASTE.matcher(asked.text()).find()
                    || !p.text().toLowerCase(Locale.ROOT).startsWith("waste"))
            .filter(p -> !isPaired(asked, p.start(), p.end()))
            .filter(p -> !isAsked(asked, p.start()))
            .filter(p -> !isNegatedLabel(asked, p.start()))
            .toList();
    if (places.isEmpty() || asked.isFiltered() && asked.isInterview()) {
      return List.of();
    }
    var at = places.getFirst();
    return List.of(
        Issues.at(
            "loaded",
            Level.ERROR,
            asked,
            at,
            "The word judges before the respondent does.",
            "Say the same without “"
                + at.text()
                + "”, or quote it if it is the participant's word."));
  }

  /// "Useful or useless" names both ends.
  private static boolean isPaired(Asked asked, int start, int end) {
    int from = Math.max(0, start - 24);
    int to = Math.min(asked.text().length(), end + 24);
    return Praise.hasPair(asked.text().substring(from, to))
        || asked.text().substring(end, to).startsWith(", if at all");
  }

  /// "Would it be unreasonable to ...?" asks for the judgement itself.
  private static boolean isAsked(Asked asked, int start) {
    return asked
        .text()
        .substring(Math.max(0, start - 24), start)
        .matches("(?s).*\\b(?:is|was|would|will) it (?:not )?(?:be )?(?:too |very )?$");
  }

  private static boolean isNegatedLabel(Asked asked, int start) {
    return asked
        .text()
        .substring(Math.max(0, start - 12), start)
        .matches(".*\\b(?:how|or) (?:un)?$");
  }
}
