@NullMarked
package io.personaassistant.answering.request;

import org.jspecify.annotations.NullMarked;
