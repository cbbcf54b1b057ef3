package dev.keyward.discovery;

import dev.keyward.discovery.snapshot.Snapshot;
import dev.keyward.discovery.snapshot.SnapshotKey;
import dev.keyward.discovery.snapshot.SnapshotReader;
import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Inventory;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.KeyFact;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts the keys of a file by the register of its keyspace, while the file comes in. */
@Component
@EnableConfigurationProperties(FileSettings.class)
class FileReader {
    /** Nobody's keys are told in full to whoever looks for their shapes up to here, and then one in {@link #SPARSE}. */
    private static final long HEARD = 300_000;

    private static final int SPARSE = 8;

    private final Registers registers;
    private final Fleet fleet;
    private final StrangerBooks books;
    private final FileSettings settings;
    private final InstantSource clock;

    FileReader(
            Registers registers,
            Fleet fleet,
            ObjectProvider<StrangerBooks> books,
            FileSettings settings,
            InstantSource clock) {
        this.registers = registers;
        this.fleet = fleet;
        this.books = books.getIfAvailable(() -> StrangerBooks.NONE);
        this.settings = settings;
        this.clock = clock;
    }

    /** What a whole and sound file told. */
    record Told(ScannedFile file, FileFindings found, String strangers) {}

    /** @throws Refused when it is no RDB file, or not a whole and sound one */
    Told read(GivenFile given, InputStream content) {
        var register = registers.of(given.keyspace());
        var inventory = new Inventory(register, new SplittableRandom(clock.millis()));
        var strangers = books.open("");
        var file = ScannedFile.of(given, snapshot(given, content, new Counting(inventory, strangers)));
        return new Told(file, new FileFindings(register, inventory), strangers.written());
    }

    private Snapshot snapshot(GivenFile given, InputStream content, Counting counting) {
        var reader = new SnapshotReader(
                fleet.database(given.keyspace()), settings.rdbMaxSize().toBytes(), clock.instant());
        try {
            return reader.read(content, counting::count);
        } catch (IOException broken) {
            throw Refused.invalid("file", "The file stopped coming in before its end.", "Send it again.");
        }
    }

    private static final class Counting {
        private final Inventory inventory;
        private final Strangers strangers;
        private long met;

        Counting(Inventory inventory, Strangers strangers) {
            this.inventory = inventory;
            this.strangers = strangers;
        }

        void count(SnapshotKey key) {
            var fact = new KeyFact(key.bytes(), key.lifeMillis(), key.type(), key.encoding(), key.idleSeconds(), -1);
            if (inventory.add(key.name(), fact) && isHeard(++met)) {
                strangers.add(key.name(), fact);
            }
        }

        private static boolean isHeard(long met) {
            return met <= HEARD || met % SPARSE == 0;
        }
    }
}
