package dev.keyward.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who the console is on a server. A password in a file is read at every sign-in, so that it can be changed without a
 * restart. Prints as nothing.
 */
record Account(
        @Nullable String username,
        @Nullable String password,
        @Nullable Path file) {
    static final Account NOBODY = new Account(null, null, null);

    boolean hasPassword() {
        return password != null || file != null;
    }

    /** @throws RedisFailure when the file cannot be read just now */
    String secret() {
        if (file == null) {
            return String.valueOf(password);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new RedisFailure(
                    RedisFailure.Kind.RETRY, false, "The file with the console's Redis password cannot be read.", null);
        }
    }

    @Override
    public String toString() {
        return "Account[secret]";
    }
}
