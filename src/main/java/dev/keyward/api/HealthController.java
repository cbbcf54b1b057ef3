package dev.keyward.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The probes of a deployment. They need no token and tell nothing but up or down. */
@RestController
@SecurityRequirements
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private final JdbcClient jdbc;
    private final ApplicationAvailability availability;

    HealthController(JdbcClient jdbc, ApplicationAvailability availability) {
        this.jdbc = jdbc;
        this.availability = availability;
    }

    record Health(String status) {}

    @GetMapping("/api/v1/health/live")
    Health live() {
        return new Health("UP");
    }

    /** Up once everything that runs at start has run, and as long as the database answers. */
    @GetMapping("/api/v1/health/ready")
    ResponseEntity<Health> ready() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return ResponseEntity.status(503).body(new Health("DOWN"));
        }
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(new Health("UP"));
        } catch (DataAccessException away) {
            LOG.warn("Not ready: the governance database does not answer. {}", away.getMessage());
            return ResponseEntity.status(503).body(new Health("DOWN"));
        }
    }
}
