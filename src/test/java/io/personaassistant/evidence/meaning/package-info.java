@org.jspecify.annotations.NullMarked
package io.personaassistant.evidence.meaning;
