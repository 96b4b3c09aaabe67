package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.Links;
import io.personaassistant.text.WrittenLink;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether links point to allowed hosts only, and nobody is mentioned, mailed or alarmed. A link is
/// how text that somebody planted carries data out.
final class LinksCheck implements Check {
  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var link : Links.find(at.text())) {
        judge(at, link, context, findings);
      }
    }
    return findings.all();
  }

  private static void judge(
      FieldText at, WrittenLink link, CheckContext context, Findings findings) {
    switch (link.form()) {
      case URL, BARE -> {
        if (!isAllowed(link, context.allowedHosts())) {
          notAllowed(at, link, findings);
        }
      }
      case MARKDOWN, SLACK_LINK, REFERENCE -> {
        if (!isAllowed(link, context.allowedHosts())) {
          notAllowed(at, link, findings);
        } else {
          error(
              at,
              link,
              "raw_markup",
              "is a link hidden behind a label.",
              "Write the address itself.",
              findings);
        }
      }
      case IMAGE ->
          error(
              at,
              link,
              "image",
              "is an image.",
              "Leave the image out; describe it in words.",
              findings);
      case EMAIL -> {
        if (!isInBrief(link, context)) {
          error(
              at,
              link,
              "pii_free",
              "is an e-mail address that the brief does not have.",
              "Leave the address out.",
              findings);
        }
      }
      case MENTION -> {
        if (link.text().startsWith("<") || !isInBrief(link, context)) {
          error(at, link, "mention", "would notify somebody.", "Leave the mention out.", findings);
        }
      }
      case BROADCAST ->
          error(at, link, "broadcast", "would notify a whole channel.", "Leave it out.", findings);
      case CHANNEL ->
          error(at, link, "mention", "points to a channel.", "Leave the channel out.", findings);
    }
  }

  private static void notAllowed(FieldText at, WrittenLink link, Findings findings) {
    error(
        at,
        link,
        "link_not_allowed",
        "is a link to a place that is not on the list.",
        "Leave the link out.",
        findings);
  }

  private static void error(
      FieldText at, WrittenLink link, String rule, String what, String fix, Findings findings) {
    findings.error(
        rule, at, link.start(), link.end(), Findings.show(link.text()) + " " + what, fix);
  }

  private static boolean isAllowed(WrittenLink link, Set<String> hosts) {
    String scheme = link.text().toLowerCase(Locale.ROOT);
    boolean web =
        !scheme.contains(":")
            || scheme.contains("http:")
            || scheme.contains("https:")
            || link.form() == WrittenLink.Form.BARE;
    return web && Links.isAmong(link.host(), hosts);
  }

  private static boolean isInBrief(WrittenLink link, CheckContext context) {
    return context.brief().toLowerCase(Locale.ROOT).contains(link.text().toLowerCase(Locale.ROOT));
  }
}
