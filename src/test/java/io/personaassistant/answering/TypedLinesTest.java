package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An evaluation on lines as people type them after `/persona`: mistyped types, sentences that
/// begin like a type, types with what they are for, and questions about a persona. Prints the
/// figure.
class TypedLinesTest {
  /// What a line means: `?` asks back whether that type was meant, `heard` is an objection, `brief`
  /// the brief, a command word its draft; what it is for follows in brackets where that matters.
  private static final String LABELLED =
      """
      ?objections: annie objectons
      ?objections: annie objectons it costs too much
      ?objections: annie ojections
      ?objections: annie objektions: too slow
      ?message: annie mesage
      ?message: annie mesage about the pilot
      ?message: annie messsage for the launch
      ?survey: annie survay pricing
      ?survey: annie suvey
      ?email: annie emial about the pilot
      ?email: annie emal
      ?interview: annie interveiw about recruiting
      ?interview: annie intervew
      ?screener: annie screner five people
      ?compare: annie comapre tomas
      ?validation: annie validaton
      ?anticipate: annie antcipate onboarding
      ?usability: annie usabilty booking
      ?prioritize: annie prioritze
      ?post: annie posst linkedin
      ?reply: annie replly I cannot log in
      ?check: annie checks
      ?review: annie reviews
      ?survey: annie questions about price
      ?anticipate: annie issues with onboarding
      topic [calendar] in support_ticket: support tickets about calendar
      topic [price] in interview: what do interviews say about price
      topic [missing data] in support_ticket: who complains about missing data in our tickets
      topic [exports] in support_ticket: what do people say about exports in support tickets
      topic [no-shows in interviews]: who complains about no-shows in interviews
      topic [] of tomas in support_ticket: any support tickets from tomas?
      topic [] of annie in focus_group: do we have any focus groups with annie
      topic [] in sales_call: show me all sales calls
      topic [] in social_post: what do reviews say about us
      topic [echo in the calls]: who complains about echo in the calls
      topic [] of tomas in analytics: tomas any analytics figures
      topic [exports] of tomas in support_ticket: tomas any support tickets about exports
      topic [] of tomas in competitor: tomas any competitor items
      brief: how often should I follow up with annie
      brief: is annie a decision maker
      brief: can annie sign alone
      brief: annies words for double bookings
      brief: what does annie call a no-show
      brief: call prep annie tmrw
      heard: annie call the support first
      heard [does it sync with Outlook]: annie does it sync with Outlook
      objections [rollout]: annie biggest worries about rollout
      topic [incentives] of annie: how do I explain incentives to annie
      topic [incentives]: how to explain incentives to customers
      topic [Q12]: show Q12
      topic [TLS-1.3]: explain TLS-1.3
      post [why annie hates no-shows]: post about why annie hates no-shows
      post [about why annie hates no-shows]: write a post about why annie hates no-shows
      heard: annie the calls take too long
      heard: annie all reviews are bad
      ?ad: annie ad linkedn
      sms [about the new prices]: annie sms re: the new prices
      message [about invoices]: annie message re: invoices
      post [link about the new page]: annie post link about the new page
      email [market about Poland]: annie email market about Poland
      heard [is SOC-2 included?]: annie is SOC-2 included?
      heard [can we use SHA-256 here]: annie can we use SHA-256 here
      heard [your participants ask about pay. What should I tell them?]: annie your participants ask about pay. What should I tell them?
      heard [my boss wants numbers, what should I tell him]: annie says my boss wants numbers, what should I tell him?
      heard [my boss wants numbers]: annie says my boss wants numbers, what should I say?
      objections [our board is too slow]: annie objections: our board is too slow. what do I tell her
      reply [I want a refund. What should I say to my bank?]: annie reply I want a refund. What should I say to my bank?
      reply [your people call us. What should we tell them?]: annie reply your people call us. What should we tell them?
      survey []: annie some surveys
      post []: annie new posts
      post []: annie some more posts
      topic [] of annie in interview: annie new interviews
      topic [] of annie in social_post: annie all posts
      heard [is leaving for a competitor]: annie is leaving for a competitor, how do I keep her
      heard [is cancelling her plan tomorrow]: annie is cancelling her plan tomorrow, how do I calm her
      heard []: annie gets really upset these days, how do I calm her
      survey [Surgery]: Surgery survey for annie
      screener [Screen]: Screen screener for annie
      survey [options for annual billing]: annie survey options for annual billing
      ad [alternative for agencies]: annie ad alternative for agencies
      survey [options about annual billing]: annie survey options about annual billing
      ?ad: gogle ad for annie
      ad []: li ad annie
      ad []: annie ad goog
      post [about no-shows]: annie post insta about no-shows
      ad [about car insurance]: annie ad about car insurance
      heard []: annie is the worst, how do I calm her
      heard []: annie is really angry today, how should I reassure her
      heard [it is too slow]: annie says it is too slow, how do I handle her
      ad []: give me 3 linkedin ad headlines for annie
      survey []: poll for annie 3 questions
      interview [about calendar sync]: 5 interview q's for annie about calendar sync
      email [about 3 headlines]: annie email about 3 headlines
      post [about 2-min booking]: write a tweet 4 annie re: 2-min booking
      ?objections: objections annie and also write her a mail
      ?message: linkedin message to annie. and give me her top 2 objections
      brief: annie's job title and age
      brief: list annies goals and fears
      topic [show-up rate]: tell me about the evidence for "show-up rate"
      heard [we already have a panel]: annie says we already have a panel, what now
      heard [budget is frozen]: annie budget is frozen what do i tell her
      heard [legal will not sign]: annie: legal will not sign, help
      email []: 5 email ideas for annie
      survey [about reminders]: give me a 3 question survey for annie about reminders
      message [no pitch]: annie msg li, no pitch pls
      interview [about suppliers]: interveiw guide for annie about suppliers
      topic [price] in focus_group: what did the focus groups say about price
      topic [switching tools] in interview: any interviews where people mention switching tools
      heard [costs too much]: annie costs too much
      heard [cost]: annie cost
      heard [prices too high]: annie prices too high
      heard [prices]: annie prices
      heard: annie price is too high
      heard: annie reviews are bad
      heard: annie checks take long
      heard: annie emails are ignored
      heard: annie most people will not pay
      heard: annie except for the price it is fine
      heard: annie contracts take months
      heard: annie test results are slow
      heard: annie screens look old
      heard: annie rely on our own list
      heard: annie company policy forbids it
      heard: annie decisions take months here
      heard [support is slow]: annie support is slow
      heard: annie Support isn't fast enough
      heard: annie support was no help
      heard [text me next week]: annie text me next week
      heard: annie email me the details
      heard: annie message me on Monday
      heard: annie email us a quote
      heard: annie training takes too long
      heard: annie content is not ours
      heard: annie surveys are a waste of time
      heard: annie questions are too long
      heard: annie ads never work for us
      heard: annie interviews take a week each
      heard: annie tasks are piling up here
      heard: annie demo was useless
      heard: annie feedback never reaches us
      heard: annie sure, but when?
      heard [it is slow]: annie says it is slow
      heard [we use Acme]: annie said that we use Acme
      heard [SSO]: annie asks about SSO
      heard [price]: what does annie think about price?
      heard [it costs too much]: what do I say to annie when she says it costs too much?
      objections [it is slow]: annie objections: it is slow
      objections [it is slow]: annie objections - it is slow
      objections [is it secure?]: annie objections is it secure?
      objections [are you certified]: annie obj are you certified
      objections []: what does annie object to?
      objections []: What would annie object to
      objections []: what are annie's objections?
      objections []: annie what are her main concerns?
      objections []: how do I handle annie's objections
      objections []: why would annie say no?
      objections []: annie's objections
      brief: tell me about annie
      brief: annie top 5 goals
      brief: top 3 pains of annie
      heard: annie two tools are too many
      brief: who is annie
      brief: Who is Annie?
      brief: annie who is she
      brief: what does annie care about
      brief: what does annie want?
      brief: describe annie
      brief: what are annie's goals?
      brief: annie pain points
      brief: how do I reach annie?
      brief: give me everything about annie
      survey [about pricing]: annie survey about pricing
      survey [do they use spreadsheets]: annie survey do they use spreadsheets
      survey [is the price right?]: annie survey is the price right?
      survey [pricing]: annie questions pricing
      reply [is the export broken?]: annie reply is the export broken?
      reply [I cannot log in]: annie reply I cannot log in
      reply [it's slow]: annie support: it's slow
      check [Is your study late again?]: annie check Is your study late again?
      sms [about the webinar]: annie text about the webinar
      drill [on price]: annie training on price
      ideas [for March]: annie content for March
      email [launch of single sessions]: annie email launch of single sessions
      interview [why do they leave]: annie interview why do they leave
      email [about the pilot]: write an email for annie about the pilot
      post [about no-shows]: please write a linkedin post for annie about no-shows
      message []: can you draft a message to annie
      map []: annie message map
      map [about security]: write a message map for annie about security
      check [ours is the best panel]: annie copy check ours is the best panel
      interview []: annie interview guide
      post []: annie linkedin post
      email []: annie cold email
      ad [the pilot]: annie google ad the pilot
      ad []: annie facebook ad
      post [about no-shows]: linkedin post for annie about no-shows
      email [launch of single sessions]: email about the launch of single sessions for annie
      none: annie landing page
      none: annie voicemail
      none: annie call opener about the pilot
      none: chat message for annie
      none: whatsapp message to annie about the invoice
      none: annie thank you message after the webinar
      heard: annie voicemail is full
      none: annie call script
      none: annie a blog post about recruiting
      none: annie write a press release for the launch
      none: annie pitch deck for the board
      none: write a landing page for annie about the pilot
      ?survey: annie survey tools cost too much
      ?interview: annie interview notes take hours
      heard: annie landing page is slow
      heard: annie proposal too expensive
      heard: annie roadmap unclear to us
      heard: annie case studies are all from banks
      heard: annie we need more time
      ad [a landing page]: annie ad a landing page
      survey [tools they use]: annie survey tools they use
      heard: annie message map is confusing
      heard: annie chat support is slow
      topic [calendars]: who cares about calendars?
      topic [security]: Which persona worries about security
      topic [no-shows]: who mentions no-shows?
      topic [price]: what do customers say about price
      topic [onboarding]: what do we know about onboarding?
      topic [weekly reports]: hey, which of our customers wants weekly reports?
      topic [data protection]: is there any research on data protection?
      topic [spreadsheets]: do any customers use spreadsheets
      topic [long contracts]: who is worried about long contracts most?
      topic [waiting time]: for whom is the waiting time a problem?
      topic [single sign-on]: does anyone ask for single sign-on?
      topic [pricing page]: what did users think of our pricing page?
      topic [no-shows]: evidence about no-shows
      topic [no-shows]: search no-shows
      topic [reminders]: search for reminders
      topic [calendar links] of annie: search annie calendar links
      not understood: search is too slow
      not understood: use the first one
      not understood: I like the first
      topic [long waits]: is there evidence for long waits?
      not understood: something for linkedin about pilots please
      not understood: anything for linkedin?
      not understood: I have somebody on the phone who fears no-shows
      help: who are you
      help: what can you do?
      not understood: who are you selling this to
      earlier version: undo
      earlier version: Undo that, please
      earlier version: go back
      earlier version: back to the first version
      earlier version: the previous one was better
      earlier version: show me the original version again
      heard: annie go back to the first offer
      heard: annie the old one was better
      objections [price]: annie price objections
      objections [price]: annie objections about price
      objections [data privacy]: data privacy objections annie
      heard [no objections]: annie no objections
      objections []: annie objections to use in a call
      objections []: annie objections with examples
      objections []: annie objections on one page
      objections [paying up front]: annie objections to paying up front
      objections []: annie real objections
      objections []: annie hidden objections
      objections [about your price are gone]: annie objections about your price are gone
      objections []: objection handling for annie
      objections [procurment taking 3 months]: annie objection handling for procurment taking 3 months
      brief: call with annie in 10 min
      brief: meeting annie at 3
      brief: zoom with annie starts in half an hour
      brief: about to call annie on Friday
      heard [meeting at 10 was cancelled]: annie meeting at 10 was cancelled
      heard [calling in sick every week]: annie calling in sick every week
      ?objections: call with annie on price went badly
      heard [is calling us in 5 min]: annie is calling us in 5 min
      heard [call me tomorrow at 3]: annie call me tomorrow at 3
      heard [ppl never show up]: annie ppl never show up
      topic [speed]: which persona cares most abt speed
      heard [wants a discount agian]: annie wants a discount agian, what can i offer
      heard [we cant share data outside EU]: annie's team said "we cant share data outside EU" - how do i answer
      reply [about missing raw data]: angry ticket from annie abt missing raw data, need a reply asap
      reply [nobody answers chats on weekends]: annie nobody answers chats on weekends, write a reply
      reply [stop sending emails about upgrades]: annie stop sending emails about upgrades, draft a reply
      none: hook for a post about recruiting, for annie
      survey [about why he stopped using us]: 5 qs to ask annie about why he stopped using us
      message [ghosted me after the demo]: annie ghosted me after the demo
      not understood: is it raining?
      not understood: what is the weather like today
      """;

