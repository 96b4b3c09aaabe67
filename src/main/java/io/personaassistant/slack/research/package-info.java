/// Windows and messages by which research gets in and personas come out.
@NullMarked
package io.personaassistant.slack.research;

import org.jspecify.annotations.NullMarked;
