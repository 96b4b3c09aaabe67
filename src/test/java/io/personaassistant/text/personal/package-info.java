@org.jspecify.annotations.NullMarked
package io.personaassistant.text.personal;
