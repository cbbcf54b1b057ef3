package dev.keyward.demo;

import dev.keyward.charter.CharterSignatures;
import dev.keyward.charter.Charters;
import dev.keyward.ownership.TeamId;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A charter in force that the leads of some teams have signed, so that others are still asked to. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleCharter {
    private final Charters charters;
    private final CharterSignatures signatures;

    SampleCharter(Charters charters, CharterSignatures signatures) {
        this.charters = charters;
        this.signatures = signatures;
    }

    void seed(Cast cast) {
        var draft = cast.as("platform", () -> charters.draft(null));
        cast.as(
                "admin",
                () -> charters.enforce(
                        draft.number(), draft.version(), "Agreed at the start of the governance programme"));
        signs(cast, "engineer", draft.number(), List.of(SampleTeams.CATALOG, SampleTeams.ACCOUNT));
        signs(cast, "sre", draft.number(), List.of(SampleTeams.SRE));
    }

    private void signs(Cast cast, String lead, int charter, List<TeamId> teams) {
        cast.as(
                lead,
                () -> teams.stream().map(team -> signatures.sign(charter, team)).toList());
    }
}
