package dev.keyward.manifest;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.shape.Conformity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says at which place of a manifest a value could not be taken, and why, in words for whoever wrote the file. */
final class Complaint {
    private Complaint() {}

    /** @param at the place that was read; {@code row} for the whole */
    static List<Finding> of(RuntimeException broken, String at) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.findings();
            }
        }
        var place = broken instanceof JacksonException problem ? path(problem, at) : at;
        return List.of(Finding.error(Conformity.INPUT, place, sentence(broken, place)));
    }

    private static String path(JacksonException problem, String field) {
        var inside = problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return field.equals("row") && !inside.isEmpty() ? inside.substring(1) : field + inside;
    }

    private static String sentence(RuntimeException broken, String at) {
        return switch (broken) {
            case ValueInstantiationException made
            when made.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "'%s' is one of: %s."
                        .formatted(
                                at,
                                Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format
            when format.getTargetType() == java.time.Duration.class ->
                "'%s' takes a duration, such as PT60S or P28D.".formatted(at);
            default -> "'%s' is not of the right type.".formatted(at);
        };
    }
}
