package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.slack.api.FileUpload;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.workspace.Right;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The button that gives a draft, or an answer with a table, as a file for a spreadsheet. It goes
/// into the app's conversation with who pressed, wherever that was, so that nobody else gets it.
/// Thread-safe.
final class DownloadCsv {
  static final String CSV = "csv";

  private static final Logger LOG = LoggerFactory.getLogger(DownloadCsv.class);

  /// Spreadsheets take a file for UTF-8 by this mark alone.
  private static final String MARK = "\uFEFF";

  private static final int LONGEST_NAME = 80;
  private final Office office;
  private final Answering answering;
  private final FileUpload upload;

  DownloadCsv(Office office, FileUpload upload) {
    this.office = office;
    this.upload = upload;
    this.answering = office.program().answering();
  }

  void routes(Routes routes) {
    routes.button(CSV, Right.ASK, pressed -> download(routes, pressed));
  }

  /// A table, and what it is called.
  private record Table(Sheet sheet, String name) {
    String fileName() {
      return DownloadCsv.fileName(name);
    }
  }

  /// A name as a file's.
  static String fileName(String name) {
    var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
    var start = Graphemes.start(plain, LONGEST_NAME).replaceAll("^-|-$", "");
    return (start.isEmpty() ? "table" : start) + ".csv";
  }

  private void download(Routes routes, Pressed pressed) {
    var table = pressed.part("draft").isEmpty() ? answer(pressed) : draft(pressed);
    var said =
        table.isEmpty()
            ? Optional.of("That is no longer kept. Please ask anew.")
            : table.get().sheet().isEmpty()
                ? Optional.of("None of these lines is a row of a table.")
                : send(table.get(), pressed.asker(), isHere(pressed));
    said.ifPresent(sentence -> routes.tell(pressed, sentence));
  }

  private Optional<Table> draft(Pressed pressed) {
    return office
        .program()
        .records()
        .drafts()
        .find(pressed.part("draft"))
        .map(draft ->
            new Table(
                answering
                    .reading()
                    .sheet(pressed.asker().user(), draft, answering.drafts().sheet(draft))
                    .map(restorer(office.asked(draft.request()), pressed.asker())),
                name(draft)));
  }

  private static String name(Stored draft) {
    var day = draft.startedAt().substring(0, Math.min(10, draft.startedAt().length()));
    return String.join(" ", draft.persona().replace(',', ' '), draft.type(), draft.option(), day);
  }

  private Optional<Table> answer(Pressed pressed) {
    var request = office.asked(pressed.part("request"));
    return request.map(asked -> {
      var prepared = answering.prepare(asked);
      return new Table(
          prepared.sheet().map(restorer(request, pressed.asker())), prepared.answer().title());
    });
  }

  /// Puts personal data back for who wrote it, and for nobody else.
  private UnaryOperator<String> restorer(Optional<Request> request, Asker asker) {
    return request
        .filter(r -> r.asker().equals(asker.user()))
        .map(r -> answering.restorer(r.ref()))
        .orElse(UnaryOperator.identity());
  }

  /// The thread where the button stands, when that is in the app's own conversation with who
  /// pressed.
  private static Optional<Posted> isHere(Pressed pressed) {
    var asker = pressed.asker();
    return !pressed.isPrivate() && asker.channel().startsWith("D")
        ? Optional.of(new Posted(asker.channel(), asker.threadTs()))
        : Optional.empty();
  }

  /// @return empty when it stands where the button does
  private Optional<String> send(Table table, Asker asker, Optional<Posted> here) {
    var bytes = (MARK + table.sheet().csv()).getBytes(StandardCharsets.UTF_8);
    return switch (upload.send(table.fileName(), bytes)) {
      case Sent.Refused(var code) -> Optional.of(refused(code));
      case Sent.Ok(var file) ->
          here.or(() ->
                  office
                      .client()
                      .postDirect(asker.user(), "Your table: " + Mrkdwn.escape(table.name())))
              .map(place -> upload.show(file, table.name(), place.channel(), place.ts()))
              .map(sent ->
                  switch (sent) {
                    case Sent.Refused(var code) -> Optional.of(refused(code));
                    case Sent.Ok _ ->
                        here.isPresent() ? Optional.<String>empty() : Optional.of(where(table));
                  })
              .orElseGet(() -> Optional.of(refused("")));
    };
  }

  private static String where(Table table) {
    int rows = table.sheet().rows().size();
    return "The file is in the *Messages* tab of this app, for you alone: "
        + rows
        + (rows == 1 ? " row." : " rows.");
  }

  private static String refused(String code) {
    LOG.warn("a file could not be sent: {}", code);
    return SlackTrouble.of(code) == SlackTrouble.NOT_FOR_US
        ? "Slack does not let this app send files yet: an admin adds the scope `files:write` from the"
            + " manifest and installs the app again. Until then, copy the lines from the answer."
        : "Slack did not take the file. Please try again in a minute.";
  }
}
