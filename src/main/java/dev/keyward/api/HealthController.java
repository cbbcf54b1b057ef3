package dev.keyward.api;

import dev.keyward.storage.Writability;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The probes of a deployment. They need no token and tell one word. */
@RestController
@SecurityRequirements
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private final Writability database;
    private final ApplicationAvailability availability;

    HealthController(Writability database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    record Health(String status) {}

    @GetMapping("/api/v1/health/live")
    Health live() {
        return new Health("UP");
    }

    /**
     * Up once everything that runs at start has run, and as long as the database answers. One that takes no writes leaves
     * the console worth reaching, so that is said in another word and not by the status.
     */
    @GetMapping("/api/v1/health/ready")
    ResponseEntity<Health> ready() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return ResponseEntity.status(503).body(new Health("DOWN"));
        }
        try {
            return ResponseEntity.ok(new Health(database.isWritable() ? "UP" : "READ_ONLY"));
        } catch (DataAccessException away) {
            LOG.warn("Not ready: the governance database does not answer. {}", away.getMessage());
            return ResponseEntity.status(503).body(new Health("DOWN"));
        }
    }
}