  private static final Persona ANNIE = persona("annie", "Annie");
  private static final Persona TOMAS = persona("tomas", "Tomas");

  private static Persona persona(String slug, String name) {
    return new Persona(
        slug,
        name,
        List.of(),
        PersonaKind.CUSTOMER,
        "",
        0,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        PersonaState.ACTIVE,
        1,
        Optional.empty(),
        0,
        false);
  }

  private final CommandParser parser =
      new CommandParser(
          DraftTypes.read(PromptFiles.builtIn(), Checks.names(), CommandParser.RESERVED));

  /// What was understood, with what it is for only where the label has it.
  private static String shape(Command command, String label) {
    return switch (command) {
      case Command.Brief(var p, _) when p.equals(ANNIE) -> "brief";
      case Command.DidYouMean(_, var readings) ->
          "?"
              + List.of(readings.getFirst().command().split(" ")).stream()
                  .filter(w -> !w.equals("annie"))
                  .map(w -> w.replace(":", ""))
                  .findFirst()
                  .orElse("");
      case Command.Draft(var p, var type, _, var brief, _) when p.equals(ANNIE) -> {
        var word =
            label.startsWith("heard") && type.command().equals("objections")
                ? "heard"
                : type.command();
        yield label.contains("[") ? word + " [" + brief + "]" : word;
      }
      case Command.NoSuchDraft _ -> "none";
      case Command.Topic(var whose, var topic, var sources, _, _) ->
          "topic ["
              + topic
              + "]"
              + (whose.isEmpty() ? "" : " of " + whose.getFirst().slug())
              + (sources.isEmpty() ? "" : " in " + sources.iterator().next().word());
      case Command.Help _ -> "help";
      case Command.NotUnderstood _ -> "not understood";
      case Command.EarlierVersion _ -> "earlier version";
      default -> command.toString();
    };
  }

