package dev.keyward.api;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw: logged once with its reference, told without its inside. Asked after every other handler. */
@RestControllerAdvice
class UnforeseenProblems {
    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenProblems.class);

    @ExceptionHandler
    ProblemDetail unreadableAddress(InvalidParameterException unreadable) {
        return Problems.problem(
                HttpStatus.BAD_REQUEST,
                "The query holds bytes that are not UTF-8.",
                "Percent-encode each parameter as UTF-8.",
                List.of());
    }

    /** A header or an address that only an attack would send. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException rejected) {
        return Problems.problem(
                HttpStatus.BAD_REQUEST,
                "A header or the address holds characters that are not allowed there.",
                "Send plain printable characters.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception fault) {
        LOG.error("A request failed in a way nobody foresaw.", fault);
        return Problems.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here; what was asked for was not done.",
                "Try again. If it stays, tell whoever runs the console, with the X-Request-Id of this answer.",
                List.of());
    }
}
