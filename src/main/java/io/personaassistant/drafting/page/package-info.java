/// The brief of a persona as a page that leaves the program: HTML in one file, or Markdown.
@NullMarked
package io.personaassistant.drafting.page;

import org.jspecify.annotations.NullMarked;
