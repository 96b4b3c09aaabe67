/// What an expert in questionnaires would object to, a class for each rule or family of rules.
@NullMarked
package io.personaassistant.checking.lint.rule;

import org.jspecify.annotations.NullMarked;
