@org.jspecify.annotations.NullMarked
package io.personaassistant.slack.view.keeping;
