package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words name people or companies that a claim may be about: known ones, and plurals of who
/// does something, such as growers, visitors, specialists and technicians. English.
public final class People {
  private static final Set<String> KNOWN =
      WordList.of(
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
      WordList.of(
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

  /// Plurals that are companies and the like where they do something, and places or things else.
  private static final Set<String> BODIES =
      WordList.of(
          "groups homes sites plants towns councils municipalities chains branches bases labs laboratories departments"
              + " crews clubs charities hotels restaurants breweries wineries factories mills garages kitchens studios"
              + " theatres museums libraries universities colleges boards committees cooperatives unions airlines depots"
              + " pharmacies salons gyms warehouses authorities communities associations institutions fleets orchards"
              + " marinas harbours ports offices units councils surgeries nurseries workshops cities villages");

  /// What only somebody with a will does.
  private static final Set<String> WILLED =
      WordList.of(
          "want prefer buy choose switch ask expect fear complain trust distrust hate love sign renew compare ignore"
              + " refuse rely hesitate agree disagree believe think know hope wish demand insist say tell worry distrust negotiate"
              + " postpone cancel recommend reject suspect admit dislike wanted preferred bought chose switched asked"
              + " expected feared complained trusted hated loved signed renewed compared ignored refused hesitated believed thought");

  private static final Pattern DOES =
      Pattern.compile("[a-z-]{3,}(?:ers|ors|ists|ants|ees|ians|women|men)");

  private People() {}

  /// Whether this lower-case word names people or companies.
  public static boolean is(String word) {
    return KNOWN.contains(word) || isPlural(word);
  }

  /// Whether this lower-case word names several of them by what they do.
  static boolean isPlural(String word) {
    boolean known = KNOWN.contains(word) && word.endsWith("s") && !word.endsWith("ss");
    return known || DOES.matcher(word).matches() && !THINGS.contains(word);
  }

  /// Whether this lower-case plural may name companies and the like.
  public static boolean isBody(String word) {
    return BODIES.contains(word);
  }

  /// Whether this lower-case plural names companies or people by what the verb behind it says of
  /// them: "care groups change", "marinas trust".
  static boolean isPluralOf(String word, String verb) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    boolean doing = Verbs.isBase(verb) || Verbs.isFinite(verb) && Verbs.ofThird(verb).isEmpty();
    return plural && (WILLED.contains(verb) || BODIES.contains(word) && doing);
  }
}
