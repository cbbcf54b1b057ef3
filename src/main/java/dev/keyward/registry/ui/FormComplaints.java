package dev.keyward.registry.ui;

import dev.keyward.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings each finding to the field it is about.
 *
 * @param open the fields in front of the reader
 * @param folded the fields behind "More"
 * @param placeholders the rows below the template, which unfold themselves
 * @param rows the lists behind "More"
 * @param unfold opens it
 */
record FormComplaints(
        List<FormField> open,
        List<FormField> folded,
        PlaceholderFields placeholders,
        List<Rows<?>> rows,
        Runnable unfold) {

    /** Shows what has a field there, puts the reader at the first one, and answers what has none. */
    List<Finding> show(List<Finding> findings) {
        all().forEach(FormField::acquit);
        placeholders.acquit();
        rows.forEach(Rows::acquit);
        var homeless = new ArrayList<Finding>();
        for (var finding : findings) {
            if (!atItsField(finding)) {
                homeless.add(finding);
            }
        }
        findings.stream()
                .map(Finding::field)
                .filter(Objects::nonNull)
                .flatMap(name -> field(name).stream())
                .findFirst()
                .ifPresent(FormField::focus);
        return homeless;
    }

    private boolean atItsField(Finding finding) {
        var name = finding.field();
        if (name == null) {
            return false;
        }
        if (placeholders.complains(finding)) {
            return true;
        }
        if (rows.stream().anyMatch(some -> some.complains(finding))) {
            unfold.run();
            return true;
        }
        var at = field(name);
        at.ifPresent(field -> {
            field.complain(finding.message());
            if (folded.contains(field)) {
                unfold.run();
            }
        });
        return at.isPresent();
    }

    private Optional<FormField> field(String name) {
        return all().filter(field -> field.answersTo(name)).findFirst();
    }

    private Stream<FormField> all() {
        return Stream.concat(open.stream(), folded.stream());
    }

    /** Runs whenever somebody changed a field or a row. */
    void onChange(Runnable act) {
        placeholders.onChange(act);
        rows.forEach(some -> some.onChange(act));
        all().forEach(field -> field.input().addValueChangeListener(change -> act.run()));
    }

    /** Everything typed, to tell whether something changed. */
    List<Object> typed() {
        return Stream.concat(
                        all().<Object>map(field ->
                                Optional.ofNullable(field.input().getValue())),
                        Stream.concat(
                                Stream.of(placeholders.typed()), rows.stream().map(Rows::typed)))
                .toList();
    }
}
