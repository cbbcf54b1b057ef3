package dev.keyward.purge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.pace.Pace;
import dev.keyward.purge.HowTo;
import dev.keyward.purge.Purge;
import dev.keyward.purge.scope.Manner;
import dev.keyward.redis.KeyListing.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the purge is wanted: its pace, what becomes of the keys, how they are found, whether somebody looks again. */
final class HowFields extends Composite<Div> {
    private final PaceField pace = new PaceField(Pace.STANDARD);
    private final IntegerField cap = new IntegerField("At most keys per second");
    private final IntegerField soft = new IntegerField("Let them expire within seconds");
    private final TextField index = new TextField("Index of the keys");
    private final Select<Kind> kind = new Select<>();
    private final Checkbox verify = new Checkbox("Scan again afterwards and tell what is there");

    HowFields() {
        cap.setHelperText("1 to 1,000,000, whatever the pace. Empty: no cap.");
        soft.setHelperText(
                "Empty: they go at once. Each gets a moment of its own, so that not all are filled again together.");
        index.setHelperText(
                "The key of a SET or ZSET that the writers keep. It is read in place of a scan; keys it does not list stay.");
        kind.setLabel("Kind of index");
        kind.setItems(Kind.values());
        kind.setValue(Kind.SET);
        kind.setVisible(false);
        index.addValueChangeListener(change -> kind.setVisible(!index.isEmpty()));
        cap.setManualValidation(true);
        soft.setManualValidation(true);
        index.setManualValidation(true);
        getContent().addClassName("kw-stack");
        getContent().add(pace, cap, soft, index, kind, verify);
    }

    @Nullable
    Long most() {
        return cap.getValue() == null ? null : cap.getValue().longValue();
    }

    /** Not ticked leaves it to the console, which verifies for an incident of Class A. */
    HowTo chosen() {
        var named = index.isEmpty() ? null : new Manner.Index(index.getValue().strip(), kind.getValue());
        return new HowTo(pace.getValue(), soft.getValue(), named, verify.getValue() ? Boolean.TRUE : null);
    }

    /** What the address of a form says about this of a purge. */
    static Map<String, String> address(Purge purge) {
        var scope = purge.scope();
        var manner = scope.manner();
        var known = new LinkedHashMap<String, String>();
        known.put("pace", purge.course().pace().name());
        put(known, "cap", scope.maxKeysPerSecond());
        put(known, "soft", manner.softSeconds());
        put(known, "index", manner.index() == null ? null : manner.index().key());
        put(known, "kind", manner.index() == null ? null : manner.index().kind());
        put(known, "verify", manner.verify() ? true : null);
        return known;
    }

    private static void put(Map<String, String> known, String name, @Nullable Object value) {
        if (value != null) {
            known.put(name, value.toString());
        }
    }

    /** Begins with what the address says; answers whether any of it differs from what a form begins with. */
    boolean begin(Map<String, List<String>> address) {
        said(address, "pace", Pace.values()).ifPresent(pace::setValue);
        number(address, "cap").ifPresent(cap::setValue);
        number(address, "soft").ifPresent(soft::setValue);
        said(address, "kind", Kind.values()).ifPresent(kind::setValue);
        index.setValue(String.join("", address.getOrDefault("index", List.of())));
        verify.setValue(address.getOrDefault("verify", List.of()).contains("true"));
        return most() != null || !chosen().equals(new HowTo(Pace.STANDARD, null, null, null));
    }

    private static <T> Optional<T> said(Map<String, List<String>> address, String name, T[] known) {
        var said = address.getOrDefault(name, List.of());
        return Arrays.stream(known).filter(one -> said.contains(one.toString())).findFirst();
    }

    private static Optional<Integer> number(Map<String, List<String>> address, String name) {
        return address.getOrDefault(name, List.of()).stream()
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    /** By the name that a finding has for them, from the top to the end. */
    Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("pace", pace);
        fields.put("maxKeysPerSecond", cap);
        fields.put("softSeconds", soft);
        fields.put("verify", soft);
        fields.put("index", index);
        return fields;
    }

    /** Whether something else than a number stands where one belongs: it would count as none. All of them are told. */
    boolean hasNonsense() {
        return !Stream.of(cap, soft).filter(NumberSense::isNonsense).toList().isEmpty();
    }

    boolean isInvalid() {
        return fields().values().stream().anyMatch(HasValidation::isInvalid);
    }

    void clear() {
        fields().values().forEach(field -> field.setInvalid(false));
    }
}
