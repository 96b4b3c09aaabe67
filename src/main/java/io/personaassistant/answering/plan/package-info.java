/// What somebody asked for becomes an answer or the plan of a draft: which personas are meant, on
/// which channel, what to ask back, help.
@org.jspecify.annotations.NullMarked
package io.personaassistant.answering.plan;
