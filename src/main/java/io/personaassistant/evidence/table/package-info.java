/// Reads tables as survey, ticket, CRM and analytics tools write them, and guesses what their
/// columns mean. Pure functions over one file; nothing is stored.
@NullMarked
package io.personaassistant.evidence.table;

import org.jspecify.annotations.NullMarked;
