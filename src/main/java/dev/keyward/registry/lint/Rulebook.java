package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules as they are in force at one place: the built-in standard and what narrower standards set otherwise. */
public final class Rulebook {
    /** Nothing set otherwise. */
    public static final Rulebook BUILT_IN = new Rulebook(Map.of());

    private final Map<String, RuleSetting> settings;

    private Rulebook(Map<String, RuleSetting> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** These settings in place of the ones before, rule by rule: the most specific standard comes last. */
    public Rulebook over(Collection<RuleSetting> narrower) {
        var merged = new HashMap<>(settings);
        narrower.stream()
                .filter(setting -> !setting.saysNothing())
                .forEach(setting -> merged.put(setting.ruleId(), setting));
        return new Rulebook(merged);
    }

    /** What the rules say; nothing when all are kept. Never throws for a template that can be read. */
    public List<Finding> judge(Facts facts) {
        return Standard.rules().stream().flatMap(rule -> judged(rule, facts)).toList();
    }

    /** What the rules say about one family that has keys of a shape too, without the facts around it. */
    public List<Finding> judge(Claim claim) {
        return VersionOffences.broken(claim).stream()
                .flatMap(rule ->
                        severity(rule).stream().map(counts -> rule.finding(VersionOffences.offence(claim), counts)))
                .toList();
    }

    private Stream<Finding> judged(LintRule rule, Facts facts) {
        return severity(rule, facts).stream().flatMap(counts -> rule.judge(facts, values(rule), counts));
    }

    private Optional<Severity> severity(LintRule rule, Facts facts) {
        var counts = severity(rule);
        return Standard.isLenient(rule, facts) ? counts.map(Rulebook::lenient) : counts;
    }

    /** Empty for a rule that is switched off. What keeps purges exact stays as built in, whatever a standard says. */
    public Optional<Severity> severity(LintRule rule) {
        var setting = settings.get(rule.id());
        return setting == null || setting.severity() == null || Standard.keepsPurgesExact(rule)
                ? Optional.of(rule.severity())
                : setting.severity().severity();
    }

    private static Severity lenient(Severity severity) {
        return severity == Severity.ERROR ? Severity.WARN : severity;
    }

    private Values values(LintRule rule) {
        var setting = settings.get(rule.id());
        return new Values(setting == null ? Map.of() : setting.values());
    }
}
