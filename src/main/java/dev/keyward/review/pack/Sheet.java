package dev.keyward.review.pack;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A pile of A4 pages, written from top to bottom. Lengths are points, the origin is the left lower corner. */
final class Sheet {
    static final float LEFT = 54;
    static final float RIGHT = PDRectangle.A4.getWidth() - 54;
    static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 62;
    private static final float BOTTOM = 62;
    private final PDDocument document;
    private final Faces faces;
    private PDPageContentStream out;
    private float y;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        faces = Faces.in(document);
        out = page();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    Faces faces() {
        return faces;
    }

    /** Where the next thing begins. */
    float y() {
        return y;
    }

    Sheet down(float by) {
        y -= by;
        return this;
    }

    void turn() throws IOException {
        out.close();
        out = page();
    }

    /** Goes on on the next page unless this much fits. */
    boolean room(float height) throws IOException {
        if (y - height >= BOTTOM) {
            return false;
        }
        turn();
        return true;
    }

    /** Writes one line with its baseline there; answers where it ends. */
    float line(Style style, float x, float baseline, String words) throws IOException {
        var at = x;
        for (var run : faces.runs(style.face(), words)) {
            out.beginText();
            out.setFont(run.font(), style.size());
            out.setNonStrokingColor(style.colour());
            out.newLineAtOffset(at, baseline);
            out.showText(run.text());
            out.endText();
            at += run.width(style.size());
        }
        return at;
    }

    void lineEndingAt(Style style, float right, float baseline, String words) throws IOException {
        line(style, right - faces.width(style, words), baseline, words);
    }

    /** Writes a paragraph and goes below it. */
    Sheet says(Style style, String words) throws IOException {
        return says(style, words, LEFT, WIDTH);
    }

    Sheet says(Style style, String words, float x, float width) throws IOException {
        for (var line : faces.lines(style, words, width)) {
            room(style.leading());
            line(style, x, y - style.size(), line);
            y -= style.leading();
        }
        return this;
    }

    /** Writes lines without turning the page; answers how high they are. */
    float block(Style style, float x, float top, List<String> lines) throws IOException {
        var at = top;
        for (var line : lines) {
            line(style, x, at - style.size(), line);
            at -= style.leading();
        }
        return top - at;
    }

    void fill(Color colour, float x, float bottom, float width, float height) throws IOException {
        out.setNonStrokingColor(colour);
        out.addRect(x, bottom, width, height);
        out.fill();
    }

    void rule(Color colour, float thick, float x, float at, float width) throws IOException {
        stroke(colour, thick, List.of(new Dot(x, at), new Dot(x + width, at)));
    }

    /** A point of a drawing. */
    record Dot(float x, float y) {}

    void stroke(Color colour, float thick, List<Dot> path) throws IOException {
        if (path.size() < 2) {
            return;
        }
        out.setStrokingColor(colour);
        out.setLineWidth(thick);
        out.setLineJoinStyle(1);
        out.moveTo(path.getFirst().x(), path.getFirst().y());
        for (var dot : path.subList(1, path.size())) {
            out.lineTo(dot.x(), dot.y());
        }
        out.stroke();
    }

    void dashes(boolean on) throws IOException {
        out.setLineDashPattern(on ? new float[] {3, 2} : new float[] {}, 0);
    }

    void done() throws IOException {
        out.close();
    }
}
