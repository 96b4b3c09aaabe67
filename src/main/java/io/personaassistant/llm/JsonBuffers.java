package io.personaassistant.llm;

import com.fasterxml.jackson.core.util.BufferRecyclers;

/// The buffers that Jackson keeps for a thread's next use.
@SuppressWarnings(
    "deprecation") // Jackson has no other way to them, and langchain4j's mapper is its own
final class JsonBuffers extends BufferRecyclers {
  private JsonBuffers() {}

  /// Lets go of those that a request was written with, on a thread that makes one: as long as the
  /// prompt, they would be held while the model writes, for 64 drafts at once 3 MB of the heap.
  static void release() {
    _recyclerRef.remove();
  }
}
