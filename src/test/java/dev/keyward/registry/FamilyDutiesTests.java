package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What families ask of people, through their inbox. */
@OnBothDatabases
class FamilyDutiesTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void aFamilyThatWaitsForAnApprover() {
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER);
        family = Names.next("family");
        var spec = estate.family(family, "{domain}:v1:item:{id=int}").strip();
        assertThat(estate.engineer().post("/families", spec.substring(0, spec.length() - 1) + Estate.HIGH_IMPACT + "}"))
                .hasStatus(201);
    }

    @Test
    void aFamilyInReviewWaitsForEveryApproverButTheOneWhoAsked() {
        assertThat(titles(approver)).contains("Decide about " + family);
        assertThat(titles(estate.engineer())).doesNotContain("Decide about " + family);
    }

    @Test
    void aProposedShapeWaitsForAnApprover() {
        move(approver, "ACTIVE");
        estate.engineer()
                .post(
                        "/families/" + family + "/template-versions",
                        "{\"template\": \"%s:v2:item:{id=int}\"}".formatted(estate.domain()));
        assertThat(titles(approver)).contains("Decide about version 2 of " + family);
    }

    @Test
    void aRejectionAndASunsetWaitForTheOwnersEditors() {
        move(approver, "REJECTED");
        assertThat(titles(estate.engineer())).contains("Revise or discard " + family);
        move(estate.engineer(), "DRAFT");
        assertThat(titles(estate.engineer())).contains("Finish the draft of " + family);
        assertThat(titles(estate.engineer(), "DRAFT")).contains("Finish the draft of " + family);
        move(estate.engineer(), "IN_REVIEW");
        move(approver, "ACTIVE");
        move(estate.engineer(), "DEPRECATED");
        assertThat(titles(estate.engineer())).contains("See " + family + " off");
        assertThat(titles(estate.engineer(), "SUNSET")).contains("See " + family + " off");
        assertThat(titles(approver)).noneMatch(title -> title.contains(family));
    }

    private void move(Caller who, String to) {
        assertThat(who.post(
                        "/families/" + family + "/transitions",
                        "{\"to\": \"%s\", \"reason\": \"a good reason\"}".formatted(to),
                        "If-Match",
                        String.valueOf(
                                who.get("/families/" + family).getResponse().getHeader("ETag"))))
                .hasStatusOk();
    }

    private static List<String> titles(Caller who, String kind) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[?(@.kind == '%s')].title".formatted(kind));
    }

    private static List<String> titles(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[*].title");
    }
}
