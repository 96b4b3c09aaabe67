@NullMarked
package io.personaassistant.slack.research;

import org.jspecify.annotations.NullMarked;
