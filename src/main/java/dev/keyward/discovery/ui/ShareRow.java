package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Share;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the table behind the picture: a family, or one of the parts that no family has.
 *
 * @param family empty where nobody owns the keys
 */
record ShareRow(String family, String domain, String owner, Part part, Share share) {
    static final Comparator<ShareRow> BY_BYTES =
            Comparator.comparingDouble(row -> row.share().bytes().value());

    /** The most bytes first. */
    static List<ShareRow> of(Coverage coverage) {
        var parts = Part.of(coverage);
        var families = coverage.families().stream()
                .map(family -> new ShareRow(
                        family.family(), family.domain(), family.owner(), parts.getFirst(), family.share()));
        var others = parts.stream()
                .skip(1)
                .filter(part -> part.share().keys().value() > 0)
                .map(part -> new ShareRow("", "", "", part, part.share()));
        return Stream.concat(families, others).sorted(BY_BYTES.reversed()).toList();
    }

    /** What it is called: the family, or the part. */
    String title() {
        return family.isEmpty() ? part.label() : family;
    }

    boolean isFoundBy(String text) {
        return (title() + " " + domain + " " + owner)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(text);
    }
}
