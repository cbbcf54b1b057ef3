package dev.keyward.shell;

import dev.keyward.kernel.Refused;
import dev.keyward.security.MissingRole;
import dev.keyward.security.Role;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What went wrong in words for the person in front of it: what happened, what was kept, what to do.
 *
 * @param status as HTTP counts it
 */
record Explanation(int status, String title, String words, String remedy) {
    private static final String NOT_PERMITTED = "You are not permitted to do this";
    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);

    /** Explains the first cause that says something; anything else is logged once, under the reference it shows. */
    static Explanation of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return unexpected(thrown);
    }

    private static Optional<Explanation> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case Refused refused -> refused(refused);
                    case AuthorizationDeniedException denied
                    when denied.getAuthorizationResult() instanceof MissingRole missing -> missing(missing);
                    case AccessDeniedException denied -> notPermitted();
                    case OptimisticLockingFailureException stale -> refused(Refused.stale("It"));
                    case DataAccessResourceFailureException away -> databaseAway(away);
                    case UncategorizedSQLException takesNothing -> databaseAway(takesNothing);
                    case CannotCreateTransactionException away -> databaseAway(away);
                    default -> null;
                });
    }

    private static Explanation refused(Refused refused) {
        return switch (refused.kind()) {
            case UNKNOWN -> new Explanation(404, "Nothing here by that name", refused.getMessage(), refused.remedy());
            case FORBIDDEN -> new Explanation(403, NOT_PERMITTED, refused.getMessage(), refused.remedy());
            default -> new Explanation(409, "That is not possible now", refused.getMessage(), refused.remedy());
        };
    }

    private static Explanation missing(MissingRole missing) {
        var roles = missing.anyOf().stream().sorted().map(Role::label).collect(Collectors.joining(" or "));
        return new Explanation(
                403,
                NOT_PERMITTED,
                "It takes the role %s. Nothing was changed.".formatted(roles),
                "A platform admin can grant it under Accounts.");
    }

    static Explanation notPermitted() {
        return new Explanation(
                403,
                NOT_PERMITTED,
                "It takes a role that you do not hold. Nothing was changed.",
                "A platform admin can grant it under Accounts.");
    }

    private static Explanation databaseAway(Exception away) {
        LOG.error("The governance database does not answer.", away);
        return new Explanation(
                503, "The governance database does not answer", "Nothing was saved.", "Try again in a few seconds.");
    }

    private static Explanation unexpected(Throwable thrown) {
        var request = MDC.get("requestId");
        var reference = request == null
                ? HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt())
                : request;
        LOG.error("Unexpected; the reader was shown reference {}.", reference, thrown);
        return new Explanation(
                500,
                "Something went wrong, nothing was saved",
                "Reference %s.".formatted(reference),
                "Try it once more. If it happens again, give the reference to whoever runs this console.");
    }
}
