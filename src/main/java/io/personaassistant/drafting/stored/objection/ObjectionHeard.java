package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.objection.NearestReplies.Reply;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.type.ForeignWords;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what the records have for words that were heard, without a language model: by words and
/// cues, and where these say nothing sure, by meaning. What is not sure is called a guess.
/// Thread-safe.
public final class ObjectionHeard {
  /// "Export not working" is for support, and no reply to an objection mends it.
  private static final Set<String> FAULT = HeardWords.of("fault");

  /// "It does not work with our tools" is an objection.
  private static final Pattern NOT_WORKING =
      Pattern.compile(
          "(?iu).*(?:\\bnot|n['’]?t|\\bno longer|\\bstopp?(?:ed|s)|\\bcannot)\\s+"
              + "(?:work(?:ing|s)?(?!\\s+(?:with|for|in|on|like|that)\\b)|load(?:ing)?|open(?:ing)?|start(?:ing)?|sync(?:ing)?|log ?in|sign in)\\b.*",
          Pattern.DOTALL);

  private final ObjectionMatcher matcher = ObjectionMatcher.builtIn();

  /// What the records have for words that were heard.
  public sealed interface Meant {
    /// An objection on record.
    record Card(Objection objection) implements Meant {}

    /// What may be said about the product.
    record Facts(List<ProductFact> facts) implements Meant {}

    /// What may have been meant, the likeliest first.
    ///
    /// @param isLikely whether it is near enough for a model to draft from
    record Perhaps(List<Reply> guesses, boolean isLikely) implements Meant {
      public Perhaps {
        guesses = List.copyOf(guesses);
      }
    }

    /// An objection of a kind of which none is on record.
    record OfKind(ObjectionType kind) implements Meant {}

    /// Items that speak of it, without a reply.
    record Spoken() implements Meant {}

    /// Words that are compared with nothing here.
    record OtherLanguage() implements Meant {}

    /// Nothing.
    record Nothing() implements Meant {}
  }

  /// What was meant.
  public Meant meant(String heard, List<Objection> objections, Material material, Items items) {
    var meant = byWords(heard, objections, material);
    boolean isSaid = meant instanceof Meant.Card(var card) && matcher.isSaid(heard, card);
    if (!isSaid && Rivals.isHeard(Redaction.without(heard))) {
      // what else is on record shares only words such as "use" with it
      return Rivals.objection(objections)
          .<Meant>map(Meant.Card::new)
          .orElseGet(() -> new Meant.OfKind(ObjectionType.COMPETITOR));
    }
    if (meant instanceof Meant.Facts
        || meant instanceof Meant.OtherLanguage
        || meant instanceof Meant.Card(var card) && matcher.isSure(heard, card)) {
      return meant;
    }
    var nearest = NearestReplies.to(heard, objections, material, items);
    if (meant instanceof Meant.Card(var card) && (!nearest.isKnown() || nearest.agreesWith(card))) {
      return meant;
    }
    var plain = nearest.plain();
    if (plain.isPresent()) {
      return switch (plain.get()) {
        case Reply.OfObjection(var objection) -> new Meant.Card(objection);
        case Reply.OfFact(var fact) -> new Meant.Facts(List.of(fact));
      };
    }
    var kind = matcher.kind(heard).filter(k -> matcher.lacks(k, objections));
    boolean isGap =
        meant instanceof Meant.Nothing
            || meant instanceof Meant.Spoken && Researched.items(heard, material).isEmpty();
    if (isGap && kind.isPresent() && !nearest.isLikely() && Capability.asked(heard).isEmpty()) {
      return new Meant.OfKind(kind.get());
    }
    var guesses = nearest.guesses();
    // what customers said in these words is something to draft from, whatever reply comes nearest
    return guesses.isEmpty()
        ? meant
        : new Meant.Perhaps(
            guesses, nearest.isLikely() || !Researched.items(heard, material).isEmpty());
  }

  private Meant byWords(String heard, List<Objection> objections, Material material) {
    var best = matcher.best(heard, objections);
    var facts = ProductAnswers.about(heard, material);
    var close = best.filter(o -> matcher.isClose(heard, o) || provesWith(o, facts));
    if (!facts.isEmpty() && close.isEmpty()) {
      return new Meant.Facts(facts);
    }
    var things = Capability.asked(heard);
    boolean isFit = best.filter(o -> o.type() == ObjectionType.TECHNICAL_FIT).isPresent();
    if (isFit && close.isEmpty() && !things.isEmpty() && !Capability.mentions(things, best.get())) {
      return new Meant.Nothing();
    }
    boolean isFault = isFit && isFault(heard) && !matcher.isSaid(heard, best.get());
    if (isFault || best.filter(o -> matcher.isMerelyAsked(heard, o)).isPresent()) {
      return new Meant.Nothing();
    }
    if (best.flatMap(o -> matcher.onlyCue(heard, o))
        .filter(cue -> Researched.isElsewhere(heard, cue, material))
        .isPresent()) {
      return new Meant.Nothing();
    }
    if (matcher.isCued(heard, objections) || Researched.holds(heard, material)) {
      return best.<Meant>map(Meant.Card::new).orElseGet(Meant.Spoken::new);
    }
    return ForeignWords.are(heard) ? new Meant.OtherLanguage() : new Meant.Nothing();
  }

  private static boolean provesWith(Objection objection, List<ProductFact> facts) {
    return objection
        .track()
        .filter(t -> facts.stream().anyMatch(f -> t.proofRefs().contains(f.id())))
        .isPresent();
  }

  /// Whether the words tell of something that is broken.
  private static boolean isFault(String heard) {
    return NOT_WORKING.matcher(heard).matches()
        || Words.stems(heard).stream().anyMatch(FAULT::contains);
  }
}
