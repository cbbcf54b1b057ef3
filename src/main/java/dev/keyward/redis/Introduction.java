package dev.keyward.redis;

import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.api.sync.RedisCommands;

/**
 * Signs in by commands of our own once the connection stands. Lettuce's handshake would do it too, but when the server
 * refuses, the closing of that connection may overtake the server's answer, and a wrong password looks like a network
 * that may recover.
 */
final class Introduction {
    /** Static, since a provider that answers later lets a connection come out before it can be written to. */
    static final RedisCredentialsProvider NOBODY = new StaticCredentialsProvider(null, null);

    private Introduction() {}

    /** AUTH and SELECT as far as they are asked for; the server's refusals come out as they are. */
    static void made(RedisCommands<byte[], byte[]> commands, Account account, int database) {
        if (account.hasPassword()) {
            var user = account.username();
            if (user == null) {
                commands.auth(account.secret());
            } else {
                commands.auth(user, account.secret());
            }
        }
        if (database != 0) {
            commands.select(database);
        }
    }
}
