package io.personaassistant.drafting.prompt;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.evidence.Evidence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A request for a draft, all names resolved.
///
/// @param workspace the workspace's id
/// @param requestRef the ref of the request it belongs to, `""` for none
/// @param option the option's word, `""` for none
/// @param brief what the asker wrote after the command, `""` for nothing
/// @param parent the ref of the draft it refines, `""` for none
/// @param materials of whom it is about, in order; more than one where the type is for several
/// @param refining what is asked of that draft; empty for a draft of its own
/// @param voice how its asker wants drafts that refine no other
public record DraftRequest(
    long workspace,
    String requestRef,
    DraftType type,
    String option,
    String brief,
    String parent,
    List<Material> materials,
    Optional<Refining> refining,
    Voice voice) {
  public DraftRequest {
    materials = List.copyOf(materials);
  }

  /// A draft of its own.
  public DraftRequest(
      long workspace,
      String requestRef,
      DraftType type,
      String option,
      String brief,
      List<Material> materials) {
    this(workspace, requestRef, type, option, brief, "", materials, Optional.empty(), Voice.NONE);
  }

  /// The same request by somebody who wants drafts so where it says nothing else; a refinement
  /// keeps what its draft has.
  public DraftRequest with(Voice usual) {
    return with(materials, refining.isEmpty() ? voice.over(usual) : Voice.NONE);
  }

  /// The same request by somebody who may not open evidence: it rests on what may be quoted outside
  /// the company alone.
  public DraftRequest onWhatMayBeQuoted() {
    return with(materials.stream().map(DraftRequest::quotable).toList(), voice);
  }

  private DraftRequest with(List<Material> others, Voice wanted) {
    return new DraftRequest(
        workspace, requestRef, type, option, brief, parent, others, refining, wanted);
  }

  private static Material quotable(Material material) {
    return material.withEvidence(material.evidence().stream().filter(Evidence::quotable).toList());
  }

  /// The language of the draft, its name in English; `""` for English.
  public String language() {
    return refining.map(Refining::language).orElse(voice.foreign());
  }

  /// What the draft is to stay like besides its language when it is refined, in words.
  public List<String> wishes() {
    return refining.map(Refining::wishes).orElse(voice.wishes());
  }

  /// What is asked of the draft it refines, where old lines stay in their places.
  public Optional<Refining> replacing() {
    return refining.filter(Refining::replacesLines);
  }

  /// Of the persona it is about, or of the first one.
  public Material material() {
    return materials.getFirst();
  }

  /// Whether the draft's lines say which persona they are about.
  public boolean isForSeveral() {
    return type.personas() != DraftType.Personas.ONE;
  }

  /// The ids that the draft may cite, each once: those of the first persona first.
  public List<String> ids() {
    var ids = new LinkedHashSet<String>();
    materials.forEach(m -> ids.addAll(m.ids()));
    // facts are every persona's and come last
    var facts = material().approvedFacts().stream().map(f -> f.id()).toList();
    facts.forEach(ids::remove);
    if (type.product()) {
      ids.addAll(facts);
    }
    return List.copyOf(ids);
  }

  /// The slugs of the personas, separated by commas, as they are stored.
  public String slugs() {
    return String.join(",", materials.stream().map(m -> m.persona().slug()).toList());
  }
}
