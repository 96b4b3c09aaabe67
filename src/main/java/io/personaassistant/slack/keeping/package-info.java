/// Windows in which personas, traits, talk tracks and versions are kept.
@NullMarked
package io.personaassistant.slack.keeping;

import org.jspecify.annotations.NullMarked;
