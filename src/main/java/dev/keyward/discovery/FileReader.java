package dev.keyward.discovery;

import dev.keyward.discovery.snapshot.Snapshot;
import dev.keyward.discovery.snapshot.SnapshotKey;
import dev.keyward.discovery.snapshot.SnapshotReader;
import dev.keyward.discovery.sweep.Telling;
import dev.keyward.discovery.tally.Inventory;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.KeyFact;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts the keys of a file by the register of its keyspace, while the file comes in. */
@Component
@EnableConfigurationProperties(FileSettings.class)
class FileReader {
    private final Registers registers;
    private final Fleet fleet;
    private final StrangerBooks books;
    private final FileSettings settings;
    private final InstantSource clock;

    FileReader(Registers registers, Fleet fleet, StrangerBooks books, FileSettings settings, InstantSource clock) {
        this.registers = registers;
        this.fleet = fleet;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a whole and sound file told. */
    record Told(ScannedFile file, FileFindings found, String strangers) {}

    /** @throws Refused when it is no RDB file, or not a whole and sound one */
    Told read(GivenFile given, InputStream content) {
        var register = registers.of(given.keyspace());
        var inventory = new Inventory(register, new SplittableRandom(clock.millis()));
        var strangers = books.open(register, "");
        var file = ScannedFile.of(
                given, snapshot(given, content, new Counting(inventory, new Telling(register, strangers, 0))));
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

    private record Counting(Inventory inventory, Telling telling) {
        void count(SnapshotKey key) {
            var fact = new KeyFact(key.bytes(), key.lifeMillis(), key.type(), key.encoding(), key.idleSeconds(), -1);
            var box = inventory.add(key.name(), fact);
            if (telling.meets(box) && telling.isDue()) {
                telling.tell(box, key.name(), fact);
            }
        }
    }
}
