package dev.keyward.review.pack;

import dev.keyward.review.snapshot.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A review on paper: A4, fonts embedded, charts drawn as lines. It shows what the report says and nothing else, and the
 * same report gives the same bytes.
 */
public final class ReportPdf {
    private ReportPdf() {}

    /** @param hash of the signed snapshot; empty for a draft */
    public static byte[] of(Report report, String hash) {
        try (var document = new PDDocument()) {
            about(document, report);
            var sheet = new Sheet(document);
            new Cover(sheet, report).write(hash);
            new StandingPart(sheet, report).write();
            new ActionPart(sheet, report).carriedOver();
            new AgendaPart(sheet, report).write();
            new ActionPart(sheet, report).handedOut();
            new Signed(sheet, report).box(hash);
            sheet.done();
            Margins.write(document, sheet.faces(), report, hash);
            return bytes(document, report);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void about(PDDocument document, Report report) {
        var head = report.head();
        var about = document.getDocumentInformation();
        about.setTitle("Quarterly cache review of %s, %s".formatted(head.domain(), head.quarter()));
        about.setCreator("Keyward");
        var made = GregorianCalendar.from(at(report).atZone(ZoneOffset.UTC));
        about.setCreationDate(made);
        about.setModificationDate(made);
        document.getDocumentCatalog().setLanguage("en");
    }

    private static Instant at(Report report) {
        var signature = report.signature();
        return signature == null ? report.head().preparedAt() : signature.at();
    }

    private static byte[] bytes(PDDocument document, Report report) throws IOException {
        document.setDocumentId(at(report).toEpochMilli());
        var written = new ByteArrayOutputStream();
        document.save(written);
        return written.toByteArray();
    }
}
