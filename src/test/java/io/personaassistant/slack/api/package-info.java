@NullMarked
package io.personaassistant.slack.api;

import org.jspecify.annotations.NullMarked;
