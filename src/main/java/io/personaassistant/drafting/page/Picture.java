package io.personaassistant.drafting.page;

import io.personaassistant.persona.Persona;
import io.personaassistant.text.HiddenCharacters;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The picture of a persona inside a page: never a link, since a page that loads something tells
/// others who reads it.
public final class Picture {
  /// The largest picture that goes into a page, in bytes.
  public static final int LARGEST = 2 << 20;

  private static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]++={0,2}");

  /// Dark enough for white letters.
  private static final List<String> COLOURS =
      List.of("#1f5f8b", "#7a3e9d", "#8a4b12", "#2b6e4f", "#9b2f4f", "#40526b");

  private Picture() {}

  /// A picture file as a data URI; empty for what is no PNG, JPEG, GIF or WebP, or too large.
  public static Optional<String> dataUri(byte[] bytes) {
    return bytes.length > LARGEST
        ? Optional.empty()
        : type(bytes)
            .map(type ->
                "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  private static Optional<String> type(byte[] bytes) {
    if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
      return Optional.of("png");
    }
    if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of("jpeg");
    }
    if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
      return Optional.of("gif");
    }
    return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')
        ? Optional.of("webp")
        : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int at, int... magic) {
    if (bytes.length < at + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[at + i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /// A picture as HTML: the data URI that is given or in the record, else the initials.
  static String html(Persona persona, String given) {
    var stored = given.isEmpty() ? persona.picture().strip() : given;
    var label = Html.text("Picture of " + persona.name());
    if (isPicture(stored)) {
      return "<img class=\"picture\" src=\"" + stored + "\" alt=\"" + label + "\">";
    }
    var colour = COLOURS.get(Math.floorMod(persona.slug().hashCode(), COLOURS.size()));
    return """
    <svg class="picture" viewBox="0 0 96 96" role="img" aria-label="%s">\
    <rect width="96" height="96" rx="16" fill="%s"/>\
    <text x="48" y="50" fill="#fff" font-size="38" font-family="sans-serif" text-anchor="middle" \
    dominant-baseline="middle">%s</text></svg>\
    """
        .formatted(label, colour, Html.text(initials(persona.name())));
  }

  private static boolean isPicture(String uri) {
    return uri.length() <= 2 * LARGEST && DATA.matcher(uri).matches();
  }

  private static String initials(String name) {
    return Arrays.stream(HiddenCharacters.remove(name).strip().split("\\s+"))
        .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
        .limit(2)
        .map(word -> new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
