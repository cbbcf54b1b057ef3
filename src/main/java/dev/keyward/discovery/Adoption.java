package dev.keyward.discovery;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Conformance;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Whose unregistered keys shall be: the two things that no scan can know. */
public record Adoption(DomainId domain, TeamId owner) {

    /** A draft with all that the scan saw. What is not seen is left for the owner to say. */
    FamilySpec draft(Scan scan, UnknownPattern pattern) {
        var life = pattern.life();
        var drafted = new FamilySpec(
                new FamilyId(pattern.family()),
                domain,
                owner,
                null,
                pattern.template(),
                null,
                scan.keyspace(),
                purpose(scan, pattern),
                null,
                null,
                new Invalidation(Strategy.TTL_ONLY, null, null, null),
                life == null || life < 1 ? null : new Ttl(Duration.ofSeconds(life), null),
                null,
                null);
        return pattern.legacy() ? drafted.but().conformance(Conformance.LEGACY).spec() : drafted;
    }

    /** Why it has the TTL it has. */
    private static String life(UnknownPattern pattern) {
        var expiry = pattern.expiry();
        return expiry == null || pattern.life() == null
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        " Of %,d that were read, %,d expire; the TTL is the longest life seen, rounded up.",
                        expiry.read(),
                        expiry.expiring());
    }

    private static String purpose(Scan scan, UnknownPattern pattern) {
        var ended = scan.endedAt() == null ? scan.requestedAt() : scan.endedAt();
        return String.format(
                Locale.ENGLISH,
                "%s%,d %s that a scan of %s found on %s.%s Say here what they are for and who reads them.",
                pattern.estimated() ? "About " : "",
                pattern.keys(),
                pattern.keys() == 1 ? "key" : "keys",
                scan.keyspace(),
                LocalDate.ofInstant(ended, ZoneOffset.UTC),
                life(pattern));
    }
}
