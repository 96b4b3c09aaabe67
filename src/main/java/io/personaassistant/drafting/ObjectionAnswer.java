package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.first;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a persona objects to and what to say (draft standard 6.1, layer one). With words heard, one
/// card: the reply first. Without, the top five.
final class ObjectionAnswer {
  private static final int TOP = 5;
  private static final int MOST_IDS = 5;

  private final ObjectionMatcher matcher = ObjectionMatcher.builtIn();

  /// An objection of the persona with the talk track that answers it, either of which may be
  /// missing.
  record Objection(
      String text, ObjectionType type, Optional<TraitEvidence> trait, Optional<TalkTrack> track) {}

  /// @param variant how cards are drafted; the records alone have replies of one shape
  Answer make(
      DraftType.Option variant, String heard, Material material, StoredAnswers.Items items) {
    var answer = make(heard, material, items);
    return variant.word().isEmpty()
        ? answer
        : answer.withNotice(
            "“"
                + variant.title()
                + "” is a shape for drafted cards, which need a model. These are the replies on record.");
  }

  private Answer make(String heard, Material material, StoredAnswers.Items items) {
    var objections = objections(material);
    if (heard.isBlank()) {
      return top(objections, material, items);
    }
    return switch (meant(heard, objections, material)) {
      case Meant.Card(var objection) -> card(heard, objection, objections, material, items);
      case Meant.Facts(var facts) -> facts(heard, facts, objections, material);
      case Meant.Spoken() -> noReply(heard, objections, material);
      case Meant.OtherLanguage() -> otherLanguage(heard, objections, material, items);
      case Meant.Nothing() -> nothing(heard, objections, material);
    };
  }

  /// What the records have for words that were heard.
  private sealed interface Meant {
    /// An objection on record.
    record Card(Objection objection) implements Meant {}

    /// What may be said about the product.
    record Facts(List<ProductFact> facts) implements Meant {}

    /// Items that speak of it, without a reply.
    record Spoken() implements Meant {}

    /// Words that are compared with nothing here.
    record OtherLanguage() implements Meant {}

    /// Nothing.
    record Nothing() implements Meant {}
  }

  private Meant meant(String heard, List<Objection> objections, Material material) {
    var best = matcher.best(heard, objections);
    var facts = ProductAnswers.about(heard, material);
    var close = best.filter(o -> matcher.isClose(heard, o) || provesWith(o, facts));
    if (!facts.isEmpty() && close.isEmpty()) {
      return new Meant.Facts(facts);
    }
    var things = Capability.asked(heard);
    boolean isOfTypeOnly =
        best.filter(o -> o.type() == ObjectionType.TECHNICAL_FIT).isPresent() && close.isEmpty();
    if (isOfTypeOnly && !things.isEmpty() && !OnRecord.mentions(things, material)) {
      return new Meant.Nothing();
    }
    if (matcher.isCued(heard, objections) || OnRecord.holds(heard, material)) {
      return best.<Meant>map(Meant.Card::new).orElseGet(Meant.Spoken::new);
    }
    return ForeignWords.are(heard) ? new Meant.OtherLanguage() : new Meant.Nothing();
  }

  private static boolean provesWith(Objection objection, List<ProductFact> facts) {
    return objection
        .track()
        .filter(t -> facts.stream().anyMatch(f -> t.proofRefs().contains(f.id())))
        .isPresent();
  }

  /// Whether the records hold something on what was heard, or a model may find out, since words of
  /// other languages are compared with nothing here.
  boolean isOnRecord(String heard, Material material) {
    return heard.isBlank()
        || !(meant(heard, objections(material), material) instanceof Meant.Nothing);
  }

  /// Every objection on record, in the order of the persona's list, those with a valid reply first.
  private static List<Objection> objections(Material material) {
    var found = new ArrayList<Objection>();
    var used = new LinkedHashSet<String>();
    for (var trait : StoredAnswers.traits(material, TraitKind.OBJECTION)) {
      var track =
          material.talkTracks().stream()
              .filter(t ->
                  t.trait().equals(trait.trait().id())
                      || t.objection().equalsIgnoreCase(trait.trait().text()))
              .findFirst();
      track.ifPresent(t -> used.add(t.id()));
      found.add(
          new Objection(
              trait.trait().text(),
              track.map(TalkTrack::type).orElse(ObjectionType.OTHER),
              Optional.of(trait),
              track));
    }
    material.talkTracks().stream()
        .filter(t -> !used.contains(t.id()))
        .forEach(t ->
            found.add(new Objection(t.objection(), t.type(), Optional.empty(), Optional.of(t))));
    // one that somebody stands behind today comes before one that must be asked about
    found.sort(Comparator.comparing(o -> !isApproved(o, material)));
    return found;
  }

