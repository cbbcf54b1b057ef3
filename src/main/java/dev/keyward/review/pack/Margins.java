package dev.keyward.review.pack;

import dev.keyward.review.snapshot.Report;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** What stands at the foot of every page, once it is known how many there are. */
final class Margins {
    private Margins() {}

    static void write(PDDocument document, Faces faces, Report report, String hash) throws IOException {
        var words = "Review of %s, %s"
                        .formatted(report.head().domain(), report.head().quarter())
                + (hash.isEmpty() ? " \u00b7 draft" : " \u00b7 " + hash.substring(0, 16) + "\u2026");
        for (var number = 1; number <= document.getNumberOfPages(); number++) {
            try (var out =
                    new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                var page = "Page %d of %d".formatted(number, document.getNumberOfPages());
                line(out, faces, Sheet.LEFT, words);
                line(out, faces, Sheet.RIGHT - faces.width(Style.SMALL, page), page);
            }
        }
    }

    private static void line(PDPageContentStream out, Faces faces, float x, String words) throws IOException {
        var at = x;
        for (var run : faces.runs(Style.SMALL.face(), words)) {
            out.beginText();
            out.setFont(run.font(), Style.SMALL.size());
            out.setNonStrokingColor(Style.SMALL.colour());
            out.newLineAtOffset(at, 34);
            out.showText(run.text());
            out.endText();
            at += run.width(Style.SMALL.size());
        }
    }
}
