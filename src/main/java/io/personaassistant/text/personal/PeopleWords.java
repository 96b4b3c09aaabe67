package io.personaassistant.text.personal;

import static io.personaassistant.text.Phrases.words;

import java.util.Set;
import java.util.regex.Pattern;

/// The words around a person's name in a message, in eight languages; a bar stands for the blank
/// between two words.
final class PeopleWords {
  static final Set<String> GREETINGS =
      words(
          "hi hello hey dear hallo hola bonjour ciao salut liebe lieber cher chère cara caro estimado"
              + " estimada querido querida olá hej beste geachte buongiorno hiya greetings moin servus");

  /// Those of them that also stand before things: "Liebe Kollegen", "Beste Preise".
  static final Set<String> ADJECTIVES = words("liebe lieber beste geachte");

  /// What may stand behind whom they greet.
  static final Set<String> AFTER_GREETED = words(", ! : . \n - – — und and & en");

  static final Set<String> GREETINGS_OF_TWO =
      words(
          "good|morning good|afternoon good|evening guten|tag guten|morgen guten|abend buenos|días");
  static final Set<String> CLOSINGS =
      words(
          "regards sincerely cheers thanks thank thx yours gruß grüße gruss gruesse grüßen saludos saludo"
              + " cordialement saluti groeten groetjes groet hälsningar atentamente abraços mvh mfg lg vg br kr"
              + " best warmly signed signé firmado firmato gracias danke merci grazie obrigado obrigada bedankt tack love");

  /// What stands between an end and the name of who wrote it, in German.
  static final Set<String> YOURS = words("eure euer deine dein ihre ihr");

  static final Set<String> STRONG_INTRODUCTIONS =
      words(
          "my|name|is my|name's name|is mein|name|ist ich|heiße ich|heisse je|m'appelle me|llamo mi|nombre|es mi|chiamo"
              + " meu|nome|é mijn|naam|is jag|heter called call|me surname|is nachname|ist nome|è");

  /// As which others are introduced in the languages where things are called by the same verb.
  static final Set<String> CALLED =
      words("heißt heisst hieß s'appelle se|llama si|chiama se|chama heet heter");

  static final Set<String> WEAK_INTRODUCTIONS =
      words(
          "i|am i'm this|is here|is contact|: contact|is ich|bin hier|ist je|suis soy sono sou|o ik|ben jag|är im");

  /// Those before a first name that is written small.
  static final Set<String> HASTY_INTRODUCTIONS =
      words("i|am i'm im its it's it|is this|is here|is ich|bin hier|ist je|suis c'est soy");

  /// Behind those who say that it is them.
  static final Set<String> HERE = words("here hier ici aquí");

  static final Set<String> AFTER_HASTY =
      words(", . ! \n - – ( btw again here from at speaking calling the and aus von de otra");

  /// Those of the weak that German nouns stand behind, which are capitalised.
  static final Set<String> BEFORE_NOUNS = words("ich|bin hier|ist im");

  /// Those of the weak that show things as well as people.
  static final Set<String> BEFORE_THINGS = words("this|is here|is contact|: contact|is");

  /// What stands behind people alone, at times with a comma before.
  static final Set<String> BEHIND_INTRODUCED =
      words("from at with here speaking calling writing again ( i i'm we my");

  /// What may stand between a thing and "called".
  static final Set<String> IS = words("is are was were be being been now also still just then");

  /// What is called something without being anybody.
  static final Set<String> THINGS =
      words(
          "company firm business startup agency studio shop store cafe restaurant hotel club association charity"
              + " brand supplier vendor competitor bank school university marina yard town village place boat ship"
              + " tool app application software program programme product platform system service solution"
              + " feature module plugin integration database website site page portal report file folder sheet"
              + " spreadsheet list table column field form screen tab button menu channel group team"
              + " department project plan package tier course book magazine newsletter podcast event conference"
              + " process method model template something thing things it");

  /// Who calls up a company as well as somebody.
  static final Set<String> CALLERS = words("i we you he she they");

  /// People as well as things: only where they are called so, not where they called somebody.
  static final Set<String> MAY_BE_THINGS = words("they we which that this one");

  static final Set<String> SHORT_FOR_THING_IS =
      words("it's its it’s they're they’re we're we’re that's that’s");

  static final Set<String> BEFORE =
      words(
          "mr mrs ms miss dr prof herr herrn frau señor señora sr sra mme monsieur madame signor signora"
              + " colleague boss manager customer client wife husband patient attn cc mother father mum mom dad"
              + " sister brother daughter son aunt uncle niece nephew girlfriend boyfriend surname nachname nurse captain professor pastor doña"
              + " mevrouw meneer mevr dhr fru herra tochter sohn mutter vater bruder schwester fille fils mari femme mère père frère sœur"
              + " hija hijo marido mujer esposa esposo madre padre hermana hermano figlia figlio marito moglie"
              + " fratello sorella filha filho irmã irmão dochter zoon moeder vader broer zus dotter");

