package io.personaassistant.drafting.page;

import io.personaassistant.drafting.answer.Quotes;
import io.personaassistant.drafting.page.PersonaPage.Group;
import io.personaassistant.drafting.page.PersonaPage.Item;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which items of evidence and quotations stand on the page of a persona, and what is said of each.
final class PageItems {
  private static final int MOST_ITEMS = 300;
  private static final int MOST_QUOTES = 6;
  private static final int LONGEST_QUOTE = 400;

  private PageItems() {}

  /// The items that stand on the page, in order of id: those that are cited, then others as far as
  /// there is room.
  static List<Evidence> shown(
      List<Group> groups, List<Evidence> quotes, List<Evidence> items, Set<String> repeated) {
    Map<String, Evidence> byId = new HashMap<>();
    items.forEach(e -> byId.put(e.id(), e));
    Set<String> cited = new LinkedHashSet<>();
    groups.forEach(g ->
        g.lines()
            .forEach(l -> {
              cited.addAll(l.supports());
              cited.addAll(l.contradicts());
              cited.addAll(l.past());
            }));
    quotes.forEach(q -> cited.add(q.id()));
    var rest = items.stream().map(Evidence::id).filter(id -> !cited.contains(id)).toList();
    rest.stream().limit(Math.max(0, MOST_ITEMS - cited.size())).forEach(cited::add);
    return cited.stream()
        .filter(byId::containsKey)
        // what repeats another item is named beside it
        .filter(id -> !repeated.contains(id))
        .sorted()
        .map(byId::get)
        .toList();
  }

  /// What people said.
  static List<Evidence> quotes(List<Evidence> items, LocalDate today) {
    return Quotes.of(items, today, MOST_QUOTES, LONGEST_QUOTE);
  }

  /// The ids of items that say again what another one here says.
  static Set<String> repeated(List<Evidence> items) {
    var ids = items.stream().map(Evidence::id).collect(Collectors.toSet());
    return items.stream()
        .filter(e -> ids.contains(e.copyOf()))
        .map(Evidence::id)
        .collect(Collectors.toSet());
  }

  /// An item as the page shows it.
  ///
  /// @param all the items behind the persona, this one among them
  static Item item(Evidence item, List<Evidence> all, LocalDate today) {
    var again =
        all.stream().filter(e -> e.copyOf().equals(item.id())).map(Evidence::id).sorted().toList();
    var marks =
        RecordWords.known(
            again.isEmpty() ? "" : "the same in " + String.join(" ", again) + ", counted once",
            item.quotable() ? "" : "internal, not to be quoted outside",
            item.isStale(today) ? "older than a year, no longer counts" : "",
            item.copyOf().isEmpty() ? "" : "repeats " + item.copyOf() + ", not counted twice");
    return new Item(item, source(item), marks);
  }

  /// Where an item comes from, such as "Interview 14, 2026-10-17, P-01".
  static String source(Evidence item) {
    var label = item.sourceType().label();
    // "Interview 14, spring wave" says by itself what it is
    boolean said =
        item.sourceRef().toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    return String.join(
        ", ",
        RecordWords.known(
            said ? item.sourceRef() : label,
            item.date().toString(),
            said ? "" : item.sourceRef(),
            item.participant(),
            item.segment(),
            item.sampleSize() > 0 ? "n = " + item.sampleSize() : ""));
  }
}
