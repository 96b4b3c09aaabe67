/// Messages and windows for research: imports, building personas, proposals, sorting, open
/// questions, whether personas match.
@NullMarked
package io.personaassistant.slack.view.research;

import org.jspecify.annotations.NullMarked;
