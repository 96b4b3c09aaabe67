package io.personaassistant.text;

import static io.personaassistant.text.HiddenInstructions.Reason.ANSWER;
import static io.personaassistant.text.HiddenInstructions.Reason.EXPOSURE;
import static io.personaassistant.text.HiddenInstructions.Reason.LURE;
import static io.personaassistant.text.HiddenInstructions.Reason.OVERRIDE;
import static io.personaassistant.text.HiddenInstructions.Reason.ROLE;
import static io.personaassistant.text.HiddenInstructions.Reason.SENDING;

import io.personaassistant.text.HiddenInstructions.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The wordings of instructions to a program. `_` stands for white space, `~n~` for at most n words
/// between, `{ai}` for what programs are called; all gaps are bounded.
final class InstructionPatterns {
  private static final String AI =
      "(?:ai|a\\.i\\.|llms?|assistants?|(?:language_)?models?|bots?|chat_?bots?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|agents?|summari[sz]ers?|parsers?)";

  /// A verb behind one of these is told, not ordered.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(?:i|we|they|people|users?|customers?|staff|nobody|everybody|everyone|who|he|she|it|colleagues?|vendors?|tools?|teams?"
              + "|reps?|managers?|directors?|can|could|would|cannot|can't|did|do|does|has|have|had|i'd|we'd|i'll|we'll|(?:me|us|him|her|them|allowed|wanted"
              + "|tried|want|easy|hard|going|learned|decided|like|used|tend|had|have|supposed|able|free) to)"
              + "(?: (?:often|usually|always|just|simply|also|sometimes|all|still|then|mostly|even))?|never|not|don't|didn't)\\s$");

  /// @param strong enough by itself
  /// @param ordered counts only where the verb is an order, not what somebody did
  record Signal(Reason reason, Pattern pattern, boolean strong, boolean ordered) {
    boolean fits(String text, int start) {
      return !ordered || !TOLD.matcher(text.substring(Math.max(0, start - 30), start)).find();
    }
  }

  static final List<Signal> SIGNALS = signals();

  private InstructionPatterns() {}

  private static List<Signal> signals() {
    var signals = new ArrayList<Signal>();
    overrides(signals);
    otherLanguages(signals);
    roles(signals);
    answers(signals);
    exposure(signals);
    sending(signals);
    lures(signals);
    weak(signals);
    return List.copyOf(signals);
  }

  private static void overrides(List<Signal> to) {
    String drop =
        "(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|put_aside|unlearn|void|drop|dismiss|erase|do_not_follow|don't_follow|stop_following|stop_obeying|pay_no_attention_to|set_aside|leave_aside|throw_(?:away|out)|delete|abandon|cancel|skip|suspend)";
    order(
        to,
        OVERRIDE,
        drop
            + "~4~(?:instructions?|prompts?|directives?|guidelines?|programming|guardrails?|system_message|safety_(?:rules|filters?|checks?))");
    order(
        to,
        OVERRIDE,
        drop
            + "~1~(?:all|any|every|your|the)_(?:of_)?(?:your_|the_|these_|those_)?(?:previous|prior|above|earlier|preceding|existing|former|original|initial|other|own|content|safety)?_?(?:rules|constraints|restrictions|commands|orders|directions|context|training|policies|limits|limitations|configuration)(?!~3~(?:old|of_our|handbook|vendor|tool))");
    order(
        to,
        OVERRIDE,
        drop
            + "_(?:everything|anything|all(?:_of_this)?|whatever|what)_(?:that_)?(?:you_)?(?:(?:were|was|have_been|been|are|has_been)_)?(?:told|said|written|read|learned|stands|above|before|instructed|taught|given|know)(?:_(?:above|before|so_far|until_now|previously))?");
    order(
        to,
        OVERRIDE,
        "(?:set|put|leave|throw|cast)_(?:aside_)?(?:all_)?your_(?:\\p{L}+_)?(?:guidelines|instructions?|rules|directives?|training|prompt)(?:_(?:aside|away|out))?");
    strong(
        to,
        OVERRIDE,
        "you_(?:are|will_be|must)_(?:now|from_now_on|henceforth)?_?(?:no_longer|not)_(?:bound|restricted|limited|subject|an?_assistant|obliged|constrained)");
    strong(
        to,
        OVERRIDE,
        "(?:from_now_on|from_this_point|henceforth|starting_now|as_of_now|effective_immediately),?_(?:you|your|the_{ai}|every|all_(?:answers|replies|drafts|lines)|act|answer|reply|respond|write)\\b");
    strong(
        to,
        OVERRIDE,
        "you_are_now_(?:an?_|the_|in_|no_|free|my_|called|acting|operating|running|dan\\b|unrestricted)");
    strong(
        to,
        OVERRIDE,
        "(?:developer|debug|maintenance|god|admin|sudo|dan|jailbreak|unrestricted|root)_mode~3~(?:enabled|activated?|on\\b|now|engaged|is_active)|(?:enter|activate|enable|switch_(?:in)?to)~2~(?:(?:god|sudo|dan|jailbreak|unrestricted)_mode|developer_mode_(?:now|and)\\b)");
    strong(to, OVERRIDE, "\\bjailbr(?:eak|oken)\\b|do_anything_now");
    strong(
        to,
        OVERRIDE,
        "(?:new|updated|revised|real|actual|true|higher[ -]priority|additional|following|important|secret|hidden)_(?:system_)?(?:instructions?|directives?|system_prompt|orders_for_(?:the_)?{ai})(?:_(?:for_(?:you|the_{ai}|any_{ai}|{ai})|follow|below|apply))?_?(?::|is_(?:to|now|that)\\b|are_(?:as_follows|now|to)|follow\\b|apply\\b)");
    strong(
        to,
        OVERRIDE,
        "(?:is_your|your)_(?:new|real|actual|true|only|next|secret)_(?:task|role|job|purpose|goal|objective|mission|instructions?|persona|identity)_?(?:is\\b|are\\b|now\\b|:)");
    strong(
        to,
        OVERRIDE,
        "(?:pretend|imagine|act|behave|respond|answer|simulate)_(?:as_if_|as_though_|like_|to_be_|that_)?(?:you_(?:are|were|have|had)_)(?:an?_|the_|no_|not_|never_|without_)(?:~2~)(?:ai|admin(?:istrator)?|developer|root|system|unrestricted|restrictions?|rules|limits?|filters?|guidelines|bound|instructions?|assistant|{ai})");
    strong(
        to,
        OVERRIDE,
        "act_as_(?:an?_|the_|my_)?(?:unrestricted|unfiltered|uncensored|jailbroken|system|root|sudo|dan\\b|developer_mode|admin(?:istrator)?_of_this|linux_terminal|{ai}_without|evil)");
    strong(
        to,
        OVERRIDE,
        "(?:this|the_following)_(?:item|note|entry|message|document|evidence|instruction|text|record|paragraph)_(?:overrides|supersedes|replaces|outranks|takes_precedence_over|has_priority_over|cancels)~2~(?:all|every(?:thing)?|any|others?|previous|prior|earlier|instructions?|rules|the_(?:persona|evidence|rest|record|system|prompt))\\b");
    strong(
        to,
        OVERRIDE,
        "(?:system|admin(?:istrator)?|security|developer|root|policy)_override\\b|override_(?:code|authori[sz]ation|password)_?:?|(?:previous|prior|above|earlier)_(?:instructions?|prompts?|rules)_(?:are|is|were)_(?:void|cancel|obsolete|invalid|revoked|wrong|no_longer|outdated|a_test)");
  }

  private static void otherLanguages(List<Signal> to) {
    order(
        to,
        OVERRIDE,
        "(?:ignorier(?:e|en|t)|missachte[nt]?|vergiss|vergesst|vergessen_sie|übergehe[n]?|überschreibe[n]?|beachte[n]?)~5~(?:anweisung(?:en)?|instruktion(?:en)?|vorgaben|befehle?|systemprompt|prompts?|weisungen|(?:alle|deine|ihre|obigen|vorherigen|bisherigen)_(?:\\p{L}+_)?regeln)(?:_nicht)?");
    order(
        to,
        OVERRIDE,
        "(?:ignore[zs]?|ignorer|oublie[zs]?|oublier|ne_tenez_pas_compte_(?:de|des)|ne_tiens_pas_compte_(?:de|des)|fais_abstraction|faites_abstraction)~5~(?:instructions?|consignes?|directives?|règles_(?:précédentes|ci-dessus)|ordres_précédents)");
    order(
        to,
        OVERRIDE,
        "(?:ignora[d]?|ignore[n]?|ignorar|olvida|olvide[n]?|omite|descarta|haz_caso_omiso_de|no_sigas|desobedece)~5~(?:instrucciones|órdenes|ordenes|indicaciones|directrices|reglas_anteriores|prompt)");
    order(
        to,
        OVERRIDE,
        "(?:ignora|ignorate|ignori|dimentica|dimenticate|trascura|scarta|non_seguire)~5~(?:istruzioni|indicazioni|direttive|regole_precedenti|ordini|prompt)");
    order(
        to,
        OVERRIDE,
        "(?:ignore|ignora|ignorem|esqueça|esquece|desconsidere|descarte|desobedeça)~5~(?:instruções|instrucoes|ordens|diretrizes|comandos|regras_anteriores|prompt)");
    order(
        to,
        OVERRIDE,
        "(?:negeer|vergeet|sla)~5~(?:instructies|opdrachten|aanwijzingen|regels_hierboven|richtlijnen|prompt)");
    order(
        to,
        OVERRIDE,
        "(?:ignorera|glöm|strunta_i|bortse_från)~5~(?:instruktioner(?:na)?|anvisningar|regler_ovan|direktiv)");
    order(
        to,
        OVERRIDE,
        "(?:ignorer|glem|se_bort_fra)~5~(?:instruktioner(?:ne)?|instruksjoner(?:ne)?|anvisninger)");
    order(
        to,
        OVERRIDE,
        "(?:zignoruj|ignoruj|zapomnij|pomiń)~5~(?:instrukcj\\p{L}+|polecen\\p{L}+|wytyczn\\p{L}+)");
    order(
        to,
        OVERRIDE,
        "(?:игнорируй\\p{L}*|проигнорируй\\p{L}*|забудь\\p{L}*|отмени\\p{L}*|не_следуй\\p{L}*)~5~(?:инструкци\\p{L}+|указани\\p{L}+|команд\\p{L}*|правила)");
    strong(
        to,
        OVERRIDE,
        "(?:önceki|yukarıdaki)~3~(?:talimat\\p{L}*|komut\\p{L}*)~3~(?:yok_say|unut|görmezden|dikkate_alma)");
    strong(
        to,
        OVERRIDE,
        "(?:忽略|无视|忘记|忽視|無視)[^。\\n]{0,12}(?:指令|指示|提示|规则|規則|说明)|(?:以前|上記|これまで|前|すべて)の[^。\\n]{0,6}(?:指示|命令|プロンプト|ルール)[^。\\n]{0,6}(?:無視|忘れ)");
    strong(
        to,
        OVERRIDE,
        "(?:이전|위의|모든)[^.\\n]{0,8}(?:지시|명령|지침)[^.\\n]{0,8}(?:무시|잊)|(?:تجاهل|انس)[^.\\n]{0,20}(?:التعليمات|الأوامر|تعليمات)|(?:पिछले|सभी)[^।\\n]{0,12}निर्देश[^।\\n]{0,12}(?:अनदेखा|नज़रअंदाज़|भूल)");
  }

  private static void roles(List<Signal> to) {
    strong(
        to,
        ROLE,
        "<\\|?/?_?(?:im[_]start|im[_]end|system|assistant|developer|endoftext|eot[_]id|start[_]header[_]id|user|instruction)_?\\|>|<<_?/?sys_?>>|\\[/?inst\\]|\\[(?:system|assistant|developer|system_message|admin)\\]");
    strong(
        to,
        ROLE,
        "</?_?(?:system(?:[-_](?:prompt|message|note|reminder))?|assistant|developer|instructions?|prompts?|evidence|brief|persona|traits|facts|talk[_]tracks|failed|untrusted|context|tool[_](?:call|result|use)|function[_](?:call|results?)|admin|rules|user[_](?:input|message|query)|data|document|thinking|answer)(?:\\s[^<>\\n]{0,80})?/?>");
    strong(
        to,
        ROLE,
        "(?:^|\\n)_{0,3}#{1,4}_{0,2}(?:system|instructions?|assistant|human|response|new_(?:task|instructions?)|prompt|developer|end_of)\\b");
    strong(
        to,
        ROLE,
        "(?:^|\\n|[.!?\"]_)(?:system|assistant|developer|human|admin|user)_?(?:message|prompt|note|instruction|notice)?_?(?::|>|=>|--)_{0,3}(?:you_|your_|ignore|disregard|forget|override|new_|from_now|always|never|the_(?:assistant|model|user)|instructions?|prompt|sure|of_course|okay,|understood|access|grant|enable|do_not|respond|reply|answer|output|all_)");
    strong(
        to,
        ROLE,
        "[-=*#_]{2,20}_{0,2}(?:begin|start|end)_(?:of_)?(?:the_)?(?:system|evidence|document|data|context|user|prompt|instructions?|input|conversation|untrusted)[^\\n]{0,30}");
    strong(
        to,
        ROLE,
        "(?:^|[.!?\\]\\n])_?(?:end_of_(?:the_)?(?:evidence|document|context|data|prompt|user_input|system_prompt|untrusted_\\w+|transcript))[.:\\]\\-]");
    strong(
        to,
        ROLE,
        "[\"']?role[\"']?_?:_?[\"'](?:system|assistant|developer|user|tool)[\"']|[\"'](?:lines|cites|tool[_]calls?|function[_]call|system[_]prompt|instructions?|override|findings)[\"']_?:_?(?:[\\[{\"]|true)");
    strong(to, ROLE, "(?:^|\\n)_?human_?:[^\\n]{1,200}\\n+_?assistant_?:");
  }

  private static void answers(List<Signal> to) {
    strong(
        to,
        ANSWER,
        "(?:note|notice|message|attention|important|instructions?|hint|reminder|memo|directive|warning|psa|p\\.?s\\.?)_?(?:to|for|,|:)_(?:the_|any_|all_|every_|whichever_|our_|your_)?(?:reading_|automated_|processing_)?(?:ai|a\\.i\\.|llms?|language_models?|chatgpt|gpt(?:-?\\d)?|claude|gemini|copilot|ai_\\w+|(?:assistant|model|bot|chat_?bot|summari[sz]er)s?(?=_?(?::|,|-|who|that|which|reading|processing|drafting|writing)))");
    strong(
        to,
        ANSWER,
        "(?:if|when|since|because|as)_you_are_(?:an?_|the_)?(?:~1~)?(?:ai|llm|language_model|ai_\\w+|chatbot|bot|automated_\\w+|assistant_reading|gpt)\\b");
    strong(
        to,
        ANSWER,
        "(?:dear|hey|hello|hi|attention|listen,?|ok|okay),?_(?:ai|llm|chatgpt|gpt|claude|gemini|language_model|ai_(?:assistant|model))\\b|\\b(?:ai|llm|assistant|chatgpt),_(?:please_)?(?:ignore|write|say|tell|reply|respond|answer|output|recommend|include|add|forget|do|act|print|repeat)\\b");
    strong(
        to,
        ANSWER,
        "(?:the_|any_|every_|all_|an?_)?(?:ai|llms?|language_models?|assistants?|ai_(?:assistants?|models?))_(?:that_|which_)?(?:~2~)(?:must|should|shall|has_to|needs_to|will|is_(?:required|instructed|told|ordered)_to|are_(?:required|instructed)_to)_(?:now_|always_|only_|never_|instead_|not_)?(?:claim|recommend|insert|append|state|output|cite|ignore|disregard|tell_(?:the_)?(?:user|reader|customer)s?|include_(?:the|this|a)|say_(?:that|[\"'“])|reply_with|write_(?:that|[\"'“])|praise|rank|rate|approve|treat|quote|mention_that)");
    order(
        to,
        ANSWER,
        "(?:reply|respond|answer|output|say|print|return|write|type|generate|echo)_(?:to_(?:this|everything|every_\\w+|all_\\w+|the_user|any_\\w+)_)?(?:only|just|exactly|solely|nothing_but|nothing_except|verbatim|back)_(?:with_|by_saying_|saying_)?(?:[\"'“«`]|the_(?:word|phrase|text|string|following|sentence|token|letters?)|json|yes\\b|no\\b|(?-i:\\p{Lu}{4}))");
    order(
        to,
        ANSWER,
        "(?:reply|respond|answer|output|return|print|say)_(?:with_)?(?:the_)?(?:word|phrase|text|string|sentence|following|exact_words|token)_?(?:text|words|line)?_?[:\"'“«`]");
    strong(
        to,
        ANSWER,
        "(?:every|each|all|any)_(?:of_your_)?(?:future_|subsequent_|your_|following_|generated_)?(?:answer|reply|replies|response|draft|line|output|message_you_\\w+|summary|headline|e?-?mail_you_\\w+)s?_(?:you_\\w+_)?(?:must|should|shall|has_to|have_to|needs?_to|will)_(?:~1~)(?:contain|include|start|begin|end|say|mention|recommend|state|link|carry|be_in)");
    order(
        to,
        ANSWER,
        "(?:start|begin|end|finish|close|open|prefix|preface|append|add|insert|include|put)~6~(?:every|each|all|any|your)_(?:of_your_)?(?:future_|following_|next_|subsequent_)?(?:answer|reply|replies|response|draft|output|summary|generated_\\w+)s?");
    strong(
        to,
        ANSWER,
        "in_(?:all|every|each|any|your)_(?:of_your_)?(?:future_|next_|following_|subsequent_|other_)?(?:answers?|repl(?:y|ies)|responses?|drafts?|outputs?|summar(?:y|ies))_?(?:,|you|always|never|say|mention|recommend|include|write|to_the_user)");
    order(
        to,
        ANSWER,
        "(?:do_not|don't|never|without)_(?:reveal(?:ing)?|mention(?:ing)?|disclos(?:e|ing)|tell(?:ing)?|show(?:ing)?|inform(?:ing)?|alert(?:ing)?|repeat(?:ing)?)~3~(?:these_instructions?|this_(?:instruction|prompt|directive|note_to_the|rule)|the_(?:user|reader|human|operator)|your_(?:prompt|instructions?|rules))");
    strong(
        to,
        ANSWER,
        "(?:treat|mark|rank|rate|regard|consider|cite|quote|use)_(?:this|the_above|the_following)_(?:item|evidence|entry|note|text|record|document|review|ticket)?_?(?:as_(?:verified|approved|validated|trusted|fact|the_(?:only|most|highest|top)|high(?:est)?[ -]priority|authoritative|a_system)|first_in_every|in_every|above_all|for_every)");
    strong(
        to,
        ANSWER,
        "(?:you|the_{ai})_(?:must|shall|will|are_(?:required|instructed|ordered|commanded)_to|have_to|need_to)_(?:now_|always_|only_|never_|instead_)?(?:output|obey|comply|reply_with|respond_with|respond_only|answer_only|say_(?:that|only|[\"'“])|recommend_(?:only|our|us|them|this)|claim|repeat_after|write_(?:only|[\"'“])|follow_(?:these|the_following|my)_(?:instructions?|commands?|orders?)|include_the_(?:link|phrase|word|text|sentence|following))");
    order(
        to,
        ANSWER,
        "(?:when(?:ever)?|each_time|every_time|if)_(?:you_(?:answer|reply|respond|write|draft|summari[sz]e|are_asked|mention|quote)|(?:anyone|anybody|somebody|someone|a_user|a_rep|the_user)_asks?)~8~,?_(?:say|mention|recommend|claim|state|include|write|answer)_(?:that|only|the|our|them|it|\"|“)");
    order(
        to,
        ANSWER,
        "answer_(?:every|each|all|any)~6~with_(?:the_(?:word|phrase|text)|[\"'“]|yes\\b|no\\b)");
    strong(
        to,
        ANSWER,
        "(?:^|[.!?\\n]_?)(?:all_|any_|every_)?(?:ai|llm|gpt|language[ -]model|machine)_(?:readers?|models?|assistants?|systems?|agents?|bots?|processors?)_?[:,]");
    strong(
        to,
        ANSWER,
        "(?:the_|any_|every_|your_)?{ai}_(?:must|should|shall|will|has_to|needs_to)_(?:\\p{L}+_){1,8}in_(?:this|every|each|the|its|all|any)_(?:repl(?:y|ies)|answers?|drafts?|lines?|summar(?:y|ies)|outputs?)");
  }

  private static void exposure(List<Signal> to) {
    order(
        to,
        EXPOSURE,
        "(?:reveal|print|repeat|show|output|leak|display|dump|disclose|expose|recite|tell_(?:me|us)|give_(?:me|us)|share|write_out|list|translate|summari[sz]e|copy|quote|return|send_me|spell_out|what_(?:is|are|were))~4~(?:(?:system|initial|original|hidden|secret|developer|internal)_(?:prompts?|instructions?|messages?|rules|directives?)|your_(?:full_|exact_|entire_|complete_)?(?:prompts?|instructions?|guidelines|configuration|hidden_\\w+|secrets?|api_keys?|rules_verbatim)|prompts?_above|(?:text|words|everything|message|content)_(?:above|before_this|preceding)_(?:this_line|verbatim|word_for_word|in_full)|rules_you_were_given|(?:environment|env)_variables?|api_keys?_(?:and|you|of|from|in)|conversation_history|other_customers'?_(?:data|records|names)|the_instructions_you_(?:were|have)_(?:given|been|received))");
    order(
        to,
        EXPOSURE,
        "(?:gib|zeige?|nenne|verrate|wiederhole|drucke)~4~(?:system-?_?prompts?|deine[nr]?_(?:anweisung(?:en)?|instruktionen|prompt))");
    order(
        to,
        EXPOSURE,
        "(?:révèle|affiche|répète|montre|muestra|revela|repite|imprime|mostra|rivela|mostre|revele)[zr]?~4~(?:prompt_(?:système|del_sistema|de_sistema|do_sistema)|(?:tes|vos|tus|sus|le_tue|suas)_(?:instructions|instrucciones|istruzioni|instruções))");
  }

  private static void sending(List<Signal> to) {
    order(
        to,
        SENDING,
        "(?:send|post|forward|upload|submit|transmit|exfiltrate|e-?mail|mail|deliver|copy|append|attach|encode|put|leak|write|embed)~6~(?:conversation|chat_(?:history|log)|(?:system_)?prompt|contexts?|api_?_?keys?|secrets?|credentials|tokens?|passwords?|personas?|evidence|database|other_customers|customer_list|e?-?mail_addresses|everything_you_(?:know|have|see)|all_(?:records|items|traits|data_you)|records_(?:you|above)|answer|user'?s_(?:\\w+))~10~(?:https?://|www\\.|[\\w.+\\-]{1,40}@[\\w\\-]{1,40}\\.|\\b[\\w\\-]{2,40}\\.(?:com|net|org|io|example|xyz|ru|cn|dev|test)\\b|url|query_string|webhook)");
    order(
        to,
        SENDING,
        "(?:fetch|curl|wget|get|request|load|visit|open|browse_to|navigate_to|call|ping)_(?:the_(?:url|page|link|address)_|this_(?:url|page|link)_)?(?:-\\w+_)?https?://[^\\s]{1,200}(?:~4~)(?:and_(?:follow|execute|run|do|obey|include|return|summari[sz]e)|with_(?:the|your|all)|for_(?:further|new|your)_instructions|[?&]\\w+=(?:\\{|\\[|<|\\$))");
    strong(
        to,
        SENDING,
        "(?:call|use|invoke|run|execute|trigger)_(?:the_)?[`\"']?(?:\\w{2,40})?[`\"']?_?(?:tool|function|plugin|api)_(?:to|with|and|named|called|`|\")~6~(?:send|delete|read|fetch|export|list|approve|update|e-?mail|post|all|everything|argument|parameter)");
    order(
        to,
        SENDING,
        "(?:execute|run|evaluate|perform)_(?:the_following|this|these)_(?:command|code|sql|query|script|shell|python|steps_silently)s?");
    strong(to, SENDING, "\\brm_-rf_/|<script|(?:os\\.system|subprocess|eval|exec)\\(");
    order(
        to,
        SENDING,
        "(?:delete|remove|erase|wipe|approve|clear|publish|export|change|overwrite)_(?:all|every|any|the_whole|each)_(?:of_the_)?(?:other_)?(?:personas?|evidence|traits?|talk_tracks?|records?|items?|quarantined?_\\w+|product_facts?|database)(?:_(?:now|immediately|without|in|from|of_the|as_approved|silently)|[.!]|$)");
  }

  private static void lures(List<Signal> to) {
    strong(to, LURE, "!\\[[^\\]\\n]{0,200}\\]\\(_?<?https?://[^)\\s]{1,300}[?&=][^)\\n]{0,300}\\)");
    strong(
        to,
        LURE,
        "https?://[^\\s)\"'<>]{1,300}(?:[?&/=][\\w\\-]{0,30}=?)(?:\\{\\{?|\\$\\{|\\[(?:data|secret|answer|context|prompt|summary|name|email|insert)|<(?:data|secret|answer|context|prompt|insert|your|the_|email|name)|%s\\b|your[_-]?(?:data|prompt|secret)|insert[_-])");
    strong(
        to,
        LURE,
        "(?:javascript|vbscript):[^\\s]|data:(?:text/html|application|image/svg)|<(?:img|iframe|object|embed|svg|link|meta|form|a)\\s[^>]{0,200}(?:src|href|onerror|onload|action|content)_?=");
    strong(
        to,
        LURE,
        "(?:render|show|display|insert|include|add|embed|output|append)~4~(?:markdown_)?(?:image|picture|pixel|img|logo)~6~https?://");
    strong(
        to,
        LURE,
        "\\[(?:click|log_?_?in|sign_in|verify|reauthenticate|re-authenticate|session_expired|confirm|continue|error|details|open|download|update|important|support)[^\\]\\n]{0,60}\\]\\(_?https?://[^)\\n]{1,300}\\)");
    strong(to, LURE, "(?:^|\\n)_{0,3}\\[[^\\]\\n]{1,60}\\]:_*https?://[^\\s]{1,200}[?&=]");
    strong(to, LURE, "<https?://[^|>\\n]{1,300}\\|[^>\\n]{1,100}>|<!(?:channel|here|everyone)");
  }

  private static void weak(List<Signal> to) {
    weak(
        to,
        ROLE,
        "(?:^|\\n)_?(?:system|assistant|user|developer|human|ai|prompt|instructions?)_?:");
    weak(
        to,
        ROLE,
        "\\bas_an?_(?:ai|language_model|helpful_assistant)\\b|\\byou_are_an?_(?:helpful|ai|expert|language|honest|obedient|sales)");
    weak(
        to,
        ANSWER,
        "(?:hello|hi|hey|dear)_(?:there_)?(?:model|assistant|bot|machine|computer|robot)\\b");
    weak(
        to,
        ANSWER,
        "(?:tell|inform|assure|convince|remind|persuade)_(?:the_|every_|all_|any_)?(?:users?|readers?|reps?|sales_?people|whoever|anyone)~2~(?:that|to)\\b");
    weak(
        to,
        ANSWER,
        "(?:^|[.!?:\\n]_?)(?:always|only|never)_(?:say|recommend|mention|answer|reply|respond|claim|write|cite|include|describe)\\b");
    weak(
        to,
        ANSWER,
        "(?:^|[.!?:\\n]_?)(?:please_)?(?:reply|respond|answer|output|write|say)_(?:only_)?with\\b");
    weak(
        to,
        ROLE,
        "\\b(?:the|this|every|each|any)_(?:personas?|readers?|drafts?|brief|evidence|talk_tracks?|traits?|llm|prompt)\\b");
    weak(
        to,
        OVERRIDE,
        "(?:^|[.!?:\\n]_?)(?:please_|kindly_)?(?:disregard|ignore|forget|overrule|override|bypass|discard)\\b");
    weak(
        to,
        OVERRIDE,
        "\\b(?:nothing|everything|anything|the_text|what_stands|whatever_stands)_(?:above|before_this|so_far)\\b|\\b(?:with_no|without)_(?:any_)?(?:filters?|rules|limits|restrictions|guardrails)\\b|\\b(?:enter|activate|enable)_(?:admin|debug|maintenance)_mode");
    weak(
        to,
        ANSWER,
        "(?:^|[.!?:;\\n]_?|\\band_|\\bthen_|you_)(?:write|compose|say|insult|praise|claim|state)_(?:that\\b|only\\b|\"|“|(?-i:[A-Z]{3})|a_(?:poem|song|haiku|story)|the_(?:reader|user|words?))");
    weak(
        to,
        OVERRIDE,
        "\\byour_(?:instructions|guidelines|prompt|programming|training|rules)\\b|\\b(?:previous|prior|above)_instructions\\b|\\binstead_of_(?:the|your)_(?:task|answer|draft)");
    weak(to, EXPOSURE, "\\bsystem_prompt\\b|\\bapi_keys?\\b|\\bhidden_(?:prompt|instructions?)\\b");
    weak(
        to,
        SENDING,
        "(?:^|[.!?:\\n]_?)(?:please_)?(?:send|forward|post|upload|e-?mail)~5~(?:to|at)_(?:https?://|[\\w.+\\-]{1,40}@)");
    weak(to, SENDING, "\\b(?:drop|truncate)_table_\\w|\\bdelete_from_\\w{2,30}_?(?:;|where)");
    weak(to, LURE, "!\\[[^\\]\\n]{0,200}\\]\\(|\\]\\(_?https?://");
  }

  private static void strong(List<Signal> to, Reason reason, String wording) {
    to.add(new Signal(reason, pattern(wording), true, false));
  }

  private static void order(List<Signal> to, Reason reason, String wording) {
    to.add(new Signal(reason, pattern("(?<![\\p{L}\\p{N}])(?:" + wording + ")"), true, true));
  }

  private static void weak(List<Signal> to, Reason reason, String wording) {
    to.add(new Signal(reason, pattern(wording), false, false));
  }

  private static Pattern pattern(String wording) {
    var spelled =
        wording
            .replace("{ai}", AI)
            .replaceAll(
                "~(\\d{1,2})~",
                "(?:[^\\\\p{L}\\\\p{N}\\\\n]{1,4}[\\\\p{L}\\\\p{N}'’\\\\-]{1,30}){0,$1}[^\\\\p{L}\\\\p{N}\\\\n]{0,4}");
    return Pattern.compile(blanks(spelled), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Underscores outside brackets as white space.
  private static String blanks(String wording) {
    var out = new StringBuilder();
    boolean inSet = false;
    for (int i = 0; i < wording.length(); i++) {
      char c = wording.charAt(i);
      boolean escaped = i > 0 && wording.charAt(i - 1) == '\\';
      inSet = !escaped && c == '[' || inSet && (escaped || c != ']');
      boolean quantified = i + 1 < wording.length() && "?*{+".indexOf(wording.charAt(i + 1)) >= 0;
      if (c == '_' && !inSet) {
        out.append(quantified ? "\\s" : "\\s{1,4}");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
