/// Golden requests against a model, and the score card of what came back.
@org.jspecify.annotations.NullMarked
package io.personaassistant.evaluation;
