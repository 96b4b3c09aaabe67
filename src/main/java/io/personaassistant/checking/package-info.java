/// A line, its field rules, and the checks that decide whether it may be shown. Pure functions: the
/// same line and context always give the same findings.
@org.jspecify.annotations.NullMarked
package io.personaassistant.checking;
