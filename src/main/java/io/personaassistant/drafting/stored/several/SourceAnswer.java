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
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.search.Whose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What came in one way, such as support tickets: what of it speaks of a topic, or all that is
/// linked. Where none does, that is said, and what other kinds of source hold of the topic stands
/// below. For one answer; not thread-safe.
public final class SourceAnswer {
  private static final int MOST = 8;
  private static final int MOST_NEAR = 3;
  private static final int MOST_FOUND = 200;

  private final TopicAsked asked;
  private final List<Material> about;
  private final Panel panel;
  private final boolean namesSpeakers;
  private final WantedItems wanted;
  private final SourceTitles titles;
  private final Set<Material> owners = new LinkedHashSet<>();
  private @Nullable List<Evidence> found;
  private boolean gap;

  public SourceAnswer(TopicAsked asked, List<Material> about, Panel panel, boolean namesSpeakers) {
    this.asked = asked;
    this.about = about;
    this.panel = panel;
    this.namesSpeakers = namesSpeakers;
    this.wanted = new WantedItems(asked, about);
    this.titles = new SourceTitles(asked, wanted);
  }

  /// All that came so and is linked to one of the personas, the newest first.
  public Answer all() {
    var ids = new LinkedHashSet<String>();
    about.forEach(m -> ids.addAll(TraitEvidence.itemsOf(m.traits())));
    var linked = panel.items().byIds(ids);
    var current =
        linked.stream()
            .filter(i -> isOnRecord(i) && wanted.isInTime(i))
            .sorted(Comparator.comparing(Evidence::date).reversed())
            .toList();
    var items = current.stream().filter(wanted::holds).toList();
    var of =
        titles.linkedTo(
            about.size() == panel.materials().size() ? "a persona" : Panel.names(about));
    return items.isEmpty()
        ? answer(
            titles.none() + of,
            List.of(
                Section.of(
                    "",
                    TopicAnswer.sentence(
                        wanted
                            .leftOut(current)
                            .or(() ->
                                wanted.fromOtherTimes(
                                    linked.stream().filter(this::isOnRecord).toList()))
                            .orElseGet(() ->
                                "Linked: "
                                    + EvidenceSummary.count(linked, panel.today())
                                    + ". What is linked to nobody yet is found by its words: `search`.")))),
            List.of())
        : answer(
            titles.some() + of, withLeftOut(List.of(section("", items, MOST)), current), items);
  }

  private List<Section> withLeftOut(List<Section> sections, List<Evidence> current) {
    var all = new ArrayList<>(sections);
    wanted.leftOut(current).ifPresent(why -> all.add(Section.of("", TopicAnswer.sentence(why))));
    return all;
  }

  /// What of it speaks of the topic, the newest first; empty where nothing does.
  public Optional<Answer> onTopic() {
    var speaking = speaking(found());
    var sure = speaking.stream().filter(wanted::holds).toList();
    if (sure.isEmpty()) {
      return wanted
          .leftOut(speaking)
          .map(why ->
              answer(
                  titles.none() + titles.onTopic(),
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
        answer(titles.some() + titles.onTopic(), withLeftOut(sections, speaking), sure));
  }

  private List<Evidence> speaking(List<Evidence> items) {
    var topics = Topics.of(asked.topic());
    var nearness = panel.nearness();
    return items.stream()
        .filter(i -> nearness.speaks(topics, i.text()))
        .sorted(Comparator.comparing(Evidence::date).reversed())
        .toList();
  }

  /// What other kinds of source hold, told as the next best.
  public Answer instead(Answer ofAnySource) {
    var near = found().stream().filter(wanted::holds).limit(MOST_NEAR).toList();
    var other =
        near.isEmpty()
            ? ofAnySource
            : ofAnySource.withSection(
                section(
                    titles.some() + " that may speak of it: read before you rely on it",
                    near,
                    MOST_NEAR));
    return other.titled(
        titles.none() + " speaks of " + titles.quoted(),
        "What other kinds of source hold is below");
  }

  /// That nothing from the time that was asked for speaks of the topic, and how much from other
  /// times does; empty where any time was asked for.
  public Optional<Answer> notInTime() {
    if (asked.when().isEmpty()) {
      return Optional.empty();
    }
    var others = wanted.fromOtherTimes(speaking(search()));
    gap = others.isEmpty();
    return Optional.of(
        answer(
            titles.none() + titles.onTopic(),
            List.of(
                Section.of(
                    "",
                    TopicAnswer.sentence(
                        others.orElse("Nothing from other times speaks of it either.")))),
            List.of()));
  }

  /// Whether nothing from any time speaks of the topic, once that was looked for.
  public boolean isGap() {
    return gap;
  }

  /// Of whom the answer tells something.
  public List<Material> told() {
    return List.copyOf(owners);
  }

  /// Searched for once.
  private List<Evidence> found() {
    var before = found;
    if (before == null) {
      before = search().stream().filter(wanted::isInTime).toList();
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
        .flatMap(one -> search(one, words).stream())
        .filter(i -> all || isOf(about, i))
        .distinct()
        .toList();
  }

  private List<Evidence> search(Whose whose, String words) {
    var items = panel.items();
    return asked.when().isPresent()
        ? items.ofAnyAge(whose, words, asked.sources(), MOST_FOUND, panel.today())
        : items.about(whose, words, asked.sources(), MOST_FOUND, panel.today());
  }

  private boolean isOnRecord(Evidence item) {
    return asked.sources().contains(item.sourceType())
        && (item.isSaid() || !titles.isQuotes())
        && wanted.counts(item, panel.today());
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
      entries.add(wanted.withComplaint(titles.withLeave(entry, item), item));
    }
    if (items.size() > most) {
      entries.add(TopicAnswer.sentence(items.size() - most + " more."));
    }
    return new Section(title, entries);
  }

  private Answer answer(String title, List<Section> sections, List<Evidence> restsOn) {
    var whose = about.size() == 1 ? about.getFirst().persona() : null;
    var next = new ArrayList<FollowUp>();
    var more = asked.when().isEmpty() ? "From every kind of source" : "From any time and source";
    if (!asked.topic().isEmpty()) {
      next.add(
          new FollowUp(
              more, "search " + (whose == null ? "" : whose.slug() + " ") + asked.topic()));
    } else if (whose != null) {
      next.add(new FollowUp(more, "evidence " + whose.slug()));
    }
    return new Answer(
        "",
        "search",
        title,
        wanted.days(),
        List.of(),
        sections,
        next.isEmpty() ? FollowUps.NONE : new FollowUps("Next", next),
        wanted.summary(restsOn, panel.today()),
        RecordWords.citesOf(sections));
  }
}
