package dev.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authority of the test's own and certificates that it signs, made by the JDK's keytool, as PEM files. */
public final class Certificates {
    private static final String PASSWORD = "of-the-tests";
    private final Path folder;
    private final Path store;

    public Certificates() {
        try {
            folder = Files.createTempDirectory("keyward-certificates");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = folder.resolve("all.p12");
        keytool("authority", "CN=Authority of the tests", null, "-ext", "bc:c", "-validity", "30");
        pem("authority");
    }

    /** What to trust. */
    public Path authority() {
        return folder.resolve("authority.crt");
    }

    /**
     * A certificate and its key, which {@code redis-server} takes as they are.
     *
     * @param hosts such as {@code dns:localhost,ip:127.0.0.1}
     */
    public Pair signed(String name, String hosts) {
        keytool(name, "CN=" + name, "authority", "-ext", "san=" + hosts, "-validity", "30");
        return pem(name);
    }

    /** One that ended yesterday. */
    public Pair expired(String name, String hosts) {
        keytool(name, "CN=" + name, "authority", "-ext", "san=" + hosts, "-startdate", "-10d", "-validity", "9");
        return pem(name);
    }

    /** One that nobody but itself vouches for. */
    public Pair selfSigned(String name, String hosts) {
        keytool(name, "CN=" + name, null, "-ext", "san=" + hosts, "-validity", "30");
        return pem(name);
    }

    /** Two PEM files. */
    public record Pair(Path certificate, Path key) {}

    private void keytool(String alias, String subject, @Nullable String signer, String... more) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", alias, "-dname", subject));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(signer == null ? List.of() : List.of("-signer", signer));
        command.addAll(Arrays.asList(more));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Pair pem(String alias) {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            var pair = new Pair(folder.resolve(alias + ".crt"), folder.resolve(alias + ".key"));
            Files.writeString(
                    pair.certificate(),
                    pem("CERTIFICATE", keys.getCertificate(alias).getEncoded()));
            var key = keys.getKey(alias, PASSWORD.toCharArray());
            Files.writeString(pair.key(), pem("PRIVATE KEY", key.getEncoded()));
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
    }
}
