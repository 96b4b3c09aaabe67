/// The one place that knows langchain4j: an OpenAI-compatible endpoint behind drafting's port.
@org.jspecify.annotations.NullMarked
package io.personaassistant.llm;
