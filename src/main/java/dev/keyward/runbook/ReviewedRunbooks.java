package dev.keyward.runbook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which runbooks were read by a second person as they stand. Needs no sign-in: nightly work asks too. */
@Component
public class ReviewedRunbooks {
    private final RunbookRows rows;

    ReviewedRunbooks(RunbookRows rows) {
        this.rows = rows;
    }

    /** Those in use, read once for as many families as somebody has. */
    public static final class Reviews {
        private final Map<String, Runbook> inUse;

        private Reviews(Map<String, Runbook> inUse) {
            this.inUse = inUse;
        }

        /** Whether there is one that an incident of this family would run. */
        public boolean has(String family, String domain) {
            return fitting(family, domain).isPresent();
        }

        /** When the narrowest one that fits was reviewed as it stands. */
        public Optional<Instant> reviewed(String family, String domain) {
            return fitting(family, domain).filter(Runbook::isReviewed).map(Runbook::reviewedAt);
        }

        private Optional<Runbook> fitting(String family, String domain) {
            return Stream.of(new Scope(Scope.Kind.FAMILY, family), new Scope(Scope.Kind.DOMAIN, domain), Scope.GLOBAL)
                    .map(Scope::column)
                    .filter(inUse::containsKey)
                    .findFirst()
                    .map(inUse::get);
        }
    }

    public Reviews reviews() {
        return new Reviews(rows.findAllByOrderByName().stream()
                .filter(Runbook::isInUse)
                .collect(Collectors.toMap(Runbook::scopeText, Function.identity())));
    }
}