  private static boolean isApproved(Objection objection, Material material) {
    return objection
        .track()
        .filter(t -> t.approval(material.today()) instanceof Approval.Approved)
        .isPresent();
  }

  private static Answer card(
      String heard,
      Objection objection,
      List<Objection> all,
      Material material,
      StoredAnswers.Items items) {
    var evidence = items.byIds(ids(objection));
    var section =
        new Section(title(objection), List.of(entry(objection, material, evidence, true)));
    return answer(
        material,
        "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(section),
        others(all, Optional.of(objection), material),
        EvidenceSummary.line(evidence, material.today(), objection.trait().stream().toList()));
  }

  private static Answer top(
      List<Objection> objections, Material material, StoredAnswers.Items items) {
    if (objections.isEmpty()) {
      return nothing("", objections, material);
    }
    var sections = new ArrayList<Section>();
    var evidence = new LinkedHashSet<Evidence>();
    var traits = new ArrayList<TraitEvidence>();
    for (var objection : objections.subList(0, Math.min(TOP, objections.size()))) {
      var own = items.byIds(ids(objection));
      evidence.addAll(own);
      objection.trait().ifPresent(traits::add);
      sections.add(new Section(title(objection), List.of(entry(objection, material, own, false))));
    }
    return answer(
        material,
        objections.size() == 1
            ? "The one objection on record"
            : "The top " + sections.size() + " objections",
        List.of(),
        sections,
        FollowUps.NONE,
        EvidenceSummary.line(evidence, material.today(), traits));
  }

  private static Answer facts(
      String heard, List<ProductFact> facts, List<Objection> all, Material material) {
    var entries = facts.stream().map(f -> ProductAnswers.entry(f, material.today())).toList();
    return answer(
        material,
        "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("What you may say about the product", entries)),
        others(all, Optional.empty(), material),
        "");
  }

  private static Answer otherLanguage(
      String heard, List<Objection> all, Material material, StoredAnswers.Items items) {
    var answer = top(all, material, items);
    return answer.withNotice(
        "What was heard is matched in English only: say “"
            + Graphemes.cut(heard, 80)
            + "” in English to get the one card for it.");
  }

