@org.jspecify.annotations.NullMarked
package io.personaassistant.evidence.building;
