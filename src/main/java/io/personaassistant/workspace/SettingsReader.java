package io.personaassistant.workspace;

import io.personaassistant.workspace.Settings.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Reads [Settings] from variables and collects everything that is wrong with them.
final class SettingsReader {
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    environment.forEach((name, value) -> {
      if (!value.isBlank()) {
        values.put(name, value.strip());
      }
    });
  }

  Settings.Read read() {
    var settings =
        new Settings(
            token(Setting.SLACK_BOT_TOKEN, "xoxb-"),
            token(Setting.SLACK_APP_TOKEN, "xapp-"),
            secret(Setting.SLACK_SIGNING_SECRET),
            (int) number(Setting.PORT, 1, 65_535),
            slashed(url(Setting.SLACK_API_URL)),
            isOn(Setting.SLACK_LIMITS),
            list(
                Setting.PERSONA_ADMINS,
                a -> a.matches("[UW][A-Z0-9]+"),
                "Slack user ids such as U0123ABCD"),
            secret(Setting.OPENAI_API_KEY),
            url(Setting.OPENAI_BASE_URL),
            model(),
            (int) number(Setting.MODEL_CONCURRENCY, 1, 1_000),
            (int) number(Setting.MODEL_PATIENCE, 1, 20),
            number(Setting.MODEL_TOKENS_PER_DAY, 0, Long.MAX_VALUE),
            number(Setting.MODEL_TOKENS_PER_PERSON, 0, Long.MAX_VALUE),
            set(Setting.PERSONA_DB).map(Path::of),
            isOn(Setting.EMBEDDINGS),
            optional(Setting.PROMPTS_DIR).map(Path::of),
            list(
                Setting.PERSONA_LINK_HOSTS,
                h -> h.matches("[A-Za-z0-9.-]+"),
                "host names such as example.com"),
            (int) number(Setting.RETENTION_DAYS, 1, 36_500),
            optional(Setting.PERSONA_ALIVE_FILE).map(Path::of));
    return problems.isEmpty() ? new Settings.Read.Ok(settings) : new Settings.Read.Wrong(problems);
  }

  private String text(Setting setting) {
    return values.getOrDefault(setting.name(), setting.otherwise());
  }

  private Optional<String> optional(Setting setting) {
    return Optional.of(text(setting)).filter(t -> !t.isEmpty());
  }

  /// The value only when somebody set it, for a default that works differently.
  private Optional<String> set(Setting setting) {
    return Optional.ofNullable(values.get(setting.name()));
  }

  private Optional<String> token(Setting setting, String start) {
    var token = secret(setting);
    if (token.isPresent() && !token.get().startsWith(start)) {
      problems.add(
          setting + " must start with " + start + "; copy it again from the app's page in Slack");
    }
    return token;
  }

  /// What goes into a header; a client would repeat one that cannot in its complaint.
  private Optional<String> secret(Setting setting) {
    var secret = optional(setting);
    if (secret.isPresent() && !secret.get().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      problems.add(
          setting
              + " holds a blank or a letter that no key has; copy it again, without what is around it");
    }
    return secret;
  }

  private Optional<String> model() {
    var model = optional(Setting.OPENAI_MODEL);
    if (model.filter(name -> name.contains("://")).isPresent()) {
      problems.add(
          Setting.OPENAI_MODEL
              + " must be the name of a model; an address goes into "
              + Setting.OPENAI_BASE_URL);
    }
    if (model.filter(name -> name.chars().anyMatch(Character::isISOControl)).isPresent()) {
      problems.add(Setting.OPENAI_MODEL + " holds a control character; type the name again");
    }
    return model;
  }

  private long number(Setting setting, long least, long most) {
    var text = text(setting);
    if (text.matches("\\d{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        setting
            + " must be a whole number from "
            + least
            + (most == Long.MAX_VALUE ? " up" : " to " + most));
    return least;
  }

  private URI url(Setting setting) {
    try {
      var uri = new URI(text(setting));
      if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getPort() <= 65_535) {
        if (uri.getRawUserInfo() != null
            || uri.getRawQuery() != null
            || uri.getRawFragment() != null) {
          problems.add(
              setting
                  + " must be a web address without a name or password in it and without anything"
                  + " behind ? or #");
        }
        return uri;
      }
    } catch (URISyntaxException _) {
      // told below; its message repeats the value
    }
    problems.add(setting + " must be a web address that starts with https:// or http://");
    return URI.create(setting.otherwise());
  }

  private static URI slashed(URI uri) {
    return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
  }

  private Set<String> list(Setting setting, Predicate<String> valid, String are) {
    var all =
        Arrays.stream(text(setting).split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    if (!all.stream().allMatch(valid)) {
      problems.add(setting + " must hold " + are + ", separated by commas");
    }
    return Set.copyOf(all);
  }

  private boolean isOn(Setting setting) {
    var typed = text(setting).toLowerCase(Locale.ROOT);
    if (!List.of("on", "off").contains(typed)) {
      problems.add(setting + " must be on or off");
    }
    return !typed.equals("off");
  }
}
