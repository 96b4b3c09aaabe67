package io.personaassistant.evidence;

/// A confirmed link: the evidence with this id supports or contradicts the trait with that id.
public record Link(String evidence, String trait, Stance stance) {}
