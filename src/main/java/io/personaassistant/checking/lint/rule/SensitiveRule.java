package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `sensitive`: asks for what people may not want to tell, and leaves no way not to.
public final class SensitiveRule implements Rule {
  private static final Pattern SENSITIVE =
      Pattern.compile(
          "\\b(salary|salaries|take home (?:each|every|per|a) (?:month|week|year)|after tax\\b|before tax\\b|how much (?:money )?(?:do|does) (?:you|your (?:household|family|partner)) (?:earn|make|bring home|take home)|(?:have|has|had|got|with) (?:a|an|any) (?:[\\w-]+ )?(?:illness|disability|impairment|medical condition|health condition|diagnosis)|(?:annual|household|gross|net|monthly|personal|total|your|family) (?:\\w+ )?(?:income|earnings|pay(?! (?:for|extra|more|less|to|with|by|a|an|the|us|them|\\d|[$€£]))|wages?|debts?|savings|net worth)|how much (?:do|did) you (?:earn|make|owe|get paid)|earn(?:ed)? (?:per|a|each) (?:year|month)|(?:your|any|a) (?:\\w+ )?(?:health (?:conditions?|problems?|status|issues?|history)|medical (?:conditions?|history|issues?)|disabilit(?:y|ies)|mental health|illness(?:es)?|diagnos\\w+|medications?|allerg\\w+|pregnan\\w+)|been diagnosed|(?:are|were) you (?:\\w+ )?(?:pregnant|disabled)|(?:have|had|suffer(?:ed)? from|live with) (?:\\w+ )?(?:diabetes|asthma|cancer|epilepsy|hiv|arthritis|dementia|anxiety|migraines?|adhd|autism|heart disease|high blood pressure)|chronic (?:illness|condition|pain|disease)|depress(?:ion|ed)|mental health|take (?:any )?(?:prescription )?medication|believe in (?:god|a higher power)|do you (?:pray|attend (?:church|mass))|relig(?:ion|ious)|(?:your|which) faith|(?:attend|go to|goes? to|belong to|member of|in|at) (?:a |the |your |any )?(?:church|mosque|synagogue|temple|mass)|place of worship|worship|ethnic(?:ity|ally)?|(?:your|which|what) race\\b|racial|skin colou?r|immigration status|(?:your|exact|what is your|current) age\\b|how old (?:are you|were you)|date of birth|birth ?date|year (?:were you|of birth|you were) ?(?:born)?|when were you born|(?:trade |labou?r |workers' )?union (?:member\\w*|affiliat\\w+)|(?:member of|belong to|join(?:ed)?) (?:a|the|any) (?:trade |labou?r )?union|political(?:ly)? ?(?:party|views?|affiliation|beliefs?|opinions?|lean\\w*|orientation)?|which (?:political )?party|(?:did|do|will) you vote|vote(?:d)? (?:for|in)|voting (?:for|intention)|sexual(?:ity| orientation)|gender identity|(?:your|which|what) (?:gender|sex)\\b|are you (?:a )?(?:male|man|woman|female)\\b|(?:your )?(?:marital status|criminal record|credit score|bank balance|body weight)|arrested|convicted|drugs? use|illegal drugs|alcohol|divorced|bankrupt\\w*|social security number|passport number)\\b");
  private static final Pattern OTHER_SENSE =
      Pattern.compile(
          "\\b(?:pays? (?:\\w+ )?salaries|income statement|credit union|european union|third party|birthday party|salary (?:survey|software|tool|module|run|data|benchmark\\w*|bands?|calculator|slips?|payments? (?:software|run))|age of (?:the|your) (?:\\w+ )?(?:device|car|house|equipment|company|account|laptop|computer|system|building|fleet|machine)|political (?:science|news|books?)|race (?:day|track|event)|alcohol(?:-free| gel| wipes)|medication (?:reminder|app|list|schedule) (?:feature|screen|app)|vote (?:on|for) (?:features?|ideas?))\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.hasOptOut() || asked.has(OTHER_SENSE)) {
      return List.of();
    }
    boolean ranges = asked.options().stream().filter(o -> o.matches(".*\\d.*")).count() >= 2;
    var places =
        asked.find(SENSITIVE).stream()
            .filter(
                p -> !(ranges && p.text().toLowerCase(Locale.ROOT).matches(".*(?:age|how old).*")))
            .toList();
    return Issues.first(
        "sensitive",
        Level.ERROR,
        asked,
        places,
        "Some people do not want to answer this, and there is no way not to.",
        "Add “Prefer not to say”, ask it last, and only if a decision needs it.");
  }
}
