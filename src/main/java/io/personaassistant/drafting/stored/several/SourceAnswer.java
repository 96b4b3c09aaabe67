package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.search.Whose;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What came in one way, such as support tickets: what of it speaks of a topic, or all that is
/// linked. Where none does, that is said, and what other kinds of source hold of the topic stands
/// below. For one answer; not thread-safe.
public final class SourceAnswer {
  private static final int MOST = 8;
  private static final int MOST_NEAR = 3;
  private static final int MOST_FOUND = 200;
  private static final int LONGEST_TOPIC = 80;

  private final TopicAsked asked;
  private final List<Material> about;
  private final Panel panel;
  private final boolean namesSpeakers;
  private final WantedItems wanted;
  private final String quoted;
  private final Set<Material> owners = new LinkedHashSet<>();
  private @Nullable List<Evidence> found;

  public SourceAnswer(TopicAsked asked, List<Material> about, Panel panel, boolean namesSpeakers) {
    this.asked = asked;
    this.about = about;
    this.panel = panel;
    this.namesSpeakers = namesSpeakers;
    this.wanted = new WantedItems(asked.only(), about);
    this.quoted = "“" + Graphemes.cut(asked.topic(), LONGEST_TOPIC) + "”";
  }

  /// All that came so and is linked to one of the personas, the newest first.
  public Answer all() {
    var ids = new LinkedHashSet<String>();
    about.forEach(m -> ids.addAll(TraitEvidence.itemsOf(m.traits())));
    var linked = panel.items().byIds(ids);
    var current =
        linked.stream()
            .filter(this::isAsked)
            .filter(i -> i.isEffective(panel.today()))
            .sorted(Comparator.comparing(Evidence::date).reversed())
            .toList();
    var items = current.stream().filter(wanted::holds).toList();
    var of =
        " linked to "
            + (about.size() == panel.materials().size() ? "a persona" : Panel.names(about))
            + wanted.leave();
    return items.isEmpty()
        ? answer(
            "No current " + kinds(1) + of,
            List.of(
                Section.of(
                    "",
                    TopicAnswer.sentence(
                        wanted
                            .leftOut(current)
                            .orElseGet(() ->
                                "Linked: "
                                    + EvidenceSummary.count(linked, panel.today())
                                    + ". What is linked to nobody yet is found by its words: `search`.")))),
            List.of())
        : answer(
            Sentence.upperFirst(kinds(2)) + of,
            withLeftOut(List.of(section("", items, MOST)), current),
            items);
  }

  private List<Section> withLeftOut(List<Section> sections, List<Evidence> current) {
    var all = new ArrayList<>(sections);
    wanted.leftOut(current).ifPresent(why -> all.add(Section.of("", TopicAnswer.sentence(why))));
    return all;
  }

  /// What of it speaks of the topic, the newest first; empty where nothing does.
  public Optional<Answer> onTopic() {
    var topics = Topics.of(asked.topic());
    var nearness = panel.nearness();
    var speaking =
        found().stream()
            .filter(i -> nearness.speaks(topics, i.text()))
            .sorted(Comparator.comparing(Evidence::date).reversed())
            .toList();
    var sure = speaking.stream().filter(wanted::holds).toList();
    if (sure.isEmpty()) {
      return wanted
          .leftOut(speaking)
          .map(why ->
              answer(
                  "No current " + kinds(1) + " about " + quoted + wanted.leave(),
                  List.of(Section.of("", TopicAnswer.sentence(why))),
                  List.of()));
    }
    var near =
        found().stream()
            .filter(i -> wanted.holds(i) && !sure.contains(i))
            .limit(MOST_NEAR)
            .toList();
    var sections = new ArrayList<Section>();
    sections.add(section("", sure, MOST));
    if (!near.isEmpty()) {
      sections.add(section(TopicItems.NEAR, near, MOST_NEAR));
    }
    return Optional.of(
        answer(
            Sentence.upperFirst(kinds(2)) + " about " + quoted + wanted.leave(),
            withLeftOut(sections, speaking),
            sure));
  }

