package dev.keyward.maturity;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Evaluates as if it were another day, for sample data: computed like any other result, from what was known by then. */
@Component
public class PastEvaluations {
    private final Judgements judgements;

    PastEvaluations(Judgements judgements) {
        this.judgements = judgements;
    }

    public Evaluated at(Instant day) {
        return judgements.everything(Occasion.NIGHT, day);
    }
}
