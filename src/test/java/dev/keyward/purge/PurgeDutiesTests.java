package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a purge asks of whom, read over REST as each of them. */
@OnBothDatabases
class PurgeDutiesTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;
    private String purge;
    private String hash;

    @BeforeEach
    void aPurgeThatWaits() {
        estate = Estate.in(console);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{item_id=int}")))
                .hasStatus(201);
        purge = Caller.read(estate.engineer().post("/purges", """
                        {"families": ["%s"], "keyspace": "test", "values": {}, "reason": "Stale after the import"}
                        """.formatted(family)), "$.id");
        hash = Caller.read(estate.engineer().post("/purges/" + purge + "/dry-run", "{}"), "$.scopeHash");
    }

    @Test
    void anApprovalWaitsForOthersAndNeverForWhoeverAsked() {
        assertThat(about(estate.approver()))
                .singleElement()
                .satisfies(duty -> assertThat(duty)
                        .containsEntry("kind", "APPROVAL")
                        .containsEntry("title", "Approve the purge of " + family)
                        .containsEntry("link", "purges/" + purge)
                        .containsEntry("urgency", "NO_TIME"));
        assertThat(about(estate.engineer())).isEmpty();
        assertThat(about(estate.admin())).isEmpty();
    }

    @Test
    void whatWasApprovedWaitsForWhoeverAskedUntilTheApprovalExpires() {
        assertThat(estate.approver().post("/purges/" + purge + "/approvals", """
                {"decision": "APPROVE", "comment": "", "scopeHash": "%s"}
                """.formatted(hash)))
                .hasStatusOk();
        assertThat(about(estate.approver())).isEmpty();
        assertThat(about(estate.engineer()))
                .singleElement()
                .satisfies(duty -> assertThat(duty)
                        .containsEntry("kind", "PURGE")
                        .containsEntry("title", "Start the purge of " + family)
                        .containsEntry("urgency", "SOON")
                        .containsKey("due"));
    }

    @Test
    void aPurgeThatIsOverWaitsForNobody() {
        assertThat(estate.engineer().post("/purges/" + purge + "/transitions", """
                {"to": "CANCELLED", "reason": "Not needed"}
                """))
                .hasStatusOk();
        assertThat(about(estate.approver())).isEmpty();
        assertThat(about(estate.engineer())).isEmpty();
    }

    @Test
    void theListKeepsTheConventionsOfEveryList() {
        var answer = estate.approver().get("/me/duties?limit=1");
        assertThat(Caller.<List<?>>read(answer, "$.items")).hasSize(1);
        assertThat(Caller.<Integer>read(answer, "$.total")).isPositive();
        assertThat(Caller.<List<?>>read(answer, "$.unread")).isEmpty();
        assertThat(estate.approver().get("/me/duties?limit=0")).hasStatus(400);
        assertThat(estate.approver().get("/me/duties?kind=NONSENSE")).hasStatus(400);
        assertThat(estate.approver().get("/me/duties?sort=title")).hasStatus(400);
    }

    /** What concerns the purge; a new family may ask other things of its owners. */
    private List<Map<String, Object>> about(Caller person) {
        List<Map<String, Object>> duties =
                Caller.read(person.get("/me/duties?limit=500&q={family}", family), "$.items");
        return duties.stream()
                .filter(duty -> String.valueOf(duty.get("link")).startsWith("purges/"))
                .toList();
    }
}
