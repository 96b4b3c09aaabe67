/// What everything that answers stands on: requests and their store, the records of a workspace,
/// members, budgets.
@NullMarked
package io.personaassistant.answering.request;

import org.jspecify.annotations.NullMarked;
