/// What a check works on and gives: a line and its rules, the sources it may rest on, findings.
@NullMarked
package io.personaassistant.checking.line;

import org.jspecify.annotations.NullMarked;
