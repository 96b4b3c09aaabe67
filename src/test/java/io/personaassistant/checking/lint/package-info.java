@org.jspecify.annotations.NullMarked
package io.personaassistant.checking.lint;
