package dev.keyward.review.pack;

import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Report;
import java.io.IOException;

/** Who signed, when, and the hash that anybody can compute again. */
final class Signed {
    private final Sheet sheet;
    private final Report report;

    Signed(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    void box(String hash) throws IOException {
        var signature = report.signature();
        sheet.room(104);
        var top = sheet.y();
        sheet.fill(signature == null ? Ink.WARN_SOFT : Ink.GOOD_SOFT, Sheet.LEFT, top - 92, Sheet.WIDTH, 92);
        sheet.fill(signature == null ? Ink.WARN : Ink.GOOD, Sheet.LEFT, top - 92, 3, 92);
        if (signature == null) {
            sheet.line(Style.SMALL_HEADING.in(Ink.WARN), Sheet.LEFT + 16, top - 24, "Draft, not signed");
            sheet.line(
                    Style.BODY,
                    Sheet.LEFT + 16,
                    top - 44,
                    "Numbers and decisions may still change. It has no hash until it is signed.");
        } else {
            sheet.line(
                    Style.SMALL_HEADING.in(Ink.GOOD),
                    Sheet.LEFT + 16,
                    top - 24,
                    "Signed by %s on %s"
                            .formatted(
                                    signature.person(),
                                    Cover.moment(signature.at().toString())));
            sheet.line(
                    Style.BODY,
                    Sheet.LEFT + 16,
                    top - 43,
                    "%s, %s handed out. SHA-256 of the signed snapshot:"
                            .formatted(
                                    Say.count(signature.decisions(), "decision", "decisions"),
                                    Say.count(signature.actions(), "action", "actions")));
            sheet.line(Style.MONO, Sheet.LEFT + 16, top - 62, hash);
            sheet.line(
                    Style.SMALL,
                    Sheet.LEFT + 16,
                    top - 79,
                    "The JSON of this pack is that snapshot, byte for byte: sha256sum of the file prints the same.");
        }
        sheet.down(108);
    }
}
