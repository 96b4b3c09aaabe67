package io.personaassistant.checking.line;

import java.util.List;

/// One family of rules: a pure function from a line and its context to findings, in field order.
@FunctionalInterface
public interface Check {
  /// What this family says of the line; empty when there is nothing to say. Never throws for any
  /// text.
  List<Finding> check(Line line, LineRules rules, CheckContext context);
}
