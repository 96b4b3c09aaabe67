package io.personaassistant.text.personal;

import io.personaassistant.text.WordList;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around a person's name in a message, in eight languages; a bar stands for the blank
/// between two words.
final class PeopleWords {
  static final Set<String> GREETINGS = WordList.named("people-words.greetings");

  /// Those of them that also stand before things: "Liebe Kollegen", "Beste Preise".
  static final Set<String> ADJECTIVES = WordList.of("liebe lieber beste geachte");

  /// What may stand behind whom they greet.
  static final Set<String> AFTER_GREETED = WordList.of(", ! : . \n - – — und and & en");

  static final Set<String> GREETINGS_OF_TWO = WordList.named("people-words.greetings-of-two");
  static final Set<String> CLOSINGS = WordList.named("people-words.closings");

  /// What stands between an end and the name of who wrote it, in German.
  static final Set<String> YOURS = WordList.of("eure euer deine dein ihre ihr");

  static final Set<String> STRONG_INTRODUCTIONS =
      WordList.named("people-words.strong-introductions");

  /// As which others are introduced in the languages where things are called by the same verb.
  static final Set<String> CALLED =
      WordList.of("heißt heisst hieß s'appelle se|llama si|chiama se|chama heet heter");

  static final Set<String> WEAK_INTRODUCTIONS = WordList.named("people-words.weak-introductions");

  /// Those before a first name that is written small.
  static final Set<String> HASTY_INTRODUCTIONS =
      WordList.of("i|am i'm im its it's it|is this|is here|is ich|bin hier|ist je|suis c'est soy");

  /// Behind those who say that it is them.
  static final Set<String> HERE = WordList.of("here hier ici aquí");

  static final Set<String> AFTER_HASTY =
      WordList.of(", . ! \n - – ( btw again here from at speaking calling the and aus von de otra");

  /// Those of the weak that German nouns stand behind, which are capitalised.
  static final Set<String> BEFORE_NOUNS = WordList.of("ich|bin hier|ist im");

  /// Those of the weak that show things as well as people.
  static final Set<String> BEFORE_THINGS = WordList.of("this|is here|is contact|: contact|is");

  /// What stands behind people alone, at times with a comma before.
  static final Set<String> BEHIND_INTRODUCED =
      WordList.of("from at with here speaking calling writing again ( i i'm we my");

  /// What may stand between a thing and "called".
  static final Set<String> IS =
      WordList.of("is are was were be being been now also still just then");

  /// What is called something without being anybody.
  static final Set<String> THINGS = WordList.named("people-words.things");

  /// Who calls up a company as well as somebody.
  static final Set<String> CALLERS = WordList.of("i we you he she they");

  /// People as well as things: only where they are called so, not where they called somebody.
  static final Set<String> MAY_BE_THINGS = WordList.of("they we which that this one");

  static final Set<String> SHORT_FOR_THING_IS =
      WordList.of("it's its it’s they're they’re we're we’re that's that’s");

  static final Set<String> BEFORE = WordList.named("people-words.before");

  /// Those of them that make a department of the word behind them: "Customer Care".
  static final Set<String> OF_DEPARTMENTS = WordList.of("customer client patient manager");

  /// What people are by trade: "our technician Renzo".
  static final Pattern POSTS =
      Pattern.compile(
          "\\p{Ll}{2,12}(?:ian|ist|eer|man|woman|visor|master|keeper)|(?:instru|condu|dire|do)ctor|nurse|tutor|coach|driver|trainer|teacher"
              + "|vet|apprentice|trainee|intern|cousin|neighbou?r|friend|(?:land|grand|step)\\p{Ll}{3,8}|\\p{Ll}{4,5}mate");

  /// With which those who said their name go on.
  static final Set<String> OF_WRITER = WordList.of("i i'm im we my ich je yo io eu jag");

  /// Behind a comma, where only somebody can have stood before it.
  static final Set<String> OF_SOMEBODY = WordList.of("she he who");

  /// What is done to somebody who listens, and what they hear: "tell Mireia that it is back".
  static final Set<String> TOLD = WordList.of("tell told ask asked remind reminded thank inform");

  static final Set<String> AFTER_TOLD =
      WordList.of("that to about if whether for how why what or and");

  /// Before things that are called after somebody: "the Charlotte office", "a Jack of all trades".
  static final Set<String> ARTICLES = WordList.of("the a an");

  /// Before things that speak as people do: "our Safety Card says".
  static final Set<String> DETERMINERS =
      WordList.of("the a an our my your their his her its this that these those every each");

  static final Set<String> BEFORE_MONSIEUR =
      WordList.of("de à avec par pour et que chez bonjour cher monsieur selon");

  /// Before the name of a company, which is often that of a person.
  static final Set<String> FIRMS =
      WordList.of(
          "firma firm company supplier vendor société entreprise empresa compañía ditta bedrijf");

  /// Those of them that are written with a stop.
  static final Set<String> SHORTENED = WordList.of("mr mrs ms dr prof sr sra attn cc hr fr");

  /// First names that are also places.
  static final Set<String> PLACES = WordList.named("people-words.places");

  /// Before a place, and seldom before somebody.
  static final Set<String> BEFORE_PLACES =
      WordList.of("in near around outside across throughout north south");

  /// What makes a place of any first name behind it.
  static final Set<String> SAINTS = WordList.of("san santa santo são sao st saint sankt");

  /// What makes a place or a thing of the first name before it, and is nobody's surname.
  static final Set<String> OF_PLACES = WordList.named("people-words.of-places");

  static final Set<String> BEFORE_OF_TWO = WordList.named("people-words.before-of-two");
  static final Set<String> AFTER_WEAK =
      WordList.of(
          "from at with here speaking calling and y und et e , . ! \n – - — ( again writing aus von bei de da van");

  /// Capitalised after a greeting or before the end without being anybody.
  static final Set<String> NOBODY = WordList.named("people-words.nobody");

  /// What often comes from somewhere without being anybody.
  static final Set<String> COMES = WordList.named("people-words.comes");

  private PeopleWords() {}
}
