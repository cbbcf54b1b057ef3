package dev.keyward.measurement.rest;

import dev.keyward.measurement.Accepted;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/measurements")
class MeasurementController {
    private final Measurements measurements;

    MeasurementController(Measurements measurements) {
        this.measurements = measurements;
    }

    record Batch(List<Measurement> items) {}

    /** What is answered is committed; the same id again is a duplicate. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted take(@RequestBody Batch batch) {
        return measurements.take(batch.items());
    }
}
