package dev.keyward.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.SampleReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF tells what the report holds, in words that can be taken out again. */
class ReportPdfTests {
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void everyNumberAndWordOfTheReportStandsInThePdf() throws IOException {
        var report = SampleReport.signed();
        var text = text(ReportPdf.of(report, HASH));
        assertThat(text).contains(together(HASH), "Page1of");
        assertThat(expected(report))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(text).contains(together(words)));
    }

    private static List<String> expected(Report report) {
        var words = new ArrayList<String>();
        report.asked().sections().forEach(section -> {
            words.add(section.says());
            words.addAll(section.data().columns());
            section.data().rows().forEach(row -> words.addAll(row.cells()));
        });
        report.items()
                .forEach(item ->
                        words.addAll(List.of(item.asked(), item.proposal().because())));
        report.decisions()
                .map(Decided::action)
                .filter(Objects::nonNull)
                .forEach(action -> words.addAll(List.of(action.title(), Say.day(action.dueAt()))));
        report.carriedOver()
                .forEach(one -> words.addAll(List.of(one.title(), one.kept().label())));
        report.standing()
                .criteria()
                .forEach(row -> words.add("%s %s L%d %s %s %d %d %d"
                        .formatted(
                                row.id(),
                                row.title(),
                                row.level(),
                                Objects.requireNonNull(row.before()).words(),
                                row.now().words(),
                                row.now().failed(),
                                row.now().noData(),
                                row.now().skipped())));
        report.checklist().rows().forEach(row -> words.add(String.join(" ", row.cells())));
        report.standing().own().forEach(row -> words.add(row.observed()));
        report.standing().moves().forEach(move -> words.add(move.because()));
        return words;
    }

    @Test
    void textIsTextInAnyScriptAndWhatNoFontHasIsNamed() throws IOException {
        var text = text(ReportPdf.of(SampleReport.signed(), HASH));
        assertThat(text)
                .contains(together(
                        "Die Preise \u00e4ndern sich nachts; [U+4E2D][U+6587] \u0416 \u03b1 are kept = as they are."));
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(ReportPdf.of(SampleReport.signed(), HASH)).isEqualTo(ReportPdf.of(SampleReport.signed(), HASH));
    }

    @Test
    void aDraftSaysSoAndHasNoHash() throws IOException {
        var text = text(ReportPdf.of(SampleReport.prepared(), ""));
        assertThat(text)
                .contains(together("Draft, not signed"), together("Not decided yet."))
                .doesNotContain("SHA-256");
    }

    @Test
    void fontsAreEmbeddedAndItHasSeveralPages() throws IOException {
        try (var document = Loader.loadPDF(ReportPdf.of(SampleReport.signed(), HASH))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(page.getResources().getXObjectNames())
                        .as("drawn, not pasted")
                        .isEmpty();
            }
        }
    }

    @Test
    void aCellOfTheCsvNeverBeginsLikeAFormula() {
        var csv = ReportCsv.of(SampleReport.signed());
        assertThat(csv.lines().count())
                .isEqualTo(1 + 2 + SampleReport.signed().items().size());
        assertThat(csv).contains(SampleReport.REASON);
        assertThat(csv.lines()).noneMatch(line -> line.contains("\"=") || line.contains("\"@"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return together(new PDFTextStripper().getText(document));
        }
    }

    private static String together(String words) {
        return words.replaceAll("\\s+", "");
    }
}
