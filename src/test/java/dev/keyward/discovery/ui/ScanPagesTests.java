package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Location;
import dev.keyward.discovery.NewScan;
import dev.keyward.discovery.PastScans;
import dev.keyward.discovery.PastScans.Kept;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.discovery.Scans;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.testing.RedisServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:scan-pages", "keyward.data=./target/scan-pages"})
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "PLATFORM_ADMIN"})
class ScanPagesTests extends SpringBrowserlessTest {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @DynamicPropertySource
    static void keyspaces(DynamicPropertyRegistry properties) {
        for (var name : new String[] {"test", "told", "met", "sought", "bare", "live"}) {
            properties.add(
                    "keyward.keyspaces.%s.url".formatted(name),
                    () -> RedisServer.shared().uri());
            properties.add("keyward.keyspaces.%s.environment".formatted(name), () -> "DEV");
        }
        properties.add("keyward.keyspaces.away.url", () -> "redis://127.0.0.1:1");
        properties.add("keyward.keyspaces.away.environment", () -> "DEV");
    }

    @Autowired
    ApplicationContext console;

    @Autowired
    Scans scans;

    @Autowired
    CoverageHomeCard home;

    @Test
    void whereNothingWasScannedThePageTeachesWhatAScanIs() {
        open("keyspaces/bare/coverage");
        assertThat(text(find(EmptyState.class).single()))
                .contains("never writes")
                .contains("which family");
        assertThat(button("New scan").isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(username = "ben", roles = "VIEWER")
    void whoMayNotScanSeesWhy() {
        open("keyspaces/bare/coverage");
        assertThat(button("New scan").isEnabled()).isFalse();
        assertThat(button("New scan").getElement().getAttribute("aria-description"))
                .contains("platform admin");
    }

    @Test
    void aKeyspaceCalledLiveHasACoverageOfItsOwn() {
        open("keyspaces/live/coverage");
        assertThat(find(H1.class).single().getText()).isEqualTo("Coverage of live");
    }

    @Test
    void theCoverageSaysItsNumberWithItsIntervalAndWhatNobodyOwns() {
        past().completed("told", NOON, 2_000_000, new Kept("item", "team-catalog", 8_000_000));
        open("keyspaces/told/coverage");
        assertThat(text(find(PageHeader.class).single()))
                .contains("80.0 % of its bytes belong to registered families (95 % interval 77.6 % to 82.4 %)")
                .contains("Nobody owns about 2.0 MB in about 20,000 keys");
    }

    @Test
    void anOwnerInTheAddressOpensTheMapAndFiltersTheTable() {
        var id = past().completed(
                        "test",
                        NOON,
                        1_000_000,
                        new Kept("item", "team-catalog", 8_000_000),
                        new Kept("session", "team-account", 1_000_000));
        open("keyspaces/test/coverage?scan=%s&owner=team-account".formatted(id));
        assertThat(find(Treemap.class).single().getElement().getProperty("data"))
                .contains("\"open\":\"team-account\"")
                .doesNotContain("families/item");
        var rows = find(ShareGrid.class).single();
        assertThat(rows.getListDataView().getItems().map(ShareRow::family)).containsExactly("session");
    }

    @Test
    void twoScansStandBesideEachOther() {
        var before = past().completed("test", NOON, 1_000_000, new Kept("item", "team-catalog", 8_000_000));
        var after = past().completed(
                        "test", NOON.plusSeconds(3_600), 5_000_000, new Kept("item", "team-catalog", 8_000_000));
        open("keyspaces/test/coverage?scan=%s&with=%s".formatted(after, before));
        assertThat(text((Component) getCurrentView()))
                .contains("Compared with an earlier scan")
                .contains("1 of 2 lines changed");
    }

    @Test
    void aScanOfAnotherKeyspaceIsNoneOfThisOne() {
        var id = past().completed("test", NOON, 1_000, new Kept("item", "team-catalog", 8_000));
        open("keyspaces/bare/coverage?scan=" + id);
        assertThat(find(Treemap.class).exists()).isFalse();
    }

    @Test
    void theFormSaysWhatIsMissingAtItsField() {
        open("scans/new?keyspace=bare");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ScanKind> kind =
                find(RadioButtonGroup.class).withCaption("How much").single();
        kind.setValue(ScanKind.SAMPLED);
        var keys = find(IntegerField.class).withCaption("At most names").single();
        keys.setValue(5);
        test(button("Start the scan")).click();
        assertThat(keys.isInvalid()).isTrue();
        assertThat(keys.getErrorMessage()).contains("at least 100");
    }

    @Test
    void anAbortAsksFirstAndSaysWhatIsLost() {
        var scan = scans.start(NewScan.sampled("away", 1_000));
        // The worker may be taking it up just now: whoever is told so pauses it again.
        await().pollInSameThread()
                .ignoreExceptions()
                .until(() -> scans.pause(scan.id(), null).state() == ScanState.PAUSED);
        open("scans/" + scan.id());
        test(button("Abort\u2026")).click();
        assertThat(text(find(ConfirmDialog.class).single()))
                .contains("thrown away")
                .contains("Nothing in the keyspace");
        test(button("Abort this scan")).click();
        assertThat(scans.scan(scan.id()).state()).isEqualTo(ScanState.ABORTED);
        assertThat(button("Scan again").isEnabled()).isTrue();
    }

    @Test
    void aVersionThatNobodyRegisteredLeadsToAddingItToItsFamily() {
        var id = past().completed("met", NOON, 0, new Kept("item", "team-catalog", 8_000));
        past().metVersion(id, "item", "catalog:v7:item:{id=int}", 40);
        open("keyspaces/met/unregistered");
        assertThat(text((Component) getCurrentView()))
                .contains("Versions nobody registered")
                .contains("40 keys", "4.0 KB", "100 % have a TTL");
        assertThat(find(Anchor.class).withText("Register version v7").single().getHref())
                .isEqualTo("families/item?tab=versions&next=catalog%3Av7%3Aitem%3A%7Bid%3Dint%7D");
    }

    @Test
    void theListTellsByItsAddressWhatItShows() {
        past().completed("test", NOON, 1_000, new Kept("item", "team-catalog", 8_000));
        open("scans?keyspace=test&state=COMPLETED");
        assertThat(text(find(ListFilters.class).single()))
                .contains("Keyspace: test")
                .contains("State: Completed");
    }

    @Test
    void theListIsSearchedSortedAndTakenAwayAsAFile() throws IOException {
        past().completed("sought", NOON, 1_000, new Kept("item", "team-catalog", 8_000));
        open("scans?q=SOUGH&sort=keyspace&state=COMPLETED");
        assertThat(find(ScanGrid.class).single().getGenericDataView().getItems().map(Scan::keyspace))
                .isNotEmpty()
                .containsOnly("sought");
        open("scans?q=no%25such");
        assertThat(find(ScanGrid.class).single().getGenericDataView().getItems())
                .isEmpty();

        var file = new ByteArrayOutputStream();
        new ScanCsv(scans).write(new ScanFilter("sought", Set.of(), null), "-keyspace", file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains("\"sought\",\"Sampled\",\"Completed\",\"ada\""));
    }

    @Test
    void aLaterScanBesideTheOneShownIsCalledLater() {
        var before = past().completed("test", NOON, 1_000_000, new Kept("item", "team-catalog", 8_000_000));
        var after = past().completed(
                        "test", NOON.plusSeconds(3_600), 5_000_000, new Kept("item", "team-catalog", 8_000_000));
        open("keyspaces/test/coverage?scan=%s&with=%s".formatted(before, after));
        assertThat(text((Component) getCurrentView()))
                .contains("Compared with a later scan")
                .contains("Registered: 88.9 % before, 61.5 % after")
                .contains("Later, 3 Nov 2026, 13:00:00 UTC");
    }

    @Test
    void platformEngineersSeeTheLeastKnownKeyspaceFirstAtHome() {
        past().completed("test", NOON, 1_000, new Kept("item", "team-catalog", 8_000));
        HomeCard card = home;
        assertThat(text(card.content())).containsSubsequence("Coverage of the keyspaces", "Nobody has looked yet");
    }

    private PastScans past() {
        return new PastScans(console);
    }

    private void open(String address) {
        var asked = new Location(address);
        UI.getCurrent().navigate(asked.getPath(), asked.getQueryParameters());
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getFirst();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
