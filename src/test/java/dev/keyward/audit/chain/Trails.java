package dev.keyward.audit.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up trails, and the strokes of a forger. */
final class Trails {
    private Trails() {}

    static List<Link> of(int rows, Random random) {
        var links = new ArrayList<Link>();
        append(links, Head.NONE, rows, random);
        return links;
    }

    static void append(List<Link> links, Head behind, int rows, Random random) {
        var head = behind;
        for (int i = 0; i < rows; i++) {
            var link = Link.after(head, event(head.seq() + 1, random));
            links.add(link);
            head = link.head();
        }
    }

    static AuditEvent event(long seq, Random random) {
        return new AuditEvent(
                seq,
                Instant.ofEpochSecond(1_790_000_000L + seq, random.nextInt(1_000_000) * 1_000L),
                "ada",
                "UI",
                random.nextBoolean() ? null : "0190c0de-" + random.nextInt(1000),
                "family.edited",
                "family/f" + random.nextInt(100),
                "{\"ttl\":%d}".formatted(random.nextInt(1000)),
                "{\"ttl\":%d}".formatted(random.nextInt(1000)),
                "cl\u00e9 %d".formatted(random.nextInt(1000)),
                "req-" + random.nextInt());
    }

    /** The same chain with other content at one place, the hashes left as they were. */
    static void rewrite(List<Link> links, int place, AuditEvent content) {
        links.set(
                place,
                new Link(content, links.get(place).prevHash(), links.get(place).hash()));
    }

    /** Hashes everything anew from one place on, as somebody who knows the format would. */
    static void rehash(List<Link> links, int place) {
        var head = place == 0 ? Head.NONE : links.get(place - 1).head();
        for (int i = place; i < links.size(); i++) {
            links.set(i, Link.after(head, links.get(i).event()));
            head = links.get(i).head();
        }
    }

    static Verdict verdict(List<Link> links, Head recorded, Head exported) {
        var verifier = ChainVerifier.upTo(recorded, exported);
        for (var link : links) {
            if (!verifier.accepts(link)) {
                break;
            }
        }
        return verifier.verdict();
    }
}
