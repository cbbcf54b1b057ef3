package dev.keyward.discovery;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Scans of RDB files instead of a live keyspace. A file is counted while it comes in and kept nowhere; a scan of it exists
 * when all of it was read and found sound.
 */
@Service
public class FileScans {
    private static final int AT_ONCE = 2;

    private final Fleet fleet;
    private final FileReader reader;
    private final FileShelf shelf;
    private final FileRows files;
    private final CurrentActor current;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FileScans(
            Fleet fleet,
            FileReader reader,
            FileShelf shelf,
            FileRows files,
            CurrentActor current,
            InstantSource clock) {
        this.fleet = fleet;
        this.reader = reader;
        this.shelf = shelf;
        this.files = files;
        this.current = current;
        this.clock = clock;
    }

    /** Reads the file to its end. @throws Refused when it is no RDB file, or not a whole and sound one */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan read(GivenFile given, InputStream content) {
        var keyspace =
                fleet.keyspace(given.keyspace()).orElseThrow(() -> Refused.unknown("keyspace", given.keyspace()));
        if (!places.tryAcquire()) {
            throw Refused.tooMany("Two files are being read already.", "Wait until one of them is done.");
        }
        try {
            var begun = clock.instant();
            var told = reader.read(given, content);
            var scan = scan(keyspace, told, note(given, told, keyspace), begun);
            shelf.keep(scan, told);
            return scan;
        } finally {
            places.release();
        }
    }

    private static String note(GivenFile given, FileReader.Told told, Keyspace keyspace) {
        var note = told.file().note(keyspace);
        return given.isShortened()
                ? "The file is kept as %s, without its folders. %s".formatted(given.name(), note)
                : note;
    }

    private Scan scan(Keyspace keyspace, FileReader.Told told, String note, Instant begun) {
        var keys = told.found().inventory().keys();
        return new Scan(
                new ScanId(Identifier.next(begun.toEpochMilli())),
                1,
                keyspace.name(),
                ScanKind.RDB_FILE,
                ScanState.COMPLETED,
                current.actor().name(),
                begun,
                begun,
                clock.instant(),
                ScanBudget.NONE,
                Pace.STANDARD,
                false,
                keys,
                keys,
                told.found().inventory().drawn(),
                0,
                note);
    }

    /** The file that a scan counted; empty for a scan of the live keyspace. */
    @SignedIn
    public Optional<ScannedFile> file(ScanId scan) {
        return files.find(scan);
    }
}
