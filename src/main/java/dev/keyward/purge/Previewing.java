package dev.keyward.purge;

import dev.keyward.purge.approval.Assessment;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.engine.Survey;
import dev.keyward.purge.preview.CountRange;
import dev.keyward.purge.preview.Lives;
import dev.keyward.purge.preview.LookAlikes;
import dev.keyward.purge.preview.Preview;
import dev.keyward.purge.scope.Scope;
import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.KeyspaceConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a count alone does not: how sure it is, whose the look-alikes are, what the origins would feel. */
@Component
class Previewing {
    private final LiveFamilies families;
    private final ScopeDrafting drafting;
    private final OriginLoads loads;

    Previewing(LiveFamilies families, ScopeDrafting drafting, OriginLoads loads) {
        this.families = families;
        this.drafting = drafting;
        this.loads = loads;
    }

    /** A preview, and how risky what it tells is. */
    record Told(Preview preview, Risk risk) {}

    Told of(Scope scope, Survey.Found found, @Nullable Long bytes, LookAlikes foreign, KeyspaceConnection connection) {
        var load = loads.of(scope);
        var production = Environment.valueOf(scope.environment()) == Environment.PROD;
        var assessed =
                Assessment.of(new Assessment.Facts(found.count(), bytes, production, drafting.strict(scope), load));
        var scanned = found.looked() > 0 && scope.manner().index() == null;
        var keys = connection.keyCount();
        var preview = new Preview(
                scanned ? range(found, keys) : CountRange.exactly(found.count()),
                scanned ? Long.valueOf(found.exact() ? keys : found.looked()) : null,
                scanned ? keys : null,
                foreign.whose(families.claimants(scope)),
                lives(found, connection),
                load,
                assessed.reasons());
        return new Told(preview, assessed.risk());
    }

    private static CountRange range(Survey.Found found, long keys) {
        return found.exact() ? CountRange.exactly(found.count()) : CountRange.of(found.named(), found.looked(), keys);
    }

    /** Null when the account may not ask. */
    private static @Nullable Lives lives(Survey.Found found, KeyspaceConnection connection) {
        var left = found.sample().stream()
                .map(connection::lifeMillis)
                .flatMapToLong(life -> life.stream())
                .boxed()
                .toList();
        return left.isEmpty() ? null : Lives.of(left);
    }
}
