/// What tells who somebody is: names, addresses, telephone, account and official numbers, and a
/// text without them. Rests on `text` and `text.number`.
@org.jspecify.annotations.NullMarked
package io.personaassistant.text.personal;
