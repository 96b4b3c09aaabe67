@org.jspecify.annotations.NullMarked
package io.personaassistant.ranking;
