package io.personaassistant.answering.plan;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be said of the product and in reply to objections, by who stands behind it and how long
/// still. Pure functions.
public final class ApprovalsList {
  /// More do not fit a message.
  private static final int MOST = 15;

  private static final int SOON = 30;

  private ApprovalsList() {}

  /// A fact or a reply, and how it stands.
  private record Approved(Entry entry, Approval approval) {
    boolean isExpired() {
      return approval instanceof Approval.Expired;
    }

    boolean isOpen() {
      return approval instanceof Approval.NotApproved;
    }

    boolean endsBy(LocalDate day) {
      return approval instanceof Approval.Approved(_, var until)
          && until.filter(end -> !end.isAfter(day)).isPresent();
    }

    LocalDate end() {
      return switch (approval) {
        case Approval.Approved(_, var until) -> until.orElse(LocalDate.MAX);
        case Approval.Expired(_, var on) -> on;
        case Approval.NotApproved() -> LocalDate.MIN;
      };
    }
  }

  /// The facts and replies of those in use that need somebody's attention, and with `all` the rest,
  /// too.
  public static Answer of(Library library, boolean all) {
    var today = library.asOf();
    var facts = facts(library);
    var replies = replies(library);
    var both =
        Stream.concat(facts.stream(), replies.stream())
            .sorted(Comparator.comparing(Approved::end))
            .toList();
    var expired = both.stream().filter(Approved::isExpired).toList();
    var ending = both.stream().filter(a -> a.endsBy(today.plusDays(SOON))).toList();
    var open = both.stream().filter(Approved::isOpen).toList();
    var sections = new ArrayList<Section>();
    add(sections, "Expired", expired);
    add(sections, "Expire within " + SOON + " days", ending);
    add(sections, "Approved by nobody yet", open);
    if (all) {
      add(sections, "Approved facts", standing(facts, ending));
      add(sections, "Approved replies", standing(replies, ending));
    }
    var next = both.stream().filter(a -> !a.isExpired() && !a.isOpen()).findFirst();
    if (sections.isEmpty()) {
      sections.add(
          Section.of(
              "",
              Entry.of(
                  Part.lead(
                      both.isEmpty()
                          ? "No fact about the product and no reply to an objection is on record: `persona import facts FILE` brings facts, and curators write replies in Slack, with `edit` and a persona's name."
                          : "Nothing has expired, and nothing waits for an approval."))));
    }
    if (expired.isEmpty() && ending.isEmpty()) {
      next.filter(a -> a.end().isBefore(LocalDate.MAX))
          .ifPresent(a -> add(sections, "First to expire", List.of(a)));
    }
    var page =
        Answer.page(
            "Product facts and replies, by approval",
            Sentence.counted(expired.size(), "has", "have")
                + " expired, "
                + Sentence.counted(open.size(), "waits", "wait")
                + " for an approval",
            sections,
            "A reply that has expired is shown as such and never drafted from. Curators approve again in Slack; facts come with `persona import facts FILE`.");
    var invented =
        Stream.of(
                library.facts().stream().anyMatch(ProductFact::sample) ? "facts" : "",
                library.active().stream()
                        .filter(Persona::sample)
                        .anyMatch(p -> !library.talkTracks(p.slug()).isEmpty())
                    ? "replies"
                    : "")
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" and "));
    return invented.isEmpty()
        ? page
        : page.withNotice(SampleNotice.of("these " + invented + " are invented."));
  }

  private static List<Approved> standing(List<Approved> of, List<Approved> ending) {
    return of.stream().filter(a -> !a.isExpired() && !a.isOpen() && !ending.contains(a)).toList();
  }

  private static void add(List<Section> sections, String title, List<Approved> of) {
    if (!of.isEmpty()) {
      var entries = new ArrayList<>(of.stream().limit(MOST).map(Approved::entry).toList());
      if (of.size() > MOST) {
        entries.add(Entry.of(Part.lead((of.size() - MOST) + " more")));
      }
      sections.add(new Section(title, entries));
    }
  }

  private static List<Approved> facts(Library library) {
    return library.facts().stream()
        .map(f -> {
          var approval = f.approval(library.asOf());
          var whom = f.audience() == Audience.CUSTOMER ? "" : " · for colleagues only";
          return new Approved(
              new Entry(
                  List.of(Part.lead(f.statement())),
                  List.of(f.id()),
                  RecordWords.approval(approval) + whom),
              approval);
        })
        .toList();
  }

  private static List<Approved> replies(Library library) {
    return library.active().stream()
        .flatMap(p ->
            library.talkTracks(p.slug()).stream()
                .map(t -> {
                  var approval = t.approval(library.asOf());
                  return new Approved(
                      new Entry(
                          List.of(Part.lead(p.name(), "reply to “" + t.objection() + "”")),
                          List.of(),
                          RecordWords.approval(approval)),
                      approval);
                }))
        .toList();
  }
}
