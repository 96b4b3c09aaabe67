package io.personaassistant.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.personaassistant.drafting.LanguageModel.ModelRequest;

/// How an endpoint is made to answer with JSON, best first.
enum AnswerFormat {
  /// A strict schema the endpoint holds the model to.
  JSON_SCHEMA,
  /// Some JSON object; the schema is part of the prompt.
  JSON_OBJECT,
  /// No promise by the endpoint; the schema is part of the prompt.
  PLAIN;

  /// What to try when the endpoint does not accept this one; the last stays.
  AnswerFormat next() {
    return this == JSON_SCHEMA ? JSON_OBJECT : PLAIN;
  }

  /// The `response_format` of a request.
  ResponseFormat of(ModelRequest request) {
    return switch (this) {
      case JSON_SCHEMA ->
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name(request.schemaName())
                      .rootElement(JsonRawSchema.from(request.jsonSchema()))
                      .build())
              .build();
      case JSON_OBJECT -> ResponseFormat.JSON;
      case PLAIN -> ResponseFormat.TEXT;
    };
  }

  /// The user's part of the prompt; the schema comes last, so that the text before it stays the
  /// same from call to call.
  String prompt(ModelRequest request) {
    if (this == JSON_SCHEMA) {
      return request.user();
    }
    return request.user()
        + "\n\nAnswer with one JSON object and nothing else. It fits this JSON Schema:\n"
        + request.jsonSchema();
  }
}