  /// Those of them that make a department of the word behind them: "Customer Care".
  static final Set<String> OF_DEPARTMENTS = words("customer client patient manager");

  /// What people are by trade: "our technician Renzo".
  static final Pattern POSTS =
      Pattern.compile(
          "\\p{Ll}{2,12}(?:ian|ist|eer|man|woman|visor|master|keeper)|(?:instru|condu|dire|do)ctor|nurse|tutor|coach|driver|trainer|teacher"
              + "|vet|apprentice|trainee|intern|cousin|neighbou?r|friend|(?:land|grand|step)\\p{Ll}{3,8}|\\p{Ll}{4,5}mate");

  /// With which those who said their name go on.
  static final Set<String> OF_WRITER = words("i i'm im we my ich je yo io eu jag");

  /// Behind a comma, where only somebody can have stood before it.
  static final Set<String> OF_SOMEBODY = words("she he who");

  /// What is done to somebody who listens, and what they hear: "tell Mireia that it is back".
  static final Set<String> TOLD = words("tell told ask asked remind reminded thank inform");

  static final Set<String> AFTER_TOLD = words("that to about if whether for how why what or and");

  /// Before things that are called after somebody: "the Charlotte office", "a Jack of all trades".
  static final Set<String> ARTICLES = words("the a an");

  /// Before things that speak as people do: "our Safety Card says".
  static final Set<String> DETERMINERS =
      words("the a an our my your their his her its this that these those every each");

  static final Set<String> BEFORE_MONSIEUR =
      words("de à avec par pour et que chez bonjour cher monsieur selon");

  /// Before the name of a company, which is often that of a person.
  static final Set<String> FIRMS =
      words("firma firm company supplier vendor société entreprise empresa compañía ditta bedrijf");

  /// Those of them that are written with a stop.
  static final Set<String> SHORTENED = words("mr mrs ms dr prof sr sra attn cc hr fr");

  /// First names that are also places.
  static final Set<String> PLACES =
      words(
          "adelaide milan sofia victoria santiago carolina regina jose josé montserrat charlotte");

  /// Before a place, and seldom before somebody.
  static final Set<String> BEFORE_PLACES =
      words("in near around outside across throughout north south");

  /// What makes a place of any first name behind it.
  static final Set<String> SAINTS = words("san santa santo são sao st saint sankt");

  /// What makes a place or a thing of the first name before it, and is nobody's surname.
  static final Set<String> OF_PLACES =
      words(
          "bay beach park island lake airport station terminal street road avenue boulevard square office branch depot warehouse harbour"
              + " harbor hospital hotel university school numerals holidays");

  static final Set<String> BEFORE_OF_TWO =
      words(
          "spoke|with spoke|to speaking|with speak|with speak|to talk|to talked|to talked|with chat|with met|with call|with"
              + " meeting|with contact|person according|to email|from mail|from message|from call|from reply|to"
              + " write|to forward|to assigned|to signed|by merci|à dank|an");
  static final Set<String> AFTER_WEAK =
      words(
          "from at with here speaking calling and y und et e , . ! \n – - — ( again writing aus von bei de da van");

  /// Capitalised after a greeting or before the end without being anybody.
  static final Set<String> NOBODY =
      words(
          "there all team everyone everybody folks guys both again sir madam sirs madams friend friends"
              + " customer client colleague colleagues support sales marketing service helpdesk hr it you we i"
              + " in for to so the a an and but if my our your this that what when how why who which where whose not just also"
              + " please thanks thank kind best warm many dear hi hello hey regards welcome happy sorry ok okay"
              + " persona bot assistant admin user owner research product"
              + " head lead chief senior junior vp ceo cto cfo coo cmo director manager engineer sent from"
              + " finance accounting accounts legal procurement purchasing operations ops billing security"
              + " engineering compliance management reception payroll logistics"
              + " damen herren zusammen team kollegen kolleginnen kunden kundinnen leute freunde gäste ihnen euch"
              + " equipo todos tous success");

  /// What often comes from somewhere without being anybody.
  static final Set<String> COMES =
      words(
          "feedback email mail message note call visitor traffic data quote news order invoice ticket"
              + " question complaint request answer reply lead referral import export report result"
              + " input team user researcher reminder heard learned");

  private PeopleWords() {}
}
