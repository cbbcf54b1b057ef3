package dev.keyward.measurement.prometheus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /api/v1/query_range} answers: a matrix of series, each with its labels and its samples. */
public final class RangeAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RangeAnswer() {}

    /** One sample of one series. */
    public record Sample(String family, String region, Instant at, double value) {}

    /** The answer is not what a Prometheus would say. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Every sample that is a number and carries both labels. */
    public static List<Sample> read(byte[] body, String familyLabel, String regionLabel) {
        var answer = tree(body);
        if (!answer.at("/data/resultType").asString("").equals("matrix")) {
            throw new Unreadable("It answered something that is no matrix of series.");
        }
        var samples = new ArrayList<Sample>();
        for (var series : answer.at("/data/result")) {
            var family = series.at("/metric").path(familyLabel).asString("");
            var region = series.at("/metric").path(regionLabel).asString("");
            if (!family.isEmpty() && !region.isEmpty()) {
                for (var sample : series.path("values")) {
                    add(samples, family, region, sample);
                }
            }
        }
        return samples;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            throw new Unreadable("It answered something that is no JSON.");
        }
    }

    /** A sample is a pair of seconds and a number as text; a quantile of nothing is NaN. */
    private static void add(List<Sample> samples, String family, String region, JsonNode pair) {
        try {
            var value = Double.parseDouble(pair.path(1).asString(""));
            if (Double.isFinite(value)) {
                var at = Instant.ofEpochMilli(Math.round(pair.path(0).asDouble(0) * 1_000));
                samples.add(new Sample(family, region, at, value));
            }
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("It answered a sample that is no number.");
        }
    }
}
