package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `presupposition`: the question takes for granted something that nobody has established, and
/// leaves no way to say that it is not so.
public final class PresuppositionRule implements Rule {
  private static final Pattern ASSUMED =
      Pattern.compile(
          "\\b((?:who|what|where|which \\w+) else (?:[\\w']+ ){0,5}?(?:complain\\w*|dislike\\w*|hate\\w*|suffer\\w*|fail\\w*|go(?:es)? wrong|went wrong|annoy\\w*|frustrat\\w*|bother\\w*|worr\\w+|struggl\\w+)"
              + "|(?:reasons?|cause) (?:that |why |for )?(?:your|you|the|that|this) [^?]*?\\b(?:late|delay\\w*|fail\\w*|cancel\\w*|miss\\w*|stopp\\w*|left|lost|quit|dropp\\w*|complain\\w*|unhappy|wrong|overran|declin\\w*|broke\\w*|churn\\w*|switch\\w*|problems?|errors?)\\b"
              + "|(?:how|what) (?:did|do|does|was|were|happened|happens) [^?]*?\\b(?:when|after|because) (?:you|your \\w+|they|it|the \\w+) (?:\\w+ )?(?:missed|failed|lost|cancelled|canceled|complained|quit|broke|overran|ran out|went wrong|made (?:a|the) mistake|fell (?:short|behind))\\b"
              + "|which (?:one )?of our \\w+|which (?:one )?of the (?!following|options)(?:\\w+ ){0,4}?(?:do|did|have|would|are|is|was|were) (?:you|your)"
              + "|(?:and |so |but )?why (?!(?:do|did|is|was|does) (?:that|this|it)\\b)(?:do|did|don't|didn't|haven't|have|has|hasn't|aren't|are|is|isn't|was|wasn't|won't|can't|were|would|does|doesn't)\\b[^?]*"
              + "|(?:do|does|did|are|is|were|was) (?:you|your \\w+|they|it|the \\w+) still\\b|still (?:use|using|have|having|rely|relying|face|facing|do|doing|prefer|need|pay|paying|stuck|waiting|struggl\\w+|unhappy|satisfied)"
              + "|(?:when|how|why) did you (?:stop|quit|give up|cancel|abandon|switch|decide to (?:stop|leave|cancel|switch|quit))\\b|have you stopped\\b|(?:since|after) you (?:stopped|quit|gave up|cancelled|canceled)\\b"
              + "|when (?:did|was the last time) you (?:last )?(?:argued?|complain(?:ed)?|quarrel(?:led)?|miss(?:ed)?|fail(?:ed)?|forgot|forget|overpaid|overpay|regret(?:ted)?|lied?|cheat(?:ed)?|los[et]|br[eo]ke?n?|skip(?:ped)?|ran out|run out)\\b"
              + "|when did you (?:first )?(?:reali[sz]e|understand|accept) that\\b"
              + "|what (?:made|makes|led|caused|drove|prompted|prompts|convinced|persuaded|stopped|stops|prevents|prevented|keeps|kept|attracted|attracts|brings|brought) you\\b(?! (?:choose|pick|select|go with) (?:that|this|it|them|those)\\b)"
              + "|what (?:made|makes|keeps|kept|turned|turns) (?:the|your|our|this|that|these|those|my) [^?]*?\\b(?:so|such|too)\\b[^?]*|what (?:caused|causes|is causing|was behind|is behind) (?:the|your|our|this|that|these|those) [^?]*"
              + "|what (?:is|was|were|are) the (?:most (?:frustrating|annoying|confusing|painful|difficult|disappointing|irritating|enjoyable)|worst|biggest (?:problem|frustration|complaint))\\b|what (?:is|was|'s) (?:holding|keeping|stopping|preventing) you\\b|what (?:still |most )?(?:frustrates|annoys|bothers|worries|confuses|irritates|delights|excites|impresses|disappoints)(?: you)?\\b|what (?:frustrated|annoyed|bothered|worried|confused|irritated|delighted|excited|impressed|disappointed) you\\b"
              + "|how (?:has|have|did|does|do|is|are|will) (?:our|the|this|these|using our|your new|the new) [^?]{1,60}?\\b(?:improved?|helped|help|saved?|chang(?:e|ed)|increased?|reduced?|boosted|benefited|benefit|eased|simplified|transformed|strengthened|affected|disrupt(?:ed)?|hurt|harm(?:ed)?|delay(?:ed)?|damaged?|worsen(?:ed)?|limit(?:ed)?|hinder(?:ed)?|slow(?:ed)?|threaten(?:ed)?|weaken(?:ed)?|ruin(?:ed)?|boost|cost)\\b"
              + "|how much (?:time|money|effort)[^?]{0,30}\\b(?:save|saved|saving|lose|lost|losing|waste|wasted)\\b"
              + "|(?:(?<=^)|(?<=[.!?] ))because (?:of )?[^?]*"
              + "|what (?:else )?(?:problems?|issues?|difficulties|frustrations?|complaints?|errors?|bugs?|delays?|trouble) (?:(?:have|did|do|are|does|has) (?:you|your)|(?:do|does|did|has|have) (?:the|our|this|that|these) [^?]{1,60}? (?:caus|creat|giv|bring|brought|mak|made)\\w*)[^?]*"
              + "|how (?:did|do) you (?:like|enjoy)\\b|what (?:do|did) you (?:like|love|enjoy|dislike|hate)\\b(?! (?:or|and) )|after your (?:bad|poor|negative|great|good|positive|disappointing) [^?]*|what was (?:wrong|the (?:main )?problem|the worst|your favou?rite)\\b|whose fault|who (?:is|was) to blame"
              + "|your (?:favou?rite) [^?]*|how (?:did|do|does) (?:you|your team) (?:recover|cope|deal|overcome)[^?]*|when (?:will|are) you (?:upgrade|renew|switch|upgrading|renewing|switching|buying|going to buy)[^?]*|how long (?:have|had) you been (?:unhappy|dissatisfied|frustrated|struggling|a fan)[^?]*|how many times (?:have you|did you) (?:complain|complained|had to|have to)[^?]*)");

  /// What not everybody has, taken for granted in a question of where, how or which.
  private static final Pattern POSSESSED =
      Pattern.compile(
          "^(?:how|what|where|when|which|who)\\b[^?]*?\\b(your (?:car|children|kids|child|son|daughter|dog|cat|pets?|husband|wife|spouse|partner|girlfriend|boyfriend|garden|boat|motorbike|second home|mortgage|savings|assistant|employees))\\b");

  private static final Pattern WHY_OPEN =
      Pattern.compile(
          "\\bwhy (?:or why not|not)\\b|\\bif (?:so|not|yes|no),? why\\b|\\bwhy,? if\\b|\\bwhat are (?:the|your) reasons\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.isFiltered() || asked.hasNone() || asked.isConditional() || asked.has(WHY_OPEN)) {
      return List.of();
    }
    var places = new ArrayList<>(asked.find(ASSUMED));
    if (places.isEmpty() && !asked.isInterview()) {
      places.addAll(asked.find(POSSESSED));
    }
    return Issues.first(
        "presupposition",
        Level.ERROR,
        asked,
        places,
        "It takes for granted what may not be so, and leaves no way to say that.",
        rewrite(asked));
  }

  private static String rewrite(Asked asked) {
    boolean closed = !asked.options().isEmpty();
    return closed
        ? "Add an answer for those of whom it is not so: “None of these” or “Does not apply to me”."
        : "Ask first whether it is so, and ask this only of those who say yes.";
  }
}
