package io.personaassistant.checking.lint;

import io.personaassistant.checking.Level;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// `generic`: asks for an opinion on everything at once, so that every answer is possible and none
/// helps to decide.
final class GenericRule implements Rule {
  private static final String THING =
      "(?:(?:this|that|our|the|your|these|those|a|an|my)\\s+)?(?:\\w+\\s+){0,2}?(?:products?|services?|apps?|tools?|software|websites?|site|platforms?|brand|company|solutions?|offerings?|features?|idea|concept|design|business|store|shop|experience|system|dashboard|prototype|mockup|page|it|this|that|them|us)";
  private static final Pattern GENERIC =
      Pattern.compile(
          "\\b(what (?:do|did|would) you (?:think|feel|make) (?:about|of) "
              + THING
              + "\\b|(?:how|what) do you feel about "
              + THING
              + "\\b|(?:what (?:are|is) your|do you have any|any|share your|give us your|tell us your)(?: \\w+){0,2} (?:thoughts?|opinions?|feedback|comments?|impressions?|views?)\\b(?: (?:on|about|of) "
              + THING
              + ")?|do you (?:like|love|enjoy) "
              + THING
              + "|(?:what|how) (?:is|was|'s) your (?:overall |general )?(?:opinion|experience|impression|view)(?: (?:of|with|on|about) "
              + THING
              + ")?|how (?:is|was|are) (?:everything|it|things)|is there anything (?:you|else you) (?:like|want|would like) (?:to|about)|how can we (?:improve|do better|help)|what can we (?:improve|do better)|tell (?:me|us) (?:everything )?about (?:yourself|your business|your company|your work|"
              + THING
              + ")|thoughts on "
              + THING
              + "|how do you like "
              + THING
              + ")\\s*(?:\\?|\\.|$|so far|overall|in general|to share)");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var places = asked.find(GENERIC);
    if (places.isEmpty() || isAboutThem(asked, words)) {
      return List.of();
    }
    return Issues.first(
        "generic",
        Level.WARNING,
        asked,
        places,
        "Too vague: every answer fits, and none helps to decide.",
        rewrite(words));
  }

  /// A word of what the persona wants or suffers from makes it specific.
  private static boolean isAboutThem(Asked asked, PersonaWords words) {
    var own = new HashSet<String>();
    words.goals().forEach(g -> own.addAll(Words.content(g)));
    words.pains().forEach(p -> own.addAll(Words.content(p)));
    own.removeAll(
        Words.content(
            "product service app tool software website platform brand company feature design experience system user customer research team new"));
    return Words.content(asked.text()).stream().anyMatch(own::contains);
  }

  private static String rewrite(PersonaWords words) {
    String goal = words.goals().isEmpty() ? "do this today" : goal(words.goals().getFirst());
    return "1. How do you currently "
        + goal
        + "? 2. What, if anything, made that difficult the last time?";
  }

  /// "Collect insights for ..." as it goes on after "do you currently".
  private static String goal(String goal) {
    String bare = goal.strip().replaceAll("[.!]+$", "");
    String first = bare.split("\\s+", 2)[0].toLowerCase(java.util.Locale.ROOT);
    String verb = first.endsWith("ing") ? "go about " : "";
    String rest = first.equals("to") ? bare.substring(3) : bare;
    return verb + Rewrites.lowerFirst(rest);
  }
}
