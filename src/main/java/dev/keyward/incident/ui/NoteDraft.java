package dev.keyward.incident.ui;

import java.io.Serializable;

/** What somebody began to write into the timeline; it outlives the parts of the page that are built anew. */
final class NoteDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private String words = "";

    String words() {
        return words;
    }

    void keep(String typed) {
        words = typed;
    }
}
