package io.personaassistant.text;

import static io.personaassistant.text.Phrases.words;

import java.util.Set;

/// Word lists that tell names from other capitalised words.
public final class NameWords {
  /// Verbs between a speaker and what was said.
  public static final Set<String> SPEAKING =
      words(
          "said says told tells explains explained recalls recalled adds added notes noted puts wrote"
              + " writes admitted admits reported reports");

  /// Those that are things as well.
  public static final Set<String> SPEAKING_NOUNS = words("notes reports puts adds tells");

  static final Set<String> ACTING =
      words(
          "switched switches chose chooses uses used cut cuts saved saves doubled halved moved signed"
              + " adopted runs grew");

  static final Set<String> BEFORE_PERSON = words("said says ask asked told met dr mr mrs ms prof");

  static final Set<String> BEFORE_COMPANY = words("customer client");

  /// Posts that people hold.
  public static final Set<String> TITLES =
      words(
          "ceo cto cfo coo cmo cio vp svp head director manager founder cofounder owner lead president"
              + " chief officer engineer partner principal supervisor coordinator");

  static final Set<String> SHORT_TITLES = words("ceo cto cfo coo cmo cio vp svp");

  /// What ends the name of a company.
  public static final Set<String> LEGAL_FORMS =
      words("inc ltd llc gmbh ag corp bv plc sa kg oy ab llp sarl pty limited corporation");

  /// Small words inside names.
  public static final Set<String> CONNECTORS =
      words("of de van von der den la le du di da del & y");

  /// Small words before a name.
  public static final Set<String> PREPOSITIONS =
      words(
          "per up out off on in at by to with for from into over under one two three four five six");

  static final Set<String> LISTING = words("like including");

  static final Set<String> BY_VERBS = words("trusted used chosen loved backed recommended");

  /// Capitalised by rule, never somebody's name.
  public static final Set<String> NEVER =
      words(
          "dr mr mrs ms prof i i'm i've i'll i'd i'd monday tuesday wednesday thursday friday saturday sunday january"
              + " february march april may june july august september october november december english"
              + " german french spanish italian dutch portuguese swedish european american british swiss"
              + " asian african indian chinese japanese internet christmas easter ok okay mon tue wed thu"
              + " fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec");

  /// Short forms in capitals, never somebody's name.
  public static final Set<String> ACRONYMS =
      words(
          "api app ai ads b2b b2c bi ceo cfo cio cmo coo cpa cpc crm cro csat csv cta cto ctr cx dm dns"
              + " eod eu erp faq fyi gdpr gtm hipaa hr html http https id ios ip it json kpi kpis llm ltv"
              + " meddpicc mql nda nps ok okr pc pci pdf pin pm po pos ppc pr qa qr rfp roi roas saas sap"
              + " sdk seo sla slas smb sms soc sop sql sso tbc tbd tco tv ui uk un url us usa usb usp uk ux"
              + " vat vip voip vp vpn wifi xml am pm a i o");

  /// What often begins a sentence before a name, or speaks without being one.
  public static final Set<String> STARTERS =
      words(
          "ask see try book show tell let give take make get keep use meet call email read join start"
              + " stop cut save find learn like trusted used according thanks yesterday today tomorrow"
              + " meanwhile however still even maybe perhaps once now later first second third finally"
              + " hi hello hey dear yes sure great good hearing compare choose switch move bring send add"
              + " everyone everybody nobody somebody anyone anybody someone one people research data"
              + " finance evidence legal procurement management marketing sales support survey reception"
              + " staff leadership question answer proof fact customers clients owners users companies"
              + " case because although unlike since after before while customer client"
              + " two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
              + " dozens half several others none neither either whoever whichever");

  private static final Set<String> SPEECH = words("that : , \" “ how why what");

  private NameWords() {}

  /// Whether what follows a verb is what somebody said: `Maria notes that`, `Maria adds: "..."`;
  /// not `Late notes add up`.
  public static boolean isSpeech(String after) {
    return SPEECH.contains(after);
  }
}