  @Test
  void understands_lines_as_people_type_them() {
    var wrong = new ArrayList<String>();
    var lines = LABELLED.lines().toList();
    for (var line : lines) {
      int colon = line.indexOf(": ");
      var label = line.substring(0, colon);
      var typed = line.substring(colon + 2);
      var found = shape(parser.parse(typed, List.of(ANNIE, TOMAS)), label);
      if (!found.equals(label)) {
        wrong.add(typed + " -> " + found + ", not " + label);
      }
    }
    System.out.printf("typed lines: %d of %d right%n", lines.size() - wrong.size(), lines.size());

    assertThat(wrong).isEmpty();
  }

  @Test
  void what_can_be_chosen_where_two_readings_fit_is_read_in_one_way() {
    var asked = parser.parse("annie survey tools cost too much", List.of(ANNIE, TOMAS));

    assertThat(((Command.DidYouMean) asked).readings())
        .extracting(r -> shape(parser.parse(r.command(), List.of(ANNIE, TOMAS)), "heard ["))
        .containsExactly("survey [tools cost too much]", "heard [survey tools cost too much]");
  }

  @Test
  void what_was_heard_is_all_of_it_whatever_it_begins_with() {
    var command = parser.parse("annie support is slow", List.of(ANNIE, TOMAS));

    assertThat(shape(command, "heard [...]")).isEqualTo("heard [support is slow]");
  }
}
