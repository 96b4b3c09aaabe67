/// Features in an order by reach, impact, confidence and effort: pure functions without a model.
/// What nobody gave is never made up. A leaf: uses nothing else here but `text`.
@org.jspecify.annotations.NullMarked
package io.personaassistant.ranking;
