package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTest {
  static final CommandParser PARSER =
      new CommandParser(
          DraftTypes.read(PromptFiles.builtIn(), Checks.names(), CommandParser.RESERVED));
  static final List<Persona> PERSONAS =
      List.of(
          persona("annie", "Annie", "UX Research Lead", ""),
          persona("tomas", "Tomas", "Product Manager", "The efficiency seeker"),
          persona("priya", "Priya", "Product Manager", ""));

  private static Persona persona(String slug, String name, String title, String archetype) {
    return new Persona(
        slug,
        name,
        List.of(),
        PersonaKind.CUSTOMER,
        archetype,
        0,
        title,
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

  static String shape(Command command) {
    return switch (command) {
      case Command.Home() -> "home";
      case Command.Thanks() -> "thanks";
      case Command.Remark() -> "remark";
      case Command.Help(var team) -> "help " + team;
      case Command.OwnSettings() -> "settings";
      case Command.RecordWindow(var word) -> "window " + word.words();
      case Command.ListPersonas() -> "list";
      case Command.Brief(var p, var of) ->
          "brief " + p.slug() + of.map(kind -> " " + kind.word()).orElse("");
      case Command.Draft(var p, var type, var option, var brief, _) ->
          "draft " + p.slug() + " " + type.command() + " [" + option + "] [" + brief + "]";
      case Command.ForSeveral(var several, var type, _, var brief) ->
          type.command() + " " + slugs(several) + " [" + brief + "]";
      case Command.WhichPersonas(var type, var named, _, var rest) ->
          "which of " + type.command() + " " + slugs(named) + " [" + rest + "]";
      case Command.OneEach(var type, var named, var rest) ->
          "each of " + slugs(named) + ": " + type.command() + " [" + rest + "]";
      case Command.NoPlaceForFile() -> "no place for a file";
      case Command.Refine(var what, _, var detail, _, _, _, var lines, var unknown) ->
          "refine " + what.map(r -> r.word()).orElse("?") + detail + lines + unknown;
      case Command.ShowItems(var ids) -> "items " + ids;
      case Command.WhyLines(var lines) -> "why " + lines;
      case Command.OfAnswer(var kind) -> "of the answer: " + kind;
      case Command.ShowEvidence(var p) -> "evidence " + p.slug();
      case Command.Approvals(var all) -> all ? "approvals" : "approvals due";
      case Command.Contact(var persona) -> "contact " + persona.slug();
      case Command.CountEvidence(var whose) -> "count " + slugs(whose);
      case Command.EarlierVersion() -> "earlier version";
      case Command.Topic(var whose, var topic, var sources, var only, var time) ->
          "topic "
              + slugs(whose)
              + " ["
              + topic
              + "]"
              + (sources.isEmpty()
                  ? ""
                  : sources.equals(SourceType.ALL)
                      ? " newest"
                      : sources.equals(SourceType.QUOTED) ? " quotes" : " in " + sources)
              + (only.isEmpty() ? "" : " only " + only)
              + time.map(t -> " <" + t.words() + ">").orElse("");
      case Command.History(var p) -> "history [" + p.slug() + "]";
      case Command.Health(var p) -> "health [" + p.map(Persona::slug).orElse("") + "]";
      case Command.Lint(var p, var context, var question) ->
          "lint ["
              + p.map(Persona::slug).orElse("")
              + "] "
              + context.word()
              + " ["
              + question
              + "]";
      case Command.WhichPersona(var rest, var all) -> "which " + rest + " of " + all.size();
      case Command.DidYouMean(var typed, var readings) ->
          "did you mean [" + typed + "] " + readings.stream().map(r -> r.command()).toList();
      case Command.NoSuchDraft(var typed, var nearest) ->
          "no such draft [" + typed + "] " + nearest.stream().map(r -> r.command()).toList();
      case Command.TooLong(var most) -> "too long";
      case Command.PointsAtNothing() -> "points at nothing";
      case Command.NotUnderstood(var typed) -> "not understood";
    };
  }

  private static List<String> slugs(List<Persona> personas) {
    return personas.stream().map(Persona::slug).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                      | home
          '   '                                   | home
          hello                                   | home
          Good morning!                           | home
          hi there                                | home
          thanks                                  | thanks
          'thanks, that helps!'                   | thanks
          'ok great, thank you so much'           | thanks
          thanks for nothing, I said              | not understood
          annie thanks                            | draft annie objections [] [thanks]
          'perfect, will use that'                | thanks
          sounds good                             | thanks
          ':thumbsup:'                            | thanks
          'thanks :pray::skin-tone-2:'            | thanks
          'ok :+1:'                               | thanks
          'hi :wave:'                             | home
          hey annie                               | brief annie
          'Hi there, annie it costs too much'     | draft annie objections [] [it costs too much]
          persona annie                           | brief annie
          /persona annie no budget                | draft annie objections [] [no budget]
          persona list                            | list
          hello fresh is a competitor             | not understood
          annie hello fresh is a competitor       | draft annie objections [] [hello fresh is a competitor]
          persona non grata                       | not understood
          cc fyi                                  | remark
          ok                                      | remark
          'yes please'                            | remark
          'No, stop!'                             | remark
          ':shrug: :shrug:'                       | remark
          '???'                                   | remark
          🤷‍♀️                                     | remark
          ❤️                                      | thanks
          forget it                               | remark
          alles klar                              | remark
          what can you do?                        | 'help '
          'Hi, who are you?'                      | 'help '
          'ok, but it costs too much'             | not understood
          no budget                               | not understood
          'annie ok'                              | draft annie objections [] [ok]
          'annie no'                              | draft annie objections [] [no]
          annie and tomas who cares about price?  | compare [annie, tomas] [who cares about price?]
          'annie, tomas'                          | compare [annie, tomas] []
          annie tomas                             | compare [annie, tomas] []
          annie tomas objections no budget        | 'each of [annie, tomas]: objections [no budget]'
          annie and tomas email about pilots      | 'each of [annie, tomas]: email [about pilots]'
          email annie tomas                       | 'each of [annie, tomas]: email []'
          email for annie and tomas about pilots  | 'each of [annie, tomas]: email [pilots]'
          email annie tomas wants a pilot         | draft annie email [] [tomas wants a pilot]
          annie tomas compare                     | compare [annie, tomas] []
          annie and my boss hate it               | draft annie objections [] [and my boss hate it]
          annie tomas told me it is late          | draft annie objections [] [tomas told me it is late]
          help                                    | 'help '
          shorter                                 | 'refine shorter[]'
          make line 2 warmer                      | 'refine warmer[2]'
          why E12?                                | items [E12]
          Why line 2?                             | why [2]
          why lines 1, 2 and 4                    | why [1, 2, 4]
          why the second line?                    | why [2]
          why the 3rd one                         | why [3]
          and why the last headline?              | why [-1]
          what is behind line two?                | why [2]
          where does line 2 come from?            | why [2]
          evidence for #3                         | why [3]
          why line 2 of the contract is too long  | not understood
          annie why line 2?                       | 'draft annie objections [] [why line 2?]'
          annie shorter contracts                 | 'draft annie objections [] [shorter contracts]'
          HELP sales                              | help sales
          list                                    | list
          new                                     | window new
          New persona                             | window new
          edit Annie                              | window edit Annie
          build                                   | window build
          Build personas                          | window build
          import                                  | window import
          import data.csv please                  | window import
          Please import data.csv!                 | window import
          can you import our survey results?      | window import
          how do I import evidence                | window import
          I’d like to import the interviews       | window import
          upload notes.docx                       | window import
          import evidence data.csv                | window import
          import these files, please              | window import
          import duties went up                   | not understood
          import data takes us far too long       | not understood
          please import less paper                | not understood
          upload                                  | not understood
          annie import duties went up             | draft annie objections [] [import duties went up]
          annie import our data                   | draft annie objections [] [import our data]
          annie                                   | brief annie
          annie brief                             | brief annie
          show annie                              | brief annie
          annie objections                        | draft annie objections [] []
          Annie OBJ it costs too much             | draft annie objections [] [it costs too much]
          annie it costs too much                 | draft annie objections [] [it costs too much]
          annie "it costs too much"               | draft annie objections [] [it costs too much]
          objections annie it costs too much      | draft annie objections [] [it costs too much]
          survey for annie about pricing          | draft annie survey [] [about pricing]
          annie message pricing linkedin          | draft annie message [linkedin] [pricing]
          annie ad the new search page google     | draft annie ad [] [the new search page google]
          annie email launch story                | draft annie email [] [launch story]
          annie message switching from email      | draft annie message [] [switching from email]
          annie message they ignore email         | draft annie message [] [they ignore email]
          message to the efficiency seeker        | draft tomas message [] []
          efficiency seeker survey                | draft tomas survey [] []
          ux research lead too dear               | draft annie objections [] [too dear]
          product manager objections              | did you mean [] [priya objections, tomas objections]
          objections product manager              | did you mean [] [priya objections, tomas objections]
          anie objections                         | did you mean [anie] [annie objections]
          annie objektions                        | did you mean [objektions] [annie objections, annie objections objektions]
          annie survay pricing                    | did you mean [survay] [annie survey pricing, annie objections survay pricing]
          annie sure, but when?                   | draft annie objections [] [sure, but when?]
          objections                              | which objections of 3
          evidence E12, F3                        | items [E12, F3]
          evidence annie                          | evidence annie
          annie evidence                          | evidence annie
          evidence for annie                      | evidence annie
          evidence for tomas about time           | topic [tomas] [time]
          which evidence do we have for annie     | evidence annie
          what evidence is behind annie           | evidence annie
          what evidence do we have on late trains | topic [] [late trains]
          any proof that nurses hate queues       | topic [] [nurses hate queues]
          annie any proof that they hate queues   | topic [annie] [queues]
          annie is there proof that they last     | topic [annie] [last]
          annie what do customers say about rent  | topic [annie] [rent]
          annie what do your customers say of it  | draft annie objections [] [what do your customers say of it]
          annie do users need training            | draft annie objections [] [do users need training]
          annie goals and pains                   | brief annie
          annie's goals, pains and channels       | brief annie
          what does annie usually push back on    | draft annie objections [] []
          annie asked for a refund                | draft annie objections [] [a refund]
          goals                                   | which goals of 3
          should we drop the pickup               | topic [] [pickup]
          who is the customer here                | which brief of 3
          who is the buyer here                   | which who is the buyer here of 3
          top objections                          | which top objections of 3
          'annie, tomas, priya: who wants refunds' | 'compare [annie, tomas, priya] [who wants refunds]'
          annie facebook re the fair              | draft annie post [facebook] [re the fair]
          'handle "we are tied to a contract" for annie' | draft annie objections [] [we are tied to a contract]
          quick pitch for annie                   | 'no such draft [pitch] [annie map, annie demo, annie objections: quick pitch for annie]'
          landing page headline for annie         | 'no such draft [landing page headline] [annie ad, annie email, annie map, annie objections: landing page headline for annie]'
          blog post ideas for annie on refunds    | draft annie ideas [] [on refunds]
          who loses if we go usage based          | review [annie, tomas, priya] [we go usage based]
          what breaks for annie if we drop the van | review [annie] [we drop the van]
          who cares if we drop the van            | not understood
          roadmap feedback from annie             | 'did you mean [roadmap feedback from annie] [annie objections: roadmap feedback from, search annie roadmap feedback from, annie, annie objections]'
          escalation reply for annie about a rumour | draft annie reply [] [escalation about a rumour]
          usability tasks for annie booking       | draft annie usability [] [booking]
          screener for people like annie          | draft annie screener [] []
          rank refunds, vans for annie            | 'prioritize [annie] [refunds, vans]'
          review we drop the van for annie        | review [annie] [we drop the van]
          review we drop the van for small shops  | review [annie, tomas, priya] [we drop the van for small shops]
          annie rank and file drivers hate it     | draft annie objections [] [rank and file drivers hate it]
          what happens if we need two vans        | not understood
          linkedin about rain for annie           | draft annie post [linkedin] [about rain]
          annie is unhappy with the late van      | draft annie objections [] [the late van]
          show my team annie at work              | 'did you mean [show my team annie at work] [annie objections: show my team annie at work, search annie show my team at work, annie, annie objections]'
          change my tone for annie                | draft annie objections [] [change my tone]
          change my language to german please     | settings
          verbatims on pricing from annie         | topic [annie] [pricing] quotes
          prep me for a call with annie tomorrow  | brief annie
          short bio of annie                      | brief annie
          instagram captions for annie on rain    | draft annie post [instagram] [on rain]
          voicemail script for annie              | 'no such draft [voicemail script] [annie message, annie demo, annie objections: voicemail script for annie]'
          slow onboarding annie                   | draft annie objections [] [slow onboarding]
          is "Vans made simple" good for annie    | draft annie check [] [Vans made simple]
          stats on refunds                        | topic [] [refunds]
          newsletter for all personas about rain  | 'each of [annie, tomas, priya]: email [about rain]'
          annie is furious about a late van, what do I write | draft annie objections [] [a late van]
          how many interviews do we have          | count [annie, tomas, priya]
          show quotes about price                 | topic [] [price] quotes
          what should we research next            | health []
          which traits of annie are weakest       | health [annie]
          what's contradicted about annie         | health [annie]
          why is confidence low for annie         | health [annie]
          does annie have budget?                 | topic [annie] [budget]
          add a persona                           | window new
          can you create a new persona please     | window new
          who can edit annie                      | window edit annie
          make annie inactive                     | window edit annie
          change my default persona to annie      | settings
          how is annie different from tomas       | compare [annie, tomas] []
          how do annie and tomas differ on price  | 'compare [annie, tomas] [how do annie and tomas differ on price]'
          annie brief and objections              | 'did you mean [] [annie brief, annie objections]'
          annie objections and the brief          | 'did you mean [] [annie objections, annie brief]'
          'brief, objections for annie on price'  | 'did you mean [] [annie brief, annie objections on price]'
          annie evidence & health                 | 'did you mean [] [annie evidence, annie health]'
          annie brief and emails are too long     | draft annie objections [] [brief and emails are too long]
          brief and objections                    | which brief and objections of 3
          annie linkedin                          | 'did you mean [] [annie post linkedin, annie ad linkedin, annie message linkedin, annie objections: linkedin]'
          annie linkedin is full of it            | draft annie objections [] [linkedin is full of it]
          as a product manager I sign nothing, tomas | draft tomas objections [] [as a product manager I sign nothing]
          any calls about refunds                 | topic [] [refunds] in [SALES_CALL]
          complaints about delivery               | topic [] [delivery]
          how many interviews mention refunds     | topic [] [refunds] in [INTERVIEW]
          is this leading? How bad was the wait   | lint [] survey [How bad was the wait]
          search annie                            | evidence annie
          search annie ???                        | evidence annie
          search tomas invoices                   | topic [tomas] [invoices]
          health                                  | health []
          health annie                            | health [annie]
          annie health                            | health [annie]
          health anie                             | did you mean [anie] [health annie]
          health product manager                  | did you mean [] [health priya, health tomas]
          annie health data must stay here        | draft annie objections [] [health data must stay here]
          health of the market                    | not understood
          what does annie say to a survey         | draft annie objections [] [a survey]
          lint How easy was it?                   | lint [] survey [How easy was it?]
          LINT interview why do you like it?      | lint [] interview [why do you like it?]
          lint annie screener "How old are you?"  | lint [annie] screener [How old are you?]
          annie lint what do you think of it?     | lint [annie] survey [what do you think of it?]
          lint                                    | lint [] survey []
          compare annie tomas                     | 'compare [annie, tomas] []'
          compare annie and tomas                 | 'compare [annie, tomas] []'
          compare annie, tomas, priya whom first? | 'compare [annie, tomas, priya] [whom first?]'
          compare annie vs. tomas: pricing page   | 'compare [annie, tomas] [pricing page]'
          annie vs tomas for the beta             | 'compare [annie, tomas] [for the beta]'
          annie compare tomas and priya           | 'compare [annie, tomas, priya] []'
          annie versus the efficiency seeker      | 'compare [annie, tomas] []'
          compare annie with tomas with 2 tickets | 'compare [annie, tomas] [with 2 tickets]'
          compare annie annie tomas               | 'compare [annie, tomas] []'
          compare annie tomas product manager x   | 'compare [annie, tomas] [product manager x]'
          compare annie tomas and product manager | 'compare [annie, tomas, priya] []'
          could you compare tomas and annie now   | 'compare [tomas, annie] [could you compare tomas and annie now]'
          compare                                 | 'which of compare [] []'
          compare annie pricing                   | 'which of compare [annie] [pricing]'
          compare annie tomes whom                | did you mean [tomes] [compare annie tomas whom]
          compare annie product manager           | did you mean [] [compare annie priya, compare annie tomas]
          herbert is here                         | not understood
          """)
  void understands(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }
}