  /// The record speaks of it, but nobody has written a reply.
  private static Answer noReply(String heard, List<Objection> all, Material material) {
    var items = OnRecord.items(heard, material).stream().limit(2).toList();
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry(List.of(Part.lead("No objection on record is this one.")), List.of(), ""));
    for (var item : items) {
      entries.add(
          new Entry(
              List.of(Part.quote(item.text())),
              List.of(item.id()),
              item.sourceType().label() + ", " + item.date()));
    }
    entries.add(
        new Entry(List.of(Part.lead("Ask them", ResearchQuestion.of(heard))), List.of(), ""));
    return answer(
        material,
        "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("", entries)),
        others(all, Optional.empty(), material),
        EvidenceSummary.line(items, material.today()));
  }

  private static Answer nothing(String heard, List<Objection> all, Material material) {
    var name = material.persona().name();
    var said =
        heard.isBlank()
            ? "No objections of " + name + " are on record yet."
            : "Nothing on record answers this for " + name + ".";
    var ask =
        heard.isBlank()
            ? "The last time you decided against a product or service for your work, what held you back?"
            : ResearchQuestion.of(heard);
    var parts = List.of(Part.lead(said), Part.lead("Ask them", ask));
    return answer(
        material,
        heard.isBlank() ? "Not researched" : "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("", List.of(new Entry(parts, List.of(), "not researched")))),
        others(all, Optional.empty(), material),
        "");
  }

  private static Answer answer(
      Material material,
      String subtitle,
      List<String> notices,
      List<Section> sections,
      FollowUps followUps,
      String footer) {
    return new Answer(
        material.persona().slug(),
        StoredRecipe.OBJECTIONS.word(),
        StoredAnswers.title(material.persona()),
        subtitle,
        notices,
        sections,
        followUps,
        footer,
        StoredAnswers.citesOf(sections));
  }

  private static String title(Objection objection) {
    var type = objection.type() == ObjectionType.OTHER ? "" : " (" + objection.type().label() + ")";
    return objection.text() + type;
  }

  private static Entry entry(
      Objection objection, Material material, List<Evidence> evidence, boolean full) {
    var parts = new ArrayList<Part>();
    var notes = new ArrayList<String>();
    var cites = new LinkedHashSet<String>();
    objection.trait().ifPresent(t -> notes.add(StoredAnswers.status(t)));
    if (objection.track().isPresent()) {
      var track = objection.track().get();
      notes.addFirst(StoredAnswers.approval(track.approval(material.today())));
      parts.add(Part.lead("Say", track.reply()));
      if (!track.question().isBlank()) {
        parts.add(Part.lead("Ask", track.question()));
      }
      addProof(parts, cites, notes, track, material);
      if (full) {
        addDetail(parts, "If it is true", track.concede());
        addDetail(parts, "Do not say", String.join(" / ", track.doNotSay()));
      }
    } else {
      parts.add(Part.lead("No reply is on record for this objection yet."));
    }
    objection
        .trait()
        .ifPresent(t -> cites.addAll(first(t.supports(), MOST_IDS - Math.min(2, cites.size()))));
    addOtherSide(parts, cites, objection, material, evidence);
    return new Entry(parts, List.copyOf(cites), String.join(" · ", notes));
  }

  /// The proof, unless it rests on a fact that may no longer be promised.
  private static void addProof(
      List<Part> parts, Set<String> cites, List<String> notes, TalkTrack track, Material material) {
    if (track.proof().isBlank()) {
      return;
    }
    var gone =
        material.facts().stream()
            .filter(f -> track.proofRefs().contains(f.id()))
            .filter(f -> !(f.approval(material.today()) instanceof Approval.Approved))
            .map(ProductFact::id)
            .toList();
    if (gone.isEmpty()) {
      parts.add(Part.lead("Proof", track.proof()));
      cites.addAll(track.proofRefs());
    } else {
      notes.add("proof left out: " + String.join(", ", gone) + " is expired or not approved");
    }
  }

  private static void addDetail(List<Part> parts, String label, String text) {
    if (!text.isBlank()) {
      parts.add(Part.detail(label, text));
    }
  }

  /// At least one item that says otherwise, where there is one.
  private static void addOtherSide(
      List<Part> parts,
      Set<String> cites,
      Objection objection,
      Material material,
      List<Evidence> evidence) {
    var against =
        objection.trait().stream()
            .flatMap(t -> t.contradicts().stream())
            .flatMap(id -> evidence.stream().filter(e -> e.id().equals(id)))
            .filter(e -> e.isEffective(material.today()))
            .findFirst();
    against.ifPresent(e -> {
      parts.add(Part.detail("Against it", Graphemes.cut(e.text(), 160) + " (" + e.id() + ")"));
      cites.add(e.id());
    });
  }

  private static List<String> ids(Objection objection) {
    var ids = new LinkedHashSet<String>();
    objection.track().ifPresent(t -> ids.addAll(t.proofRefs()));
    objection.trait().ifPresent(t -> ids.addAll(StoredAnswers.idsOf(List.of(t))));
    return List.copyOf(ids);
  }

  private static FollowUps others(
      List<Objection> all, Optional<Objection> shown, Material material) {
    var list =
        all.stream()
            .filter(o -> shown.isEmpty() || !o.equals(shown.get()))
            .limit(TOP)
            .map(o -> new FollowUp(label(o), material.persona().slug() + " objections " + o.text()))
            .toList();
    return list.isEmpty() ? FollowUps.NONE : new FollowUps("Other objections", list);
  }

  private static String label(Objection objection) {
    return objection.type() == ObjectionType.OTHER
        ? Graphemes.cut(objection.text(), 60)
        : Sentence.upperFirst(objection.type().label())
            + ": "
            + Graphemes.cut(objection.text(), 50);
  }
}
