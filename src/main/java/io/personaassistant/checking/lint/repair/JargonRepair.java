package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words for a few abbreviations of the trade.
final class JargonRepair implements Repair {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("SSO", "single sign-on"),
          Map.entry("KPI", "target figure"),
          Map.entry("KPIs", "target figures"),
          Map.entry("OKRs", "quarterly goals"),
          Map.entry("ROI", "return on the money spent"),
          Map.entry("CRM", "customer database"),
          Map.entry("CMS", "website editor"),
          Map.entry("ETL", "data import"),
          Map.entry("MVP", "first version"),
          Map.entry("SLA", "agreed response time"),
          Map.entry("SLAs", "agreed response times"),
          Map.entry("EBITDA", "operating profit"),
          Map.entry("OTA", "travel site"),
          Map.entry("ICP", "target customer profile"),
          Map.entry("CAC", "customer acquisition cost"),
          Map.entry("LTV", "customer lifetime value"),
          Map.entry("ERP", "company management system"),
          Map.entry("CTA", "call to action"),
          Map.entry("LMS", "learning platform"),
          Map.entry("HRIS", "personnel system"),
          Map.entry("RFP", "call for offers"),
          Map.entry("DPO", "data protection officer"),
          Map.entry("churn", "customers leaving"),
          Map.entry("churn rate", "share of customers who leave"),
          Map.entry("touchpoints", "contacts with us"),
          Map.entry("pain points", "problems"),
          Map.entry("use cases", "uses"),
          Map.entry("learnings", "findings"),
          Map.entry("deliverables", "results"));

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original();
    int at = text.indexOf(issue.span());
    return Optional.ofNullable(WORDS.get(issue.span()))
        .filter(plain -> at >= 0)
        .map(plain ->
            asked
                .question()
                .withText(
                    article(text.substring(0, at), plain)
                        + plain
                        + text.substring(at + issue.span().length())))
        .stream()
        .toList();
  }

  private static String article(String before, String next) {
    boolean vowel = "aeiou".indexOf(next.charAt(0)) >= 0;
    return before.replaceFirst("(?i)\\b(a)n? $", vowel ? "$1n " : "$1 ");
  }
}
