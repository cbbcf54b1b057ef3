package dev.keyward.runbook;

import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What to do in an incident, as it stands now; earlier versions are kept beside it.
 *
 * @param scopeText what it is for, as {@link Scope#column()} writes it
 * @param soleScope the same while it is in use: one runbook a scope
 * @param number the version of its text, counted from 1
 * @param reviewedNumber the version that was reviewed last; null when none was
 * @param farewell who asked to retire it, and why; null while nobody has
 */
public record Runbook(
        @Id RunbookId name,
        @Version long version,
        String title,
        String scopeText,
        @Nullable String soleScope,
        int number,
        StepList steps,
        String author,
        Instant writtenAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Integer reviewedNumber,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) @Nullable
        Farewell farewell) {

    static Runbook written(RunbookId name, Scope scope, RunbookText text, String person, Instant at) {
        var column = scope.column();
        return new Runbook(name, 0, text.title(), column, column, 1, text.list(), person, at, null, null, null, null);
    }

    public Scope scope() {
        return Scope.of(scopeText);
    }

    public boolean isInUse() {
        return soleScope != null;
    }

    /** Whether the text as it stands was reviewed. */
    public boolean isReviewed() {
        return Integer.valueOf(number).equals(reviewedNumber);
    }

    public List<Step> stepList() {
        return steps.all();
    }

    Runbook rewritten(RunbookText text, String person, Instant at) {
        requireInUse();
        return new Runbook(
                name,
                version,
                text.title(),
                scopeText,
                soleScope,
                number + 1,
                text.list(),
                person,
                at,
                reviewedBy,
                reviewedAt,
                reviewedNumber,
                null);
    }

    Runbook reviewed(String person, Instant at) {
        requireInUse();
        return new Runbook(
                name, version, title, scopeText, soleScope, number, steps, author, writtenAt, person, at, number,
                farewell);
    }

    Runbook askedToRetire(Farewell wish) {
        requireInUse();
        if (scope().kind() == Scope.Kind.GLOBAL) {
            throw Refused.wrongState("Every incident needs a runbook, so the global one stays.", "Edit it instead.");
        }
        if (farewell != null) {
            throw Refused.wrongState(
                    "%s asked to retire it already.".formatted(farewell.retiringBy()), "Retire it, or keep it.");
        }
        return ending(soleScope, wish);
    }

    Runbook kept() {
        requireInUse();
        requireAsked();
        return ending(soleScope, null);
    }

    /** Runs under way go on with the steps they began with. */
    Runbook retired(String person) {
        requireInUse();
        if (requireAsked().retiringBy().equals(person)) {
            throw Refused.forbidden("You asked for it, so somebody else retires it.", "Ask a colleague to look at it.");
        }
        return ending(null, farewell);
    }

    private Farewell requireAsked() {
        if (farewell == null) {
            throw Refused.wrongState("Nobody asked to retire it.", "Ask first, with a reason; another person does it.");
        }
        return farewell;
    }

    private Runbook ending(@Nullable String sole, @Nullable Farewell wish) {
        return new Runbook(
                name,
                version,
                title,
                scopeText,
                sole,
                number,
                steps,
                author,
                writtenAt,
                reviewedBy,
                reviewedAt,
                reviewedNumber,
                wish);
    }

    String subject() {
        return "runbook/" + name;
    }

    private void requireInUse() {
        if (!isInUse()) {
            throw Refused.wrongState("The runbook %s is retired.".formatted(name), "Write a new one for its scope.");
        }
    }
}
