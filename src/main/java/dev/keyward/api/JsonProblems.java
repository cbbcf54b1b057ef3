package dev.keyward.api;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Unreadable input, said at its field. Echoes names of fields, never what was sent in them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class JsonProblems {

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (refusalIn(unreadable) instanceof Refused refused) {
            return invalid(refused.getMessage(), refused.remedy(), refused.findings());
        }
        if (unreadable.getCause() instanceof JacksonException problem) {
            var field = path(problem);
            var message = sentence(problem, field);
            return invalid(
                    message, "Correct the field and send it again.", List.of(Finding.error("INPUT", field, message)));
        }
        return invalid("The body is missing or is not JSON.", "Send one JSON object.", List.of());
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException wrong) {
        var message = "'%s' is not of the right type.".formatted(wrong.getName());
        return invalid(
                message, "See /api/docs for its type.", List.of(Finding.error("INPUT", wrong.getName(), message)));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        var name = missing.getParameterName();
        var message = "'%s' is missing.".formatted(name);
        return invalid(message, "Add it to the query.", List.of(Finding.error("INPUT", name, message)));
    }

    private static @Nullable Refused refusalIn(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }

    private static String sentence(JacksonException problem, String field) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                "There is no field '%s'. Known here: %s."
                        .formatted(
                                field,
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidNullException absent -> "'%s' must not be null.".formatted(field);
            case ValueInstantiationException broken
            when broken.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "'%s' is one of: %s."
                        .formatted(
                                field,
                                Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "'%s' is missing or is not of the right type.".formatted(field);
            case InputCoercionException outside -> "'%s' is larger or finer than it can be.".formatted(field);
            case StreamConstraintsException tooMuch
            when String.valueOf(tooMuch.getOriginalMessage()).startsWith("String value length") ->
                "'%s' is longer than 10,000 characters.".formatted(field);
            default -> "The body is not well-formed JSON, or it is larger or deeper than the console reads.";
        };
    }

    private static String path(JacksonException problem) {
        var path = problem.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path.replace(".[", "[");
    }

    private static ProblemDetail invalid(String detail, String remedy, List<Finding> findings) {
        return Problems.problem(HttpStatus.BAD_REQUEST, detail, remedy, findings);
    }
}
