package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Conformance;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import dev.keyward.registry.Surroundings.Usage.Mode;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.DurationField;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class FamilyFormViewTests extends RegistryPage {

    @Test
    void theTemplateFillsInWhatFollowsFromIt() {
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":v2:item:{item_id=int}");

        assertThat(field("Family name").getValue()).isEqualTo(domain + "-item");
        assertThat(find(ComboBox.class).withLabel("Domain").single().getValue()).isEqualTo(domain);
        assertThat(find(ComboBox.class).withLabel("Owner").single().getValue()).isEqualTo(team);
        assertThat(panel()).contains("{item_id}", "one or more of the digits", domain + ":v2:item:*");
    }

    @Test
    void aNameSomebodyTypedIsNotReplaced() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v2:item:{item_id=int}");
        type("Family name", "my-own-name");

        type("Key template", domain + ":v2:offer:{offer_id=int}");

        assertThat(field("Family name").getValue()).isEqualTo("my-own-name");
    }

    @Test
    void findingsAppearWhileSomebodyTypes() {
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":item:{item_id}{page}");

        assertThat(panel()).contains("Error", "KT002", "KT010", "Why?", "Cache key schema has versioning");
    }

    @Test
    void aFamilyThatSharesKeysIsNamedWithAKeyOfBoth() {
        var other = family(":v1:item:{id=int}");
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":v1:item:{sku}");

        assertThat(panel()).contains("Families that share keys", other.name().text(), domain + ":v1:item:0");
    }

    @Test
    void fiveAnswersRegisterAFamily() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");

        press("Register the family");

        var name = new FamilyId(domain + "-item");
        assertThat(registry.family(name).state()).isEqualTo(FamilyState.ACTIVE);
        assertThat(find(H1.class).single().getText()).isEqualTo(name.text());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatRegisteringLeadsToIsSaidBeforehand() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        assertThat(words()).contains("Active at once");

        var impact = (Select<FamilySpec.Impact>)
                find(Select.class).withLabel("Impact of a wrong value").single();
        impact.setValue(FamilySpec.Impact.HIGH);
        assertThat(words()).contains("Not active yet", "no freshness objective");
        impact.setValue(FamilySpec.Impact.MEDIUM);
        assertThat(words()).contains("Active at once");

        type("Key template", domain + ":item:{item_id=int}");
        assertThat(words()).contains("Not active yet");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{item_id=int}");

        press("Register the family");

        assertThat(complaint(find(TextArea.class).withLabel("Purpose").single()))
                .contains("what the keys are for");
        assertThat(complaint(strategy())).contains("stale values");
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v1:item:{item_id=int}");
    }

    @Test
    void aRefusalOfTheRegisterIsSaidAtItsField() {
        var taken = family(":v1:item:{id=int}").name();
        open(FamilyNavigation.REGISTER);
        answer(":v9:other:{item_id=int}");
        type("Family name", taken.text());

        press("Register the family");

        assertThat(complaint(field("Family name"))).contains("is taken");
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v9:other:{item_id=int}");
    }

    @Test
    void aDurationThatCannotBeReadIsSaidAtItsField() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        type("TTL", "ten minutes");

        press("Register the family");

        assertThat(complaint(field("TTL"))).contains("60s");
        assertThat(field("TTL").getValue()).isEqualTo("ten minutes");
    }

    @Test
    void theShapeOfALiveFamilyIsReadOnlyAndSaysWhy() {
        open(FamilyNavigation.edit(family(":v1:item:{id=int}").name()));

        assertThat(field("Key template").isReadOnly()).isTrue();
        assertThat(field("Key template").getHelperText()).contains("Add a template version");
    }

    @Test
    void theSecondOfTwoSavesIsShownBothVersionsAndMergesThem() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.edit(family.name()));
        test(find(TextArea.class).withLabel("Purpose").single()).setValue("Written by Ada");
        benChangesTheQueueTo("ben-dlq", family.name());

        press("Save changes");

        var dialog = find(MergeDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Written by Ada", "ben-dlq");
        press("Save what is chosen");
        var merged = registry.family(family.name()).spec();
        assertThat(merged.purpose()).isEqualTo("Written by Ada");
        assertThat(merged.invalidation().dlq()).isEqualTo("ben-dlq");
    }

    @Test
    void theirVersionOfAPartCanBeKept() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.edit(family.name()));
        type("Dead-letter queue", "ada-dlq");
        benChangesTheQueueTo("ben-dlq", family.name());
        press("Save changes");

        choice("Dead-letter queue").setValue(MergeDialog.Side.THEIRS);
        press("Save what is chosen");

        assertThat(registry.family(family.name()).spec().invalidation().dlq()).isEqualTo("ben-dlq");
    }

    @Test
    void strictDataCannotRestOnATtlAloneAndTheChoiceSaysWhy() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{item_id=int}");

        assertThat(strategy().getItemEnabledProvider().test(Strategy.TTL_ONLY)).isFalse();
        assertThat(strategy().getItemEnabledProvider().test(Strategy.EVENT_DRIVEN))
                .isTrue();
        assertThat(strategy().getElement().getTextRecursively()).contains("Not possible", "KF001", "Fits");
    }

    @Test
    void choosingEventsFillsInWhatTheyNeedAndKeepsWhatSomebodyTyped() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        assertThat(field("Dead-letter queue").getValue()).isEqualTo(domain + "-item-dlq");
        assertThat(words()).contains("Filled in for this strategy", "5 attempts", domain + "-item-dlq");

        type("Family name", "renamed-" + domain);
        assertThat(field("Dead-letter queue").getValue()).isEqualTo("renamed-" + domain + "-dlq");
        type("Dead-letter queue", "my-own-dlq");
        type("Family name", "again-" + domain);
        press("Register the family");

        var path = registry.family(new FamilyId("again-" + domain)).spec().invalidation();
        assertThat(path.dlq()).isEqualTo("my-own-dlq");
        assertThat(path.retry()).isEqualTo(new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL));
        assertThat(path.fallback()).isEqualTo(Promises.Invalidation.Fallback.READ_THROUGH);
    }

    @Test
    void aHopThatCannotBeReadIsSaidAtItsFieldAndNothingIsLost() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        press("Add a hop");
        press("Add a hop");
        layers().get(0).setValue(Layer.CDN);
        layers().get(1).setValue(Layer.CDC);
        lags().get(1).setValue("soon");

        press("Register the family");

        assertThat(complaint(lags().get(1))).contains("Write a duration");
        assertThat(complaint(lags().get(0))).isEmpty();
        assertThat(layers()).extracting(Select::getValue).containsExactly(Layer.CDN, Layer.CDC);
        lags().get(1).setValue("2s");
        press("Register the family");
        var hops = registry.family(new FamilyId(domain + "-item")).spec().layers();
        assertThat(hops).extracting(LayerHop::layer).containsExactly(Layer.CDN, Layer.CDC);
        assertThat(Objects.requireNonNull(hops).getLast().expectedLag()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theRowsOfPlaceholdersFollowTheTemplateAndKeepWhatWasChosen() {
        open(FamilyNavigation.REGISTER);
        assertThat(find(NativeDetails.class).withClassName("kw-placeholders").exists())
                .isFalse();
        answer(":v1:item:{sku}:{region=eu|us}");
        assertThat(placeholders().isOpen()).isFalse();
        this.<Meaning>chosen("Role", 0).setValue(Meaning.ID);
        this.<Source>chosen("Source", 0).setValue(Source.USER_INPUT);
        assertThat(normalizers().get(0).isRequiredIndicatorVisible()).isTrue();
        normalizers().get(0).setValue("lower-case");

        type("Key template", domain + ":v1:item:{region=eu|us}");
        assertThat(normalizers()).hasSize(1);
        type("Key template", domain + ":v1:item:{region=eu|us}:{sku=slug}");
        this.<Meaning>chosen("Role", 0).setValue(Meaning.REGION);
        press("Register the family");

        assertThat(registry.family(new FamilyId(domain + "-item")).spec().placeholders())
                .containsOnly(
                        Map.entry("sku", new PlaceholderUse(Meaning.ID, Source.USER_INPUT, "lower-case")),
                        Map.entry("region", new PlaceholderUse(Meaning.REGION, null, null)));
    }

    @Test
    void promisesAreJudgedAsSoonAsEnoughIsTyped() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{item_id=int}");
        assertThat(panel()).contains("Promises", "Judged as soon as the required fields are filled in");

        answer(":v1:item:{item_id=int}");

        assertThat(panel()).contains("Promises").doesNotContain("Judged as soon as");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLegacyPathSaysWhatItMeansAndWhatItLeadsTo() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        var conformance = (Select<Conformance>)
                find(Select.class).withLabel("Conformance").single();
        assertThat(conformance.getHelperText()).contains("keep the naming standard");

        conformance.setValue(Conformance.LEGACY);

        assertThat(conformance.getHelperText()).contains("only warn", "domain approver");
        assertThat(words()).contains("Waits for a domain approver", "It follows the legacy path");
    }

    @Test
    void tagsAndTheNegativeTtlAreSaidAtTheirFields() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        type("Negative TTL", "30s");
        press("Register the family");
        assertThat(complaint(field("TTL"))).contains("give the TTL too");

        type("TTL", "40s");
        type("Tags", "Hot path!");
        press("Register the family");
        assertThat(complaint(field("Tags"))).contains("lower-case letters");

        type("Tags", "hot-path, checkout");
        press("Register the family");
        var spec = registry.family(new FamilyId(domain + "-item")).spec();
        assertThat(spec.tags()).containsExactlyInAnyOrder("hot-path", "checkout");
        assertThat(spec.ttl()).isEqualTo(new Promises.Ttl(Duration.ofSeconds(40), null, Duration.ofSeconds(30)));
    }

    @Test
    void aRowIsTakenAwayAgain() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        press("Add a service");

        test(find(Button.class).withAriaLabel("Remove this service").single()).click();
        press("Register the family");

        assertThat(registry.family(new FamilyId(domain + "-item")).spec().usages())
                .isEmpty();
    }

    @Test
    void savingWithoutAChangeChangesNothing() {
        var spec = spec(Names.next("family"), ":v1:item:{id=int}:{lang=en|de}")
                .but()
                .invalidation(new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(3, Promises.Retry.Backoff.FIXED),
                        "catalog-dlq",
                        Promises.Invalidation.Fallback.SERVE_STALE))
                .placeholders(Map.of(
                        "id", new PlaceholderUse(Meaning.TENANT, Source.USER_INPUT, "digits"),
                        "lang", new PlaceholderUse(null, null, null)))
                .freshness(new Promises.Freshness(null, null, Duration.ofSeconds(50), 0.999, null, "Prices"))
                .ttl(new Promises.Ttl(Duration.ofSeconds(45), 10, Duration.ofSeconds(5)))
                .security(new Promises.Security(Promises.Security.Sensitivity.INTERNAL, false, null))
                .conformance(Conformance.STANDARD)
                .tags(Set.of("hot-path", "checkout"))
                .runbook("https://runbooks.example/items")
                .valueType(FamilySpec.ValueKind.HASH)
                .impact(FamilySpec.Impact.LOW)
                .expected(new Surroundings.Expected(1_000L, 512L, 12.5, 0.25))
                .usages(List.of(new Surroundings.Usage("catalog-api", Mode.READER, null, null)))
                .layers(List.of(new LayerHop(Layer.INVALIDATION_WORKER, team, true, false, Duration.ofSeconds(5))))
                .regions(List.of(new Promises.RegionPolicy(
                        "eu",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        Promises.RegionPolicy.Sharding.NONE,
                        new Promises.RegionPolicy.Bounds(Duration.ofMinutes(1), Duration.ofMinutes(5)),
                        Duration.ofSeconds(30))))
                .spec();
        var family = as("ada", Role.DOMAIN_EDITOR, () -> registry.register(spec));
        open(FamilyNavigation.edit(family.name()));

        press("Save changes");

        assertThat(registry.family(family.name()).spec()).isEqualTo(family.spec());
    }

    @Test
    void leavingWithUnsavedWorkAsksFirst() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{id=int}");

        open("families");

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v1:item:{id=int}");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void aViewerIsToldWhichRoleWouldDo() {
        open(FamilyNavigation.REGISTER);
        assertThat(words()).contains("domain editor", "platform admin");
        assertThat(find(Button.class).withText("Register the family").exists()).isFalse();
    }

    private void answer(String behindTheDomain) {
        type("Key template", domain + behindTheDomain);
        test(find(TextArea.class).withLabel("Purpose").single()).setValue("Item card on listing pages");
        strategy().setValue(Strategy.EVENT_DRIVEN);
    }

    private void benChangesTheQueueTo(String queue, FamilyId name) {
        var read = registry.family(name);
        var spec = read.spec();
        var changed = new FamilySpec(
                name,
                spec.domain(),
                spec.owner(),
                null,
                spec.template(),
                null,
                spec.keyspace(),
                spec.purpose(),
                spec.sourceOfTruth(),
                null,
                new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN, new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL), queue, null),
                null,
                null,
                null);
        as("ada", Role.DOMAIN_EDITOR, () -> registry.edit(name, read.version(), changed));
    }

    @SuppressWarnings("unchecked")
    private List<Select<Layer>> layers() {
        return find(Select.class).withLabel("Layer").all().stream()
                .map(select -> (Select<Layer>) select)
                .toList();
    }

    private List<DurationField> lags() {
        return find(DurationField.class).withLabel("Usual lag").all();
    }

    private NativeDetails placeholders() {
        return find(NativeDetails.class).withClassName("kw-placeholders").single();
    }

    @SuppressWarnings("unchecked")
    private <E> Select<E> chosen(String label, int row) {
        return (Select<E>) find(Select.class).withLabel(label).all().get(row);
    }

    private List<TextField> normalizers() {
        return find(TextField.class).withLabel("Normalizer").all();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Strategy> strategy() {
        return find(RadioButtonGroup.class).withLabel("How stale values leave").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MergeDialog.Side> choice(String part) {
        return find(RadioButtonGroup.class).withLabel(part).single();
    }

    private String panel() {
        return find(TemplatePanel.class).single().getElement().getTextRecursively();
    }
}
