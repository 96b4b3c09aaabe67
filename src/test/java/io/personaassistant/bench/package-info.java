/// Measures the program as a process of its own, against a loopback Slack and a loopback model.
@org.jspecify.annotations.NullMarked
package io.personaassistant.bench;
