package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Share;
import java.util.Locale;

/** Coverage in words and numbers, with the interval of what was sampled. */
final class CoverageWords {
    private CoverageWords() {}

    /** The state of a keyspace for the head of its page. */
    static String sentence(Coverage coverage) {
        var known = coverage.registered();
        var unowned = coverage.unregistered();
        var told = "%s of its bytes belong to registered families%s."
                .formatted(Sizes.share(known.bytesPart()), interval(known));
        return unowned.keys().value() < 1
                ? told + " Every key that was read has an owner."
                : told + " Nobody owns %s in %s.".formatted(Sizes.bytes(unowned.bytes()), Sizes.keys(unowned.keys()));
    }

    /** Such as {@code  (95 % interval 86.1 % to 88.6 %)}, with a blank before it; empty when counted. */
    static String interval(Share share) {
        var part = share.ofBytes();
        return share.bytes().exact() || part.low() >= part.high()
                ? ""
                : " (95 %% interval %s to %s)".formatted(Sizes.share(part.low()), Sizes.share(part.high()));
    }

    /** Bytes, their share and the keys, in a line, such as {@code 18.4 MB, 12.4 %, 40,210 keys}. */
    static String fact(Share share) {
        return "%s, %s of the bytes, %s"
                .formatted(Sizes.bytes(share.bytes()), Sizes.share(share.bytesPart()), Sizes.keys(share.keys()));
    }

    /** The arithmetic behind the share of a part. */
    static String why(Part part, Coverage coverage) {
        var share = part.share();
        var scan = coverage.scan();
        var bytes = ScanWords.isOfFile(scan)
                ? "%s, the records of the keys in the file."
                : share.bytes().exact()
                        ? "%s, as MEMORY USAGE told for each key."
                        : "%s by MEMORY USAGE of a sample, between %s with 95 %% confidence.";
        return "%s\nKeys: %s of %s read%s.\nBytes: %s\nScan: %s, %s."
                .formatted(
                        part.meaning(),
                        Sizes.keys(share.keys()),
                        Sizes.number(scan.keysSeen()),
                        share.keys().exact() ? "" : ", between " + Sizes.endsOfKeys(share.keys()),
                        bytes.formatted(Sizes.bytes(share.bytes()), Sizes.ends(share.bytes())),
                        ScanWords.word(scan.kind()).toLowerCase(Locale.ROOT),
                        Sizes.keys(scan.keysSampled()) + " sampled");
    }
}
