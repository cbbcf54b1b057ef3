package dev.keyward.redis;

import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.api.sync.RedisCommands;

/**
 * Signs in by commands of our own once the connection stands. Lettuce's handshake would do it too, but when the server
 * refuses, the closing of that connection may overtake the server's answer, and a wrong password looks like a network
 * that may recover.
 */
final class Introduction {
    /** Static, since a provider that answers later lets a connection come out before it can be written to. */
    private static final RedisCredentialsProvider NOBODY = new StaticCredentialsProvider(null, null);

    private Introduction() {}

    /** The same server without account and database, so that connecting sends no command that can be refused. */
    static RedisURI withheld(RedisURI address) {
        var bare = RedisURI.builder(address).withDatabase(0).build();
        bare.setCredentialsProvider(NOBODY);
        return bare;
    }

    /** AUTH and SELECT as far as the address asks for them; the server's refusals come out as they are. */
    static void made(RedisCommands<byte[], byte[]> commands, RedisURI address) {
        var account =
                address.getCredentialsProvider().resolveCredentials().toFuture().join();
        if (account != null && account.hasPassword()) {
            var password = new String(account.getPassword());
            if (account.hasUsername()) {
                commands.auth(account.getUsername(), password);
            } else {
                commands.auth(password);
            }
        }
        if (address.getDatabase() != 0) {
            commands.select(address.getDatabase());
        }
    }
}
