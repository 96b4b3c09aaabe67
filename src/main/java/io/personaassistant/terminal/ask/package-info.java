/// Commands that answer, draft, and judge what somebody wrote.
@NullMarked
package io.personaassistant.terminal.ask;

import org.jspecify.annotations.NullMarked;
