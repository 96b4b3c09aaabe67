/// Who we work for and how the program is set: workspace, settings, the request's clock. A leaf.
@org.jspecify.annotations.NullMarked
package io.personaassistant.workspace;
