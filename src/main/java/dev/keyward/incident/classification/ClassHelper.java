package dev.keyward.incident.classification;

import dev.keyward.incident.IncidentClass;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three questions, asked in this order; the first yes decides (domain.md 5.7). */
public enum ClassHelper {
    HARM("Can wrong data cause financial, access or inventory harm?", IncidentClass.A),
    MISSES("Is latency or the error rate up from misses, while the data is correct?", IncidentClass.B),
    CONFINED("Is the wrong data confined to the named families, without critical harm?", IncidentClass.C);

    private final String question;
    private final IncidentClass leadsTo;

    ClassHelper(String question, IncidentClass leadsTo) {
        this.question = question;
        this.leadsTo = leadsTo;
    }

    public String question() {
        return question;
    }

    /** The class a yes leads to. */
    public IncidentClass leadsTo() {
        return leadsTo;
    }

    /**
     * What the answers come to.
     *
     * @param proposed null while the answers do not decide it
     */
    public record Proposal(@Nullable IncidentClass proposed, String because) {}

    /** @param answers yes or no, question by question; null for one that is not answered yet */
    public static Proposal of(List<@Nullable Boolean> answers) {
        for (var question : values()) {
            var answer = question.ordinal() < answers.size() ? answers.get(question.ordinal()) : null;
            if (answer == null) {
                return new Proposal(null, question.question());
            }
            if (answer) {
                return new Proposal(
                        question.leadsTo, "Class %s: %s.".formatted(question.leadsTo, question.leadsTo.meaning()));
            }
        }
        return new Proposal(
                null,
                "No class fits yet. If wrong data is not confined to the named families, take A until you know more.");
    }

    /** The questions in their order. */
    public static List<String> questions() {
        return Arrays.stream(values()).map(ClassHelper::question).toList();
    }
}
