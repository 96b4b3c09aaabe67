@org.jspecify.annotations.NullMarked
package io.personaassistant.answering.model;