  /// What other kinds of source hold, told as the next best.
  public Answer instead(Answer ofAnySource) {
    var near = found().stream().filter(wanted::holds).limit(MOST_NEAR).toList();
    var other =
        near.isEmpty()
            ? ofAnySource
            : ofAnySource.withSection(
                section(
                    Sentence.upperFirst(kinds(2))
                        + " that may speak of it: read before you rely on it",
                    near,
                    MOST_NEAR));
    return other.titled(
        "No current " + kinds(1) + " speaks of " + quoted,
        "What other kinds of source hold is below");
  }

  /// Of whom the answer tells something.
  public List<Material> told() {
    return List.copyOf(owners);
  }

  /// Searched for once.
  private List<Evidence> found() {
    var before = found;
    if (before == null) {
      before = search();
      found = before;
    }
    return before;
  }

  private List<Evidence> search() {
    var words = String.join(" ", Topics.words(asked.topic()).stream().distinct().toList());
    boolean all = about.size() == panel.materials().size();
    var whose =
        all
            ? List.of(Whose.ANYBODYS)
            : about.stream().map(m -> Whose.notOthers(m.persona().slug())).toList();
    return whose.stream()
        .flatMap(one ->
            panel.items().about(one, words, asked.sources(), MOST_FOUND, panel.today()).stream())
        .filter(i -> all || isOf(about, i))
        .distinct()
        .toList();
  }

  private boolean isAsked(Evidence item) {
    return asked.sources().contains(item.sourceType()) && (item.isSaid() || !isQuotes());
  }

  private static boolean isOf(List<Material> materials, Evidence item) {
    return materials.stream().anyMatch(m -> TopicItems.isOf(m, item));
  }

  private Section section(String title, List<Evidence> items, int most) {
    var entries = new ArrayList<Entry>();
    for (var item : items.subList(0, Math.min(most, items.size()))) {
      var owner = panel.materials().stream().filter(m -> TopicItems.isOf(m, item)).findFirst();
      owner.ifPresent(owners::add);
      var entry = TopicItems.entry(item, owner, namesSpeakers);
      entries.add(wanted.withComplaint(withLeave(entry, item), item));
    }
    if (items.size() > most) {
      entries.add(TopicAnswer.sentence(items.size() - most + " more."));
    }
    return new Section(title, entries);
  }

  /// Whoever looks for words to quote needs to know where they may be.
  private Entry withLeave(Entry entry, Evidence item) {
    return isQuotes()
        ? new Entry(
            entry.parts(),
            entry.cites(),
            entry.note() + (item.quotable() ? " · may be quoted" : " · not for outside"))
        : entry;
  }

  private boolean isQuotes() {
    return asked.sources().equals(SourceType.QUOTED);
  }

  private Answer answer(String title, List<Section> sections, List<Evidence> restsOn) {
    var whose = about.size() == 1 ? about.getFirst().persona() : null;
    var next = new ArrayList<FollowUp>();
    if (!asked.topic().isEmpty()) {
      next.add(
          new FollowUp(
              "From every kind of source",
              "search " + (whose == null ? "" : whose.slug() + " ") + asked.topic()));
    } else if (whose != null) {
      next.add(new FollowUp("From every kind of source", "evidence " + whose.slug()));
    }
    return new Answer(
        "",
        "search",
        title,
        "",
        List.of(),
        sections,
        next.isEmpty() ? FollowUps.NONE : new FollowUps("Next", next),
        restsOn.isEmpty() ? "" : EvidenceSummary.line(restsOn, panel.today()),
        RecordWords.citesOf(sections));
  }

  private String kinds(int count) {
    if (isQuotes()) {
      return count == 1 ? "quotation" : "quotations";
    }
    if (wanted.isComplaints() && asked.sources().equals(SourceType.ALL)) {
      return count == 1 ? "complaint" : "newest complaints";
    }
    if (asked.sources().equals(SourceType.ALL)) {
      return count == 1 ? "item" : "newest items";
    }
    var names = new TreeSet<String>();
    asked.sources().forEach(kind -> names.add(EvidenceSummary.noun(kind, count)));
    return String.join(count == 1 ? " or " : " and ", names)
        + (wanted.isComplaints() ? " with complaints" : "");
  }
}
