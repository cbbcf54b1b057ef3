package dev.keyward.redis;

import io.netty.handler.ssl.NotSslRecordException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;

/** Why a server was not believed to be who it should be, in a sentence. Trying again changes nothing. */
final class TlsFailures {
    private TlsFailures() {}

    static Optional<String> sentence(Throwable failure) {
        var told = Optional.<String>empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var here = of(cause);
            told = here.isPresent() ? here : told;
        }
        return told;
    }

    private static Optional<String> of(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case CertificateExpiredException expired -> "The server's TLS certificate has expired.";
                    case CertificateNotYetValidException early -> "The server's TLS certificate is not valid yet.";
                    case CertPathValidatorException broken -> untrusted();
                    case CertificateException refused -> refused(String.valueOf(refused.getMessage()));
                    case NotSslRecordException plain ->
                        "The server does not speak TLS on this port; the address says it should.";
                    default -> cause.getClass().getName().endsWith("CertPathBuilderException") ? untrusted() : null;
                });
    }

    private static String refused(String message) {
        return message.startsWith("No subject alternative") || message.startsWith("No name matching")
                ? "The server's TLS certificate is for another host than the one in the configuration."
                : untrusted();
    }

    private static String untrusted() {
        return "The server's TLS certificate is signed by nobody the console trusts (ca-file in the configuration).";
    }
}
