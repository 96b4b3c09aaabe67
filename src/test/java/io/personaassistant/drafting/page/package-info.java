@org.jspecify.annotations.NullMarked
package io.personaassistant.drafting.page;
