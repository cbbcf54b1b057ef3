package dev.keyward.discovery.rest;

import dev.keyward.api.kit.Versions;
import dev.keyward.discovery.ScanSchedule;
import dev.keyward.discovery.ScanSchedules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a keyspace is scanned by itself. */
@RestController
@RequestMapping("/api/v1/keyspaces/{name}/scan-schedule")
class ScheduleEndpoints {
    private final ScanSchedules schedules;

    ScheduleEndpoints(ScanSchedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping
    ResponseEntity<ScanSchedule> read(@PathVariable String name) {
        return answer(schedules.of(name));
    }

    @PutMapping
    ResponseEntity<ScanSchedule> change(
            @PathVariable String name,
            @RequestBody ScanSchedules.Wanted wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(schedules.change(name, wanted, Versions.required(ifMatch)));
    }

    private static ResponseEntity<ScanSchedule> answer(ScanSchedule schedule) {
        return ResponseEntity.ok().eTag(Versions.etag(schedule.version())).body(schedule);
    }
}
