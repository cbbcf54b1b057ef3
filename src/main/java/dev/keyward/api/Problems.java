package dev.keyward.api;

import dev.keyward.api.kit.Versions.PreconditionRequired;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.security.MissingRole;
import dev.keyward.security.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal as {@code application/problem+json}: what happened, what to do next, which findings spoke. */
@RestControllerAdvice
@Order(Problems.BEFORE_THE_LAST_RESORT)
class Problems {
    static final int BEFORE_THE_LAST_RESORT = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletResponse response) {
        return answer(refused, response.containsHeader(HttpHeaders.RETRY_AFTER));
    }

    /** @param told whether it is said already when to come back */
    private static ResponseEntity<ProblemDetail> answer(Refused refused, boolean told) {
        var status = status(refused.kind());
        var answer = problem(status, refused.getMessage(), refused.remedy(), refused.findings());
        var builder = ResponseEntity.status(status);
        if (!told && (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE)) {
            builder.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return builder.body(answer);
    }

    /** A value object's own sentence: the input cannot be what it should be. */
    @ExceptionHandler
    ProblemDetail impossibleValue(IllegalArgumentException impossible) {
        return problem(
                HttpStatus.BAD_REQUEST,
                String.valueOf(impossible.getMessage()),
                "Correct the value and send it again.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail notPermitted(AuthorizationDeniedException denied) {
        var needed = denied.getAuthorizationResult() instanceof MissingRole missing
                ? missing.anyOf().stream().map(Role::name).sorted().collect(Collectors.joining(" or "))
                : "another role";
        return problem(
                HttpStatus.FORBIDDEN,
                "You are not permitted to do this: it takes %s.".formatted(needed),
                "Ask a platform admin to grant you %s, or ask somebody who holds it.".formatted(needed),
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException unknown) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problem(
                        HttpStatus.UNAUTHORIZED,
                        "This needs a bearer token.",
                        "Create a token under your name in the console and send it as 'Authorization: Bearer …'.",
                        List.of()));
    }

    @ExceptionHandler
    ProblemDetail noIfMatch(PreconditionRequired missing) {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "Changing this needs If-Match, so that nobody's change is overwritten unseen.",
                "Read it first and send its ETag as If-Match.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lostRace(OptimisticLockingFailureException stale) {
        return answer(Refused.stale("It"), false);
    }

    /** It is away, or answers and takes nothing: read-only, or at the end of its disk. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        UncategorizedSQLException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException away) {
        LOG.error("The governance database does not answer.", away);
        return answer(Refused.unavailable(DatabaseAway.WHAT, DatabaseAway.REMEDY), false);
    }

    static ProblemDetail problem(HttpStatusCode status, String detail, String remedy, List<Finding> findings) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("remedy", remedy);
        problem.setProperty("findings", findings);
        return problem;
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
