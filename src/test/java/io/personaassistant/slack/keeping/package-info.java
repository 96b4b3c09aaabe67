@NullMarked
package io.personaassistant.slack.keeping;

import org.jspecify.annotations.NullMarked;
