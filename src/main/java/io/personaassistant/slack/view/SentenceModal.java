package io.personaassistant.slack.view;

/// A window that says one thing.
public final class SentenceModal {
  private SentenceModal() {}

  /// The view as JSON.
  ///
  /// @param title 24 characters at most
  /// @param sentence words of ours in mrkdwn; what came from outside must be escaped
  public static String of(String title, String sentence) {
    var view = Blocks.object().put("type", "modal");
    view.set("title", Blocks.plain(title));
    view.set("close", Blocks.plain("Close"));
    view.set("blocks", Blocks.list().add(Blocks.section(sentence)));
    return view.toString();
  }
}
