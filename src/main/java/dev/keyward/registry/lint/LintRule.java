package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One rule of the standard. A rule with two levels is two of these with one id.
 *
 * @param id such as {@code KT002}; KT rules are about the keys, KF rules about the family around them
 * @param severity of what it finds
 * @param title what a family must do, in a few words
 * @param message what is wrong; {@code %s} stands for the part that shows it
 * @param remedy what to do instead
 * @param rationale the playbook's sentence behind the rule
 * @param params what a standard may set
 * @param offences the places that break the rule; none when it is kept
 */
public record LintRule(
        String id,
        Severity severity,
        String title,
        String message,
        String remedy,
        String rationale,
        List<Param> params,
        BiFunction<Facts, Values, Stream<Offence>> offences) {

    LintRule(
            String id,
            Severity severity,
            String title,
            String message,
            String remedy,
            String rationale,
            BiFunction<Facts, Values, Stream<Offence>> offences) {
        this(id, severity, title, message, remedy, rationale, List.of(), offences);
    }

    /** The same rule with numbers or lists that a standard may set. */
    LintRule with(Param... settable) {
        return new LintRule(id, severity, title, message, remedy, rationale, List.of(settable), offences);
    }

    /** One finding for each offence. */
    Stream<Finding> judge(Facts facts, Values values, Severity counts) {
        return offences.apply(facts, values).map(offence -> finding(offence, counts));
    }

    Finding finding(Offence offence, Severity counts) {
        return new Finding(
                id, counts, offence.field(), message.replace("%s", offence.says()) + " " + remedy, offence.evidence());
    }
}
