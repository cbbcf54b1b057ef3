package dev.keyward.review.pack;

import java.awt.Color;

/** How words look. @param leading from one line to the next */
record Style(Face face, float size, Color colour, float leading) {
    static final Style TITLE = new Style(Face.STRONG, 30, Ink.TEXT, 36);
    static final Style HEADING = new Style(Face.STRONG, 16, Ink.TEXT, 21);
    static final Style SMALL_HEADING = new Style(Face.STRONG, 10.5f, Ink.TEXT, 14.5f);
    static final Style BODY = new Style(Face.TEXT, 9.5f, Ink.TEXT, 13.5f);
    static final Style STRONG = new Style(Face.STRONG, 9.5f, Ink.TEXT, 13.5f);
    static final Style SOFT = new Style(Face.TEXT, 9, Ink.SOFT, 12.5f);
    static final Style SMALL = new Style(Face.TEXT, 8, Ink.SOFT, 11);
    static final Style CELL = new Style(Face.TEXT, 8.5f, Ink.TEXT, 11.5f);
    static final Style COLUMN = new Style(Face.STRONG, 7.5f, Ink.SOFT, 10.5f);
    static final Style MONO = new Style(Face.MONO, 8, Ink.TEXT, 11.5f);
    static final Style NUMBER = new Style(Face.STRONG, 19, Ink.TEXT, 24);

    /** The faces that are embedded. */
    enum Face {
        TEXT,
        STRONG,
        MONO
    }

    Style in(Color other) {
        return new Style(face, size, other, leading);
    }
}
