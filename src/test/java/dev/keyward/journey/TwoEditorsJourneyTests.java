package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people with a browser each edit one family: whoever saves second is told, sees both versions and chooses. */
@Journey
class TwoEditorsJourneyTests {
    private static final String THEIRS = "Banners of the landing page, as the platform team wrote it";
    private static final String YOURS = "Banners of the landing page, as the engineer wrote it";

    @LocalServerPort
    private int port;

    private Visitor platform;
    private Visitor engineer;
    private String family;

    @BeforeEach
    void bothHaveTheSameFamilyOpen() {
        platform = Visitor.signedIn(port, "platform");
        engineer = Visitor.signedIn(port, "engineer");
        family = register(Names.next("catalog-shared"));
        platform.open("/families/" + family + "/edit");
        engineer.open("/families/" + family + "/edit");
    }

    @AfterEach
    void bothLeave() {
        platform.close();
        engineer.close();
    }

    @Test
    void theSecondSaveIsToldAndKeepsTheirVersionWhereItIsChosen() {
        changes(platform, "Purpose", THEIRS);
        saves(platform);
        changes(engineer, "Purpose", YOURS);
        changes(engineer, "Dead-letter queue", "engineers-dlq");

        press(engineer, "Save changes");

        var dialog = told();
        assertThat(dialog.getByText(THEIRS).first()).isVisible();
        assertThat(dialog.getByText(YOURS).first()).isVisible();
        assertThat(saved("$.purpose")).isEqualTo(THEIRS);
        engineer.settle();
        Accessibility.check(engineer.page());
        choose(dialog, "Purpose", "Theirs");
        press(engineer, "Save what is chosen");
        onTheFamilysPage(engineer);
        assertThat(saved("$.purpose")).isEqualTo(THEIRS);
        assertThat(saved("$.invalidation.dlq")).isEqualTo("engineers-dlq");
    }

    @Test
    void theSecondSaveMayKeepItsOwnVersionAndWhatOnlyTheyChangedStays() {
        changes(platform, "Purpose", THEIRS);
        changes(platform, "Dead-letter queue", "platforms-dlq");
        saves(platform);
        changes(engineer, "Purpose", YOURS);

        press(engineer, "Save changes");
        told();
        press(engineer, "Keep editing");
        engineer.settle();
        assertThat(engineer.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Purpose")))
                .hasValue(YOURS);
        assertThat(saved("$.purpose")).isEqualTo(THEIRS);

        press(engineer, "Save changes");
        choose(told(), "Purpose", "Yours");
        press(engineer, "Save what is chosen");
        onTheFamilysPage(engineer);
        assertThat(saved("$.purpose")).isEqualTo(YOURS);
        assertThat(saved("$.invalidation.dlq")).isEqualTo("platforms-dlq");
    }

    private String register(String name) {
        var manifest = """
                {"name": "%s", "domain": "catalog", "owner": "%s", "template": "catalog:v1:%s:{banner_id=int}",
                 "keyspace": "demo", "purpose": "Banners of the landing page",
                 "invalidation": {"strategy": "EVENT_DRIVEN", "dlq": "banner-dlq", "retry": {"attempts": 5, "backoff": "EXPONENTIAL"}}}
                """.formatted(name, read("/domains/catalog", "$.steward"), name);
        var answer = engineer.browser().request().post("/api/v1/families", bearer().setData(manifest));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return name;
    }

    private String saved(String path) {
        return read("/families/" + family, path);
    }

    private String read(String resource, String path) {
        var answer = engineer.browser().request().get("/api/v1" + resource, bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonPath.read(answer.text(), path);
    }

    private static RequestOptions bearer() {
        return RequestOptions.create()
                .setHeader("Authorization", "Bearer kw_demo_engineer")
                .setHeader("Content-Type", "application/json");
    }

    private static void changes(Visitor somebody, String field, String value) {
        somebody.page().getByLabel(field).fill(value);
    }

    private void saves(Visitor somebody) {
        press(somebody, "Save changes");
        onTheFamilysPage(somebody);
    }

    private static void press(Visitor somebody, String button) {
        var named = new Page.GetByRoleOptions().setName(button).setExact(true);
        somebody.page().getByRole(AriaRole.BUTTON, named).click();
    }

    private void onTheFamilysPage(Visitor somebody) {
        assertThat(somebody.page()).hasURL(Pattern.compile("/families/" + family + "(\\?.*)?$"));
    }

    private Locator told() {
        var dialog = engineer.page()
                .getByRole(
                        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Somebody else saved this family first"));
        assertThat(dialog.getByRole(AriaRole.HEADING)).isVisible();
        return dialog;
    }

    private static void choose(Locator dialog, String part, String side) {
        dialog.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(part))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + side)))
                .check();
    }
}
