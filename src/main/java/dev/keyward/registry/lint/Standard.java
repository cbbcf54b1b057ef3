package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Quoted;
import dev.keyward.keys.TemplateSyntax;
import java.util.List;
import java.util.Set;

/** The naming standard in force: the list of its rules is the policy. */
public final class Standard {
    /** The id under which a text that cannot be read as a template is reported. */
    public static final String UNREADABLE = "KT000";

    private static final List<LintRule> RULES = List.of(
            TemplateRules.STARTS_WITH_ITS_DOMAIN,
            TemplateRules.HAS_ITS_VERSION_SECOND,
            TemplateRules.BEGINS_WITH_LITERALS,
            TemplateRules.HAS_NO_EMPTY_SEGMENT,
            TemplateRules.NAMES_A_PLACEHOLDER_ONCE,
            TemplateRules.SEPARATES_PLACEHOLDERS,
            TemplateRules.HOLDS_PLAIN_CHARACTERS,
            TemplateRules.ENDS_WITH_ITS_REST,
            TemplateRules.DOES_WITHOUT_REST);

    private Standard() {}

    /** All rules in the order of their ids. */
    public static List<LintRule> rules() {
        return RULES;
    }

    /** What the rules say about a template; nothing when it keeps them all. */
    public static List<Finding> check(LintContext context) {
        return RULES.stream().flatMap(rule -> rule.judge(context)).toList();
    }

    /** The same from raw text, for a form: a text that cannot be read is a finding too. Never throws. */
    public static List<Finding> check(String text, Set<String> domainSlugs) {
        try {
            return check(new LintContext(new KeyTemplate(text), domainSlugs));
        } catch (TemplateSyntax unreadable) {
            var where = Quoted.plain(text.substring(unreadable.position()));
            return List.of(new Finding(
                    UNREADABLE, Severity.ERROR, "template", unreadable.getMessage(), where.isEmpty() ? null : where));
        }
    }
}
