/// Windows in which personas, traits, talk tracks and what they rest on are read and kept.
@NullMarked
package io.personaassistant.slack.view.keeping;

import org.jspecify.annotations.NullMarked;
