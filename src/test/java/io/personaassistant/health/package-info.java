@org.jspecify.annotations.NullMarked
package io.personaassistant.health;
