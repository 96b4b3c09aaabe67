package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.English;
import io.personaassistant.text.LanguageGuess;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Whether a new line is what was asked for: in the language it should be in, and where it replaces
/// another, changed, shorter, resting on the proof that was named. Pure functions.
final class AsAsked {
  private AsAsked() {}

  /// What stops a line that is not.
  ///
  /// @param refines the number of the line that it replaces, 0 for none
  static List<Finding> check(DraftRequest request, Line line, LineRules rules, int refines) {
    var findings = new ArrayList<Finding>();
    var language = request.language().isEmpty() ? "English" : request.language();
    // who asks in a language of their own may be answered in it
    boolean isFree = request.language().isEmpty() && !English.isLikely(request.brief());
    if (!isFree && LanguageGuess.isOther(prose(line, rules), language)) {
      findings.add(
          error(
              "language",
              "It is not in " + language + ".",
              "Write every text field in " + language + "; only quotations keep their words."));
    }
    request
        .replacing()
        .filter(_ -> refines > 0)
        .ifPresent(r -> refined(r, r.line(refines).line(), line, rules, findings));
    return findings;
  }

  private static void refined(
      Refining refining, Line old, Line line, LineRules rules, List<Finding> findings) {
    boolean wantsProof = refining.what() == Refinement.PROOF;
    boolean sameWords = Normal.of(texts(old, rules)).equals(Normal.of(texts(line, rules)));
    if (sameWords && !(wantsProof && !old.cites().equals(line.cites()))) {
      findings.add(
          error("unchanged", "It says the same as before, word for word.", "Change it as asked."));
      return;
    }
    int words = Words.count(texts(line, rules));
    int before = Words.count(texts(old, rules));
    if (refining.wants(Refinement.SHORTER) && refining.language().isEmpty() && words >= before) {
      findings.add(
          error(
              "not_shorter",
              "It has " + words + " words, the one before " + before + ".",
              "Write it in fewer words; drop what the reader knows."));
    }
    if (!refining.language().isEmpty() && !wantsProof) {
      KeptClaims.beyond(prose(old, rules), prose(line, rules), refining.language())
          .ifPresent(why ->
              findings.add(
                  error("claim_grew", why, "Claim what the line before claims, or less.")));
    }
    if (wantsProof && !line.cites().contains(refining.detail())) {
      findings.add(
          error(
              "proof_cited",
              "It does not rest on " + refining.detail() + ".",
              "Rest it on " + refining.detail() + " and cite it; or leave the line out."));
    }
  }

  private static Finding error(String rule, String why, String fix) {
    return new Finding(rule, Level.ERROR, "", "", -1, -1, why, fix);
  }

  /// What the line says, fixed choices aside.
  private static String texts(Line line, LineRules rules) {
    var texts = new ArrayList<String>();
    for (var field : rules.fields()) {
      if (field.oneOf().isEmpty()) {
        texts.addAll(line.texts(field.name()));
      }
    }
    return String.join("\n", texts);
  }

  /// The same without quotations, which keep the language they were said in.
  static String prose(Line line, LineRules rules) {
    var text = texts(line, rules);
    var prose = new StringBuilder();
    int from = 0;
    for (var quotation : Quotations.find(text)) {
      prose.append(text, from, Math.max(from, quotation.start())).append(' ');
      from = Math.max(from, quotation.end());
    }
    return prose.append(text.substring(from)).toString();
  }
}
