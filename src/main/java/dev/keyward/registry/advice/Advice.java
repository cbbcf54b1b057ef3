package dev.keyward.registry.advice;

import dev.keyward.registry.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for and against one strategy.
 *
 * @param verdict the gravest of the reasons
 * @param reasons why, the gravest first
 */
public record Advice(Strategy strategy, Verdict verdict, List<Reason> reasons) {

    /** From what the playbook names it for to what the standard refuses. */
    public enum Verdict {
        FITS("Fits"),
        ALLOWED("Allowed"),
        ADVISED_AGAINST("Advised against"),
        BLOCKED("Not possible");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One reason.
     *
     * @param rule the rule of the standard behind it, such as {@code KF001}; empty when it is a matter of judgement
     */
    public record Reason(Verdict verdict, Optional<String> rule, String words) {
        static Reason fits(String words) {
            return new Reason(Verdict.FITS, Optional.empty(), words);
        }

        static Reason allowed(String words) {
            return new Reason(Verdict.ALLOWED, Optional.empty(), words);
        }

        static Reason against(String words) {
            return new Reason(Verdict.ADVISED_AGAINST, Optional.empty(), words);
        }

        static Reason against(String rule, String words) {
            return new Reason(Verdict.ADVISED_AGAINST, Optional.of(rule), words);
        }

        static Reason blocked(String rule, String words) {
            return new Reason(Verdict.BLOCKED, Optional.of(rule), words);
        }
    }

    static Advice of(Strategy strategy, List<Reason> reasons) {
        var gravest = reasons.stream()
                .sorted(Comparator.comparing(Reason::verdict).reversed())
                .toList();
        return new Advice(
                strategy,
                gravest.isEmpty() ? Verdict.ALLOWED : gravest.getFirst().verdict(),
                gravest);
    }

    public boolean isBlocked() {
        return verdict == Verdict.BLOCKED;
    }

    /** The reasons that made the verdict, the gravest first. */
    public List<Reason> decisive() {
        return reasons.stream().filter(reason -> reason.verdict() == verdict).toList();
    }
}
