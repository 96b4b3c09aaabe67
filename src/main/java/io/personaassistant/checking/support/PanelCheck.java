package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LinePersonas;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// In a draft about several personas: a line rests on evidence about those it speaks of, and on no
/// other's. Each persona that it is about, or that its text names, needs an item of its own.
public final class PanelCheck implements Check {
  private static final String RULE = "persona_match";

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var panel = context.subject().panel();
    var items =
        context.cited(line.cites()).stream().filter(s -> s.origin().type().isPresent()).toList();
    if (!panel.isSeveral() || line.cites().isEmpty()) {
      return List.of();
    }
    var findings = new Findings();
    var covered = new LinkedHashSet<String>();
    for (var source : items) {
      var of = of(source);
      covered.addAll(of);
      if (!of.isEmpty() && of.stream().noneMatch(panel.about()::contains)) {
        findings.errorAll(
            RULE,
            "",
            source.id()
                + " is about "
                + panel.list(of.stream().sorted().toList())
                + ", the line about "
                + panel.list(List.copyOf(panel.about()))
                + ".",
            "Cite evidence about the persona that the line is about.");
      }
    }
    for (var slug : spokenOf(line, rules, panel)) {
      if (!covered.contains(slug)) {
        var name = panel.list(List.of(slug));
        findings.errorAll(
            RULE,
            "",
            "The line speaks of " + name + " and cites nothing about " + name + ".",
            "Cite an item about " + name + ", or leave " + name + " out.");
      }
    }
    return findings.all();
  }

  private static Set<String> of(Source source) {
    var of =
        source.origin().stands().stream().map(Source.Stand::persona).collect(Collectors.toSet());
    if (!source.origin().persona().isEmpty()) {
      of.add(source.origin().persona());
    }
    return of;
  }

  private static Set<String> spokenOf(Line line, LineRules rules, LinePersonas panel) {
    var spoken = new LinkedHashSet<String>();
    if (panel.named()) {
      spoken.addAll(panel.about());
    }
    var text = SupportCheck.text(line, rules);
    panel
        .names()
        .forEach((slug, name) -> {
          if (Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b").matcher(text).find()) {
            spoken.add(slug);
          }
        });
    return spoken;
  }
}
