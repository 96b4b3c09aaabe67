/// Whether what a line cites can bear it: the same thing said, not the opposite, by those it speaks
/// of, from enough places, about what we sell.
@org.jspecify.annotations.NullMarked
package io.personaassistant.checking.support;
