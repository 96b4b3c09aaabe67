package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.List;
import java.util.regex.Pattern;

/// `hypothetical`: asks what people would do, which they do not know, instead of what they did.
public final class HypotheticalRule implements Rule {
  private static final Pattern HYPOTHETICAL =
      Pattern.compile(
          "(?:^|[.!?] )say,? (?:that )?(?:a|an|the|you|we|your|our|there|somebody|someone|tomorrow) [^?.]*?\\b(?:could|would|were|was|had|offered|did|launched|cost)\\b|\\b(imagine|suppose|supposing|assume (?:that|you|we)|pretend|picture (?:a|yourself|this)|let's say|hypothetically|what if"
              + "|(?<!as )if (?:we|our|the company|(?!you\\b|they\\b|someone\\b)[a-z]+ ?(?:app|tool|service)?) (?:were to |could |would |offered|added|launched|built|introduced|released|made|had|gave|created|brought|provided|developed|opened|raised|lowered|removed|changed|started|charged|cut)"
              + "|(?<!as )if (?:there (?:was|were)|you (?:could|had|were|owned|won)|it (?:were|was|cost|had|could)|money|price|a (?:new )?\\w+ (?:could|were|was|existed|offered|let|allowed))"
              + "|^would (?:your|the|people|customers|users|others|anyone|everyone) \\w+(?! be (?:possible|ok|okay))|what would (?:make|convince|persuade|get|motivate|help|encourage|stop|prevent|it take)|in an ideal world|magic wand|could you see yourself|do you see yourself|can you (?:imagine|see yourself)|would (?:it (?:help|be (?!possible|ok|okay|all right|fair))|(?:an?|the|our|this|that|these|those|more|having|getting|adding) (?:[\\w-]+ ){1,6}?(?:help|be|make|save|change|encourage|convince|persuade|improve|increase|lead|get|allow|solve|interest))"
              + "|would you (?!like\\b|not\\b|be\\b|mind\\b|prefer\\b)(?:\\w+ly |ever |still )?(?:[a-z]{3,})(?=\\b)"
              + "|would you (?:be (?:willing|interested|likely|open|inclined|prepared|happy|more likely|ready|excited)(?! to (?:take part|participate|join|be contacted|talk|share your screen|be recorded|attend))|ever |still |really |actually |also |definitely |probably |personally )?(?:use|buy|pay|switch|recommend|consider|subscribe|upgrade|want|try|choose|purchase|download|sign up|adopt|spend|order|book|rent|invest|move|find|need|like to have|like to see|like to use|renew|leave|replace|benefit|trust|feel|do|react|stop|start|accept|go|eat|visit|stay|give up|share your data|be)\\b"
              + "|how likely (?:or unlikely )?(?:are|is|would|will) (?:you|your \\w+)(?: be)? to [a-z]+"
              + "|do you (?:think|believe|expect) (?:that )?you (?:will|would|'ll)|will you (?:buy|use|switch|pay|renew|upgrade|subscribe|recommend|try|purchase|order|still|be using|be)"
              + "|how much (?:more )?would you(?: be (?:willing|prepared|happy))?(?: to)? (?:pay|spend|be)|are you (?:likely|going|planning|willing|prepared) to (?:use|buy|pay|switch|try|purchase|adopt|upgrade|renew|subscribe|spend|invest|give|order)|do you (?:plan|intend) to (?:use|buy|switch|try|purchase|adopt|upgrade|subscribe|spend|invest)|how (?:often|much|many|frequently|likely) would you)\\b");
  private static final Pattern REAL =
      Pattern.compile(
          "\\bwould you (?:please |kindly )?(?:(?:tell|show|give) (?:me|us)|(?:walk|talk|take) (?:me|us) through|change about|like to (?:add|ask|receive|get|hear|join|take|be|tell|share)|do differently|prefer|say|describe|rate|explain|define|summari[sz]e|rank|compare|classify|score|characteri[sz]e|mind|rather|call|put|recognise)\\b|\\bwould you be (?:available|free|reachable|around)\\b|\\bwould you be (?:willing|available|able|happy|open|interested|comfortable|free) (?:to|in) (?:take part|taking part|participat\\w+|join\\w*|be contacted|being contacted|talk\\w*|a (?:follow-up|call|session|study|interview)|attend\\w*|share|sharing|be recorded|being recorded|meet\\w*|spend(?:ing)? (?:\\d+|an hour|half an hour|thirty)|complete)|\\bimagine(?:d|ry)\\b");

  /// The usual 0 to 10 question, both ends named, is read as satisfaction, not as a promise.
  private static final Pattern SCALE =
      Pattern.compile(
          "\\b0\\b.{0,40}\\b10\\b.*\\brecommend\\b|\\brecommend\\b.*\\b0\\b.{0,40}\\b10\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.has(REAL) || asked.has(SCALE)) {
      return List.of();
    }
    return Issues.first(
        "hypothetical",
        Level.WARNING,
        asked,
        asked.find(HYPOTHETICAL),
        "People cannot tell what they would do; ask what they did.",
        "Ask about the last time they had this need: what they did, what they used, what it cost.");
  }
}
