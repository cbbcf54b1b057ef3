package dev.keyward.measurement.rest;

import dev.keyward.measurement.Accepted;
import dev.keyward.measurement.FileReport;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.MeasurementFiles;
import dev.keyward.measurement.Measurements;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is answered with 202 is committed; the same id again is a duplicate. */
@RestController
@RequestMapping("/api/v1/measurements")
class MeasurementController {
    private final Measurements measurements;
    private final MeasurementFiles files;

    MeasurementController(Measurements measurements, MeasurementFiles files) {
        this.measurements = measurements;
        this.files = files;
    }

    record Batch(List<Measurement> items) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted take(@RequestBody Batch batch) {
        return measurements.take(batch.items());
    }

    /** A table of the same fields. A dry run answers what each row would be and writes nothing. */
    @PostMapping(consumes = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileReport.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    ResponseEntity<Object> takeFile(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] body) {
        var file = body == null ? new byte[0] : body;
        return dryRun
                ? ResponseEntity.ok(files.dryRun(file))
                : ResponseEntity.accepted().body(files.take(file));
    }
}
