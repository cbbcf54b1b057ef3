package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySummary;
import dev.keyward.shell.kit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class FamilyListViewTests extends RegistryPage {

    @Test
    void aLinkWithFiltersShowsWhatItSaysAndHowMuchItHides() {
        var wanted = family(":v1:item:{id=int}");
        var other = family(":v1:offer:{id=int}");

        narrow(Map.of("q", wanted.name().text(), "domain", domain.text(), "state", "active"));

        assertThat(rows()).extracting(FamilySummary::name).containsExactly(wanted.name());
        assertThat(search().getValue()).isEqualTo(wanted.name().text());
        assertThat(find(Button.class)
                        .withAriaLabel("Remove filter Domain: " + domain)
                        .exists())
                .isTrue();
        assertThat(words())
                .contains("hidden by filters")
                .doesNotContain(other.name().text());
    }

    @Test
    void whatIsFilteredIsWrittenIntoTheAddress() {
        family(":v1:item:{id=int}");
        narrow(Map.of("q", domain.text()));
        roundTrip();

        owner().setValue(team);

        assertThat(written()).contains("q=" + domain, "owner=" + team);
    }

    @Test
    void clearingTheFiltersBringsEverythingBack() {
        var family = family(":v1:item:{id=int}");
        narrow(Map.of("q", "nothing-is-called-this", "domain", domain.text()));
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No family matches");

        press("Clear");
        narrow(Map.of("domain", domain.text()));

        assertThat(rows()).extracting(FamilySummary::name).contains(family.name());
    }

    @Test
    void nonsenseInTheAddressIsNoFilter() {
        family(":v1:item:{id=int}");

        narrow(Map.of("domain", "Not A Slug", "state", "sleeping", "class", "very"));

        assertThat(rows()).isNotEmpty();
    }

    @Test
    void theListIsSortedByTheAddress() {
        var first = family(":v1:item:{id=int}").name();
        var second = family(":v1:offer:{id=int}").name();

        narrow(Map.of("domain", domain.text(), "sort", "-name"));
        var descending = rows();
        narrow(Map.of("domain", domain.text(), "sort", "name"));

        assertThat(rows()).extracting(FamilySummary::name).containsExactlyInAnyOrder(first, second);
        assertThat(descending).isEqualTo(rows().reversed());
    }

    @Test
    void anEditorMayRegister() {
        open("families");
        assertThat(register().isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void aViewerReadsWhichRoleWouldDo() {
        open("families");
        assertThat(register().isEnabled()).isFalse();
        assertThat(register().getElement().getAttribute("aria-description"))
                .contains("domain editor", "platform admin");
    }

    @Test
    void aPastedKeyLandsOnItsFamily() {
        var family = family(":v1:item:{id=int}");
        open("families");
        press("Paste a key");

        type("Key", domain + ":v1:item:42");
        press("Find its family");

        assertThat(find(H1.class).single().getText()).isEqualTo(family.name().text());
    }

    @Test
    void aKeyThatOnlyLooksLikeOneIsExplained() {
        var family = family(":v1:item:{id=int}");
        open("families");
        press("Paste a key");

        type("Key", domain + ":v1:item:42:image");
        press("Find its family");

        assertThat(find(KeyFinder.class).single().getElement().getTextRecursively())
                .contains("Unregistered", family.name().text(), "'image', is more than the template has");
    }

    private void narrow(Map<String, String> address) {
        UI.getCurrent().navigate("families", QueryParameters.simple(address));
    }

    private List<FamilySummary> rows() {
        var grid = test(find(FamilyGrid.class).single());
        return IntStream.range(0, grid.size()).mapToObj(grid::getRow).toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TeamId> owner() {
        return find(ComboBox.class).withAriaLabel("Owner").single();
    }

    private TextField search() {
        return find(TextField.class).withAttribute("class", "kw-search").single();
    }

    private Button register() {
        return find(Button.class).withText("Register a family").all().getFirst();
    }

    /** What the page asked the browser to do, as text. */
    private static String written() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(call -> Stream.of(call.getInvocation()))
                .map(call -> call.getExpression() + call.getParameters())
                .reduce("", String::concat);
    }
}
