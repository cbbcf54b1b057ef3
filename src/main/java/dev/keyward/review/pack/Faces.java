package dev.keyward.review.pack;

import dev.keyward.review.pack.Style.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a document, of each only the letters that are used. A letter that a face lacks is taken from the widest
 * one, and one that none has is written as its number, such as {@code [U+4E2D]}: nothing is left out in silence.
 */
final class Faces {
    private static final Map<Face, String> FILES =
            Map.of(Face.TEXT, "Inter-Regular.ttf", Face.STRONG, "Inter-SemiBold.ttf", Face.MONO, "DejaVuSansMono.ttf");
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    private record Loaded(PDType0Font font, CmapLookup letters) {
        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }
    }

    /** Letters of one font, one after the other. */
    record Run(PDType0Font font, String text) {
        float width(float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    static Faces in(PDDocument document) throws IOException {
        var faces = new Faces();
        for (var face : Face.values()) {
            faces.loaded.put(face, load(document, Objects.requireNonNull(FILES.get(face))));
        }
        return faces;
    }

    private static Loaded load(PDDocument document, String file) throws IOException {
        try (var stream = Objects.requireNonNull(Faces.class.getResourceAsStream("/fonts/" + file))) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            parsed.setEnableGsub(false);
            return new Loaded(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }
    }

    List<Run> runs(Face face, String text) {
        var runs = new ArrayList<Run>();
        text.codePoints().forEach(letter -> {
            var shown = Character.isISOControl(letter) || Character.isWhitespace(letter) ? ' ' : letter;
            var font = font(face, shown);
            var words = font == null ? "[U+%04X]".formatted(shown) : Character.toString(shown);
            add(runs, font == null ? of(face).font() : font, words);
        });
        return runs;
    }

    private static void add(List<Run> runs, PDType0Font font, String letters) {
        if (!runs.isEmpty() && runs.getLast().font() == font) {
            var last = runs.removeLast();
            runs.add(new Run(font, last.text() + letters));
        } else {
            runs.add(new Run(font, letters));
        }
    }

    private @org.jspecify.annotations.Nullable PDType0Font font(Face face, int letter) {
        if (of(face).has(letter)) {
            return of(face).font();
        }
        return of(Face.MONO).has(letter) ? of(Face.MONO).font() : null;
    }

    private Loaded of(Face face) {
        return Objects.requireNonNull(loaded.get(face));
    }

    float width(Style style, String text) throws IOException {
        var width = 0f;
        for (var run : runs(style.face(), text)) {
            width += run.width(style.size());
        }
        return width;
    }

    /** The lines of a text in a column; a word that is wider than the column is broken anywhere. */
    List<String> lines(Style style, String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(style, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(lines, style, word, width);
        }
        lines.add(line);
        return lines;
    }

    private String broken(List<String> lines, Style style, String word, float width) throws IOException {
        var rest = "";
        for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
            if (!rest.isEmpty() && width(style, rest + letter) > width) {
                lines.add(rest);
                rest = "";
            }
            rest += letter;
        }
        return rest;
    }
}
