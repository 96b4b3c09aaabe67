/// Rows of CSV and JSON files, their columns, keys and days, before anybody asks what they mean.
@NullMarked
package io.personaassistant.evidence.file;

import org.jspecify.annotations.NullMarked;
