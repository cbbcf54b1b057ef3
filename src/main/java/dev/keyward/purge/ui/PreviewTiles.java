package dev.keyward.purge.ui;

import dev.keyward.purge.DryRun;
import dev.keyward.purge.approval.OriginLoad;
import dev.keyward.purge.preview.Preview;
import dev.keyward.shell.kit.StatTile;

/** The numbers of a preview, each with its arithmetic. */
final class PreviewTiles {
    private PreviewTiles() {}

    static StatTile count(DryRun found) {
        var number = Figures.number(found.count());
        var preview = found.preview();
        if (found.exact()) {
            return new StatTile("Keys that go", number)
                    .because("Exact: everything was looked at in %s, and the matcher accepted %s names."
                            .formatted(Figures.duration(found.took()), number));
        }
        return new StatTile("Keys that go", "about " + number)
                .because("Projected: the scan was cut off after %s; the share of matching names in the part that was"
                                .formatted(Figures.duration(found.took()))
                        + " scanned is carried over to the whole keyspace." + between(preview));
    }

    private static String between(@org.jspecify.annotations.Nullable Preview preview) {
        return preview == null || preview.looked() == null
                ? ""
                : "\nBetween %s and %s with 95 %% confidence, by Wilson's interval over the %s names looked at."
                        .formatted(
                                Figures.number(preview.range().least()),
                                Figures.number(preview.range().most()),
                                Figures.number(preview.looked()));
    }

    static StatTile memory(DryRun found) {
        var bytes = found.bytes();
        return new StatTile("Memory freed", bytes == null ? "not told" : "about " + Figures.bytes(bytes))
                .because(
                        bytes == null
                                ? "The server does not tell how much memory a key takes, and neither a scan nor the manifest does."
                                : "Mean of MEMORY USAGE over at most 200 of the keys, times the count; where the server tells none, the mean of the last scan, or key, value and the overhead that scans measured.");
    }

    static StatTile foreign(DryRun found) {
        return new StatTile("Look-alikes kept", Figures.number(found.foreign()))
                .because(
                        "Names that the scan pattern matches and the template refuses, and names that the family has yielded to"
                                + " a more specific one. They stay.");
    }

    static StatTile ambiguous(DryRun found) {
        return new StatTile("Shared keys kept", Figures.number(found.ambiguous()))
                .because("Keys that a template of another live family matches as well. They stay,"
                        + " and the purge ends as PARTIAL instead of COMPLETED.");
    }

    static StatTile load(long keys, OriginLoad load) {
        return keys == 0
                ? new StatTile("Extra origin load", "none").because("No key goes, so no read misses because of it.")
                : load(load);
    }

    private static StatTile load(OriginLoad load) {
        var extra = load.extra();
        if (extra == null || load.readsPerSecond() == null || load.hitRatio() == null) {
            return new StatTile("Extra origin load", "unknown")
                    .because("No service has reported reads of these families during the last hour.");
        }
        var share = load.shareOfHeadroom();
        return new StatTile(
                        "Extra origin load",
                        "%s%s requests/s"
                                .formatted(load.upperBound() ? "at most " : "", Figures.number(Math.round(extra))))
                .because("%s reads/s during the last hour, times a hit ratio of %s %%, until the keys are back.%s\n%s"
                        .formatted(
                                Figures.number(Math.round(load.readsPerSecond())),
                                Figures.number(Math.round(load.hitRatio() * 100)),
                                load.upperBound() ? " As if every read of the family were of the values that go." : "",
                                share == null
                                        ? "Nobody has said how much the origins can take beside"
                                                + " (keyward.purge.origin-headroom)."
                                        : "That is %s %% of the headroom of %s requests/s; above 80 %% is high risk."
                                                .formatted(
                                                        Figures.number(Math.round(share * 100)),
                                                        Figures.number(Math.round(
                                                                load.headroom() == null ? 0 : load.headroom())))));
    }
}
