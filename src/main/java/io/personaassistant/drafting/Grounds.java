package io.personaassistant.drafting;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.LinePersonas;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the records into what a text is checked against. Pure functions.
public final class Grounds {
  private Grounds() {}

  /// What a draft from this material is checked against; `brief` may be `""`.
  public static CheckContext of(Material material, String brief, Set<String> allowedHosts) {
    var given = new LinkedHashMap<String, Source>();
    var stands = GivenSources.stands(List.of(material.traits()));
    for (var item : material.evidence()) {
      given.put(item.id(), GivenSources.of(item, "", stands));
    }
    material.approvedFacts().forEach(f -> given.put(f.id(), GivenSources.of(f)));
    return context(material, given, material.recordText(), brief, allowedHosts, subject(material));
  }

  /// What the lines of a draft are checked against together; one line of a draft about several
  /// personas may rest on less.
  public static CheckContext of(DraftRequest request, Set<String> allowedHosts) {
    return request.isForSeveral()
        ? of(
            request.materials(),
            PanelFields.all(request.materials()),
            request.brief(),
            allowedHosts)
        : of(request.material(), request.brief(), allowedHosts);
  }

  /// What one line of a draft about several personas is checked against: every item that was given,
  /// but only the records of those that the line is about.
  public static CheckContext of(
      List<Material> materials, LinePersonas panel, String brief, Set<String> allowedHosts) {
    var about = materials.stream().filter(m -> panel.about().contains(m.persona().slug())).toList();
    var given = new LinkedHashMap<String, Source>();
    var stands = GivenSources.stands(materials.stream().map(Material::traits).toList());
    for (var material : materials) {
      material.evidence().forEach(item -> given.put(item.id(), GivenSources.of(item, "", stands)));
      material.approvedFacts().forEach(f -> given.put(f.id(), GivenSources.of(f)));
    }
    var record = new StringBuilder();
    about.forEach(m -> record.append(m.recordText()).append('\n'));
    panel.names().values().forEach(name -> record.append(name).append('\n'));
    var first = about.getFirst();
    boolean one = about.size() == 1;
    var subject = subject(first);
    return new CheckContext(
        given,
        record.toString(),
        brief,
        one ? first.persona().name() : "",
        allowedHosts,
        Set.of(),
        new Subject(
            one ? subject.slug() : "",
            one ? subject.age() : 0,
            one ? subject.title() : "",
            one ? subject.location() : "",
            about.stream().flatMap(m -> subject(m).doNotSay().stream()).distinct().toList(),
            about.stream().flatMap(m -> subject(m).approved().stream()).distinct().toList(),
            about.stream().flatMap(m -> subject(m).traits().stream()).toList(),
            Optional.of(first.today()),
            panel,
            withheld(first.facts(), first.today()),
            List.of()));
  }

  /// What a text from elsewhere is checked against.
  ///
  /// @param cited the items that the text cites, by the id as it writes it
  /// @param about the persona that an item was filed under, by the item's id
  /// @param traits the traits of every persona
  /// @param others the titles of the other personas
  public static CheckContext ofText(
      Material material,
      Map<String, Evidence> cited,
      Map<String, String> about,
      Collection<List<TraitEvidence>> traits,
      List<String> others,
      String brief,
      Set<String> allowedHosts) {
    var given = new LinkedHashMap<String, Source>();
    var stands = GivenSources.stands(traits);
    cited.forEach((id, item) ->
        given.put(id, GivenSources.of(item, about.getOrDefault(item.id(), ""), stands)));
    var record = new StringBuilder(material.recordText());
    addFacts(material.facts(), material.today(), given, record);
    return context(
        material, given, record.toString(), brief, allowedHosts, subject(material).among(others));
  }

  /// What a text about nobody in particular is checked against.
  public static CheckContext ofNobody(
      Map<String, Evidence> cited,
      List<ProductFact> facts,
      String brief,
      Set<String> allowedHosts,
      LocalDate today) {
    var given = new LinkedHashMap<String, Source>();
    cited.forEach((id, item) -> given.put(id, GivenSources.of(item, "", Map.of())));
    var record = new StringBuilder();
    var approved = addFacts(facts, today, given, record);
    return new CheckContext(
        given,
        record.toString(),
        brief,
        "",
        allowedHosts,
        Set.of(),
        new Subject("", 0, "", "", List.of(), approved, List.of(), Optional.of(today))
            .withholding(withheld(facts, today)));
  }

  /// Facts that are not approved today may be cited by mistake; they stand for nothing.
  private static List<String> addFacts(
      List<ProductFact> facts, LocalDate today, Map<String, Source> given, StringBuilder record) {
    var approved = new ArrayList<String>();
    for (var fact : facts) {
      if (fact.approval(today) instanceof Approval.Approved) {
        given.put(fact.id(), GivenSources.of(fact));
        record.append(fact.statement()).append('\n').append(fact.proof()).append('\n');
        approved.add(fact.statement());
      } else {
        given.put(fact.id(), GivenSources.notApproved(fact));
      }
    }
    return approved;
  }

  private static CheckContext context(
      Material material,
      Map<String, Source> given,
      String record,
      String brief,
      Set<String> allowedHosts,
      Subject subject) {
    var persona = material.persona();
    // what we call the persona among ourselves
    var labels = Set.copyOf(RecordWords.known(persona.archetype()));
    return new CheckContext(given, record, brief, persona.name(), allowedHosts, labels, subject);
  }

  private static Subject subject(Material material) {
    var persona = material.persona();
    var approved = new ArrayList<String>();
    material.approvedTracks().forEach(t -> approved.addAll(List.of(t.reply(), t.proof())));
    material.approvedFacts().forEach(f -> approved.add(f.statement()));
    return new Subject(
            persona.slug(),
            persona.age(),
            persona.title(),
            persona.location(),
            material.talkTracks().stream().flatMap(t -> t.doNotSay().stream()).distinct().toList(),
            approved.stream().filter(a -> !a.isBlank()).toList(),
            material.traits().stream().map(t -> t.trait().text()).toList(),
            Optional.of(material.today()))
        .withholding(withheld(material.facts(), material.today()));
  }

  /// Facts that are internal, have expired, or that nobody approved.
  private static List<Subject.Withheld> withheld(List<ProductFact> facts, LocalDate today) {
    var withheld = new ArrayList<Subject.Withheld>();
    for (var fact : facts) {
      var why =
          switch (fact.approval(today)) {
            case Approval.Expired(_, var on) -> "was approved until " + on;
            case Approval.NotApproved() -> "is not approved";
            case Approval.Approved _ ->
                fact.audience() == Audience.CUSTOMER ? "" : "is for colleagues only";
          };
      if (!why.isEmpty()) {
        withheld.add(new Subject.Withheld(fact.id(), fact.statement(), why));
        withheld.add(new Subject.Withheld(fact.id(), fact.proof(), why));
      }
    }
    return withheld;
  }
}
