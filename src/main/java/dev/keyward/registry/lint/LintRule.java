package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.Quoted;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule of the standard. Two rules may share an id when the standard counts them as one.
 *
 * @param id such as {@code KT002}
 * @param severity of what it finds
 * @param title what a template must do, in a few words
 * @param message what is wrong; {@code %s} stands for the evidence
 * @param remedy what to do instead
 * @param rationale the playbook's sentence behind the rule
 * @param offences the parts of the template that break the rule; none when it is kept
 */
public record LintRule(
        String id,
        Severity severity,
        String title,
        String message,
        String remedy,
        String rationale,
        Function<LintContext, Stream<String>> offences) {

    /** One finding for each offence, with the offending part as evidence. */
    Stream<Finding> judge(LintContext context) {
        return offences.apply(context)
                .map(part ->
                        new Finding(id, severity, "template", message.formatted(Quoted.of(part)) + " " + remedy, part));
    }
}
