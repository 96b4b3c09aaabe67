package io.personaassistant.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words name people or companies that a claim may be about: known ones, and plurals of who
/// does something, such as growers, visitors, specialists and technicians. English.
final class People {
  private static final Set<String> KNOWN =
      words(
          "customers customer users user buyers buyer clients client respondents respondent participants participant"
              + " interviewees interviewee people persons teams team leads researchers researcher marketers marketer managers"
              + " manager owners owner companies company practices businesses business shoppers shopper prospects prospect"
              + " segment segments market markets audience audiences decision-makers leaders leader directors director"
              + " founders founder engineers engineer developers developer designers designer analysts analyst agents agent"
              + " admins administrators operators operator subscribers subscriber consumers consumer everyone everybody nobody"
              + " someone anyone most half majority many few several persona personas women men parents students households"
              + " organizations organisations firms accounts evaluators procurement staff employees colleagues nurses doctors"
              + " teachers drivers patients guests members sellers retailers heads chiefs officers folks clinics hospitals schools"
              + " shops stores farms agencies startups start-ups banks insurers vendors suppliers adults teenagers families"
              + " couples residents tenants citizens executives professionals freelancers contractors visitors readers viewers"
              + " attendees applicants candidates newcomers adopters laggards champions sponsors stakeholders gatekeepers"
              + " smbs smes msps isvs ctos cfos cmos ceos cios vps");

  /// Plurals that end alike and name things.
  private static final Set<String> THINGS =
      words(
          "answers papers whitepapers newsletters numbers orders offers letters others filters headers footers folders"
              + " computers servers containers layers triggers trackers reminders banners stickers posters centers quarters chapters"
              + " characters parameters matters powers flowers rivers printers scanners routers adapters timers corners orders"
              + " covers disorders borders drawers shutters meters thermometers batters barriers carriers tiers prayers dinners"
              + " placeholders browsers pointers markers boosters blockers stoppers transfers fibers"
              + " dollars rollers differs prefers considers remembers delivers discovers"
              + " enters covers suffers gathers wonders lingers hovers alters"
              + " errors colors factors doors floors sensors monitors motors indicators calculators mirrors favors harbors labors"
              + " behaviors flavors rumors tractors connectors corridors elevators projectors"
              + " lists exists consists persists assists insists resists twists wishlists checklists shortlists"
              + " plants grants wants restaurants constants variants covenants warrants"
              + " fees trees sees degrees guarantees agrees coffees committees bees knees");

  private static final Pattern DOES =
      Pattern.compile("[a-z-]{3,}(?:ers|ors|ists|ants|ees|ians|women|men)");

  private People() {}

  /// Whether this lower-case word names people or companies.
  static boolean is(String word) {
    return KNOWN.contains(word) || isPlural(word);
  }

  /// Whether this lower-case word names several of them by what they do.
  static boolean isPlural(String word) {
    boolean known = KNOWN.contains(word) && word.endsWith("s") && !word.endsWith("ss");
    return known || DOES.matcher(word).matches() && !THINGS.contains(word);
  }

  private static Set<String> words(String words) {
    return Set.copyOf(new java.util.TreeSet<>(List.of(words.split(" ", -1))));
  }
}
