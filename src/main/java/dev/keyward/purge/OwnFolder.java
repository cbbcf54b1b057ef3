package dev.keyward.purge;

import dev.keyward.purge.restore.Remembered;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The two small files in the console's data folder that outlive its database: what was last seen in it, replaced as a whole,
 * and which folder this is, written once. The latter holds the number of its own file, which no copy of it has.
 */
@Component
class OwnFolder {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);

    private final Path seen;
    private final Path identity;
    private boolean writable = true;

    OwnFolder(Environment environment) {
        var folder = Path.of(environment.getProperty("keyward.data", ".keyward"));
        seen = folder.resolve("last-seen");
        identity = folder.resolve("identity");
    }

    @Nullable
    Remembered remembered() {
        return line(seen).flatMap(Remembered::read).orElse(null);
    }

    /** True when the folder was made by copying another; false where file systems number no files. */
    boolean copied() {
        return line(identity).isPresent() && number(identity).isPresent() && !settled();
    }

    /** Whether it is known which folder this is. */
    boolean settled() {
        var own = line(identity);
        return own.isPresent() && own.equals(number(identity));
    }

    /** Says so once when it cannot be written, and is then of no help. */
    void remember(Remembered now) {
        if (writable) {
            try {
                Files.createDirectories(seen.toAbsolutePath().getParent());
                replaced(seen, now.written());
            } catch (IOException readOnly) {
                writable = false;
                LOG.warn("{} cannot be written: a restored database may go unnoticed.", seen);
            }
        }
    }

    /** From now on this folder is the original. */
    void settleHere() {
        try {
            Files.createDirectories(identity.toAbsolutePath().getParent());
            Files.deleteIfExists(identity);
            Files.createFile(identity);
            var own = number(identity);
            if (own.isPresent()) {
                Files.writeString(identity, own.get());
            }
        } catch (IOException readOnly) {
            LOG.warn("{} cannot be written: a copied folder may go unnoticed.", identity);
        }
    }

    private static void replaced(Path file, String content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<String> line(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of("%s".formatted(Files.getAttribute(file, "unix:ino")))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
