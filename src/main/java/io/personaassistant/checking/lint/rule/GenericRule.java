package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// `generic`: asks for an opinion on everything at once, so that every answer is possible and none
/// helps to decide.
public final class GenericRule implements Rule {
  private static final String THING =
      "(?:(?:this|that|our|the|your|these|those|a|an|my)\\s+)?(?:\\w+\\s+){0,2}?(?:products?|services?|apps?|tools?|software|websites?|site|platforms?|brand|company|solutions?|offerings?|features?|idea|concept|design|business|store|shop|experience|system|dashboard|prototype|mockup|page|it|this|that|them|us)";
  private static final Pattern GENERIC =
      Pattern.compile(
          "\\b((?:what (?:do|did|would) you|tell (?:me|us) what you) (?:think|feel|make) (?:about|of) "
              + THING
              + "\\b|what (?:do|did) you (?:think|make) (?:about|of) (?:our|this|these) (?:[\\w-]+ ){0,2}[\\w-]+|(?:how|what) do you feel about "
              + THING
              + "\\b|(?:what(?: are| is|['’]s) your|do you have any|any|share your|give us your|tell us your)(?: (?:overall|general|first|initial|honest|main|other|further|more|quick|additional|personal|current)){0,2} (?:thoughts?|opinions?|feedback|comments?|impressions?|views?)\\b(?: (?:on|about|of) "
              + THING
              + ")?|do you (?:like|love|enjoy) "
              + THING
              + "|(?:what|how) (?:is|was|'s) your (?:overall |general )?(?:opinion|experience|impression|view)(?: (?:of|with|on|about) "
              + THING
              + ")?|how (?:is|was|are) (?:everything|it|things)|is there anything (?:you|else you) (?:like|want|would like) (?:to|about)|how can we (?:improve|do better|help)|what can we (?:improve|do better)|tell (?:me|us) (?:everything )?about (?:yourself|your business|your company|your work|"
              + THING
              + ")|thoughts on "
              + THING
              + "|how (?:do|did) you (?:like|find) "
              + THING
              + ")\\s*(?:\\?|\\.|,|$|so far|overall|in general|to share|as a whole|at the moment|right now|these days|nowadays|today|now that|since (?:you|we|it)|after (?:you|using|trying|your|the (?:first|last))|having (?:used|seen|tried)|(?:that|which) (?:you (?:just )?(?:saw|tried|used|have)|we (?:just )?(?:launched|showed|released|built)|(?:was |is |has )?(?:been )?(?:launched|released|came out|redesigned))|if you (?:had|have) to)");

  /// "What did you make of it?" after a sentence that says of what.
  private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:it|that|this|them)\\b[?. ]*$");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var places = asked.find(GENERIC);
    boolean named =
        asked.sentences().size() > 1
            && places.stream().allMatch(p -> POINTING.matcher(p.text()).find());
    if (places.isEmpty() || named || isAboutThem(asked, words)) {
      return List.of();
    }
    return Issues.first(
        "generic",
        Level.WARNING,
        asked,
        places,
        "Too vague: every answer fits, and none helps to decide.",
        "Name the job they do, and ask how they do it now and what, if anything, gets in the way.");
  }

  /// A word of what the persona wants or suffers from makes it specific.
  private static boolean isAboutThem(Asked asked, PersonaWords words) {
    var own = new HashSet<String>();
    words.goals().forEach(g -> own.addAll(Words.content(g)));
    words.pains().forEach(p -> own.addAll(Words.content(p)));
    own.removeIf(Verbs::isBase);
    own.removeAll(
        Words.content(
            "product service app tool software website platform brand company feature design experience system user customer research team new"));
    return Words.content(asked.text()).stream().anyMatch(own::contains);
  }
}
