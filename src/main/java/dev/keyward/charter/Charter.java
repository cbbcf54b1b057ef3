package dev.keyward.charter;

import dev.keyward.kernel.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One version of the charter. Its clauses change while it is a draft and never again.
 *
 * @param number counted from 1; what people see
 * @param soleState the state again while only one charter may be in it
 * @param author who began the draft
 * @param editor who changed it last; neither of the two may put it in force (domain.md I1)
 */
public record Charter(
        @Id int number,
        @Version long version,
        CharterState state,
        @Nullable CharterState soleState,
        Clauses clauses,
        String author,
        Instant writtenAt,
        String editor,
        Instant editedAt,
        @Nullable String enforcedBy,
        @Nullable Instant enforcedAt,
        @Nullable Instant supersededAt) {

    static Charter drafted(int number, Clauses clauses, String person, Instant at) {
        return new Charter(
                number, 0, CharterState.DRAFT, CharterState.DRAFT, clauses, person, at, person, at, null, null, null);
    }

    /** Whether somebody had a hand in the text. */
    public boolean wasWrittenBy(String person) {
        return author.equals(person) || editor.equals(person);
    }

    Charter rewritten(Clauses next, String person, Instant at) {
        requireDraft("is changed");
        return new Charter(number, version, state, soleState, next, author, writtenAt, person, at, null, null, null);
    }

    Charter enforced(String person, Instant at) {
        requireDraft("is put in force");
        if (wasWrittenBy(person)) {
            throw Refused.forbidden(
                    "You wrote this version, so somebody else puts it in force.",
                    "Ask another platform admin to read it and decide.");
        }
        return in(CharterState.IN_FORCE, CharterState.IN_FORCE, person, at, null);
    }

    Charter superseded(Instant at) {
        return in(CharterState.SUPERSEDED, null, enforcedBy, enforcedAt, at);
    }

    private Charter in(
            CharterState next,
            @Nullable CharterState sole,
            @Nullable String by,
            @Nullable Instant since,
            @Nullable Instant until) {
        return new Charter(number, version, next, sole, clauses, author, writtenAt, editor, editedAt, by, since, until);
    }

    private void requireDraft(String verb) {
        if (state != CharterState.DRAFT) {
            throw Refused.wrongState(
                    "Version %d is no draft any more, and only a draft %s.".formatted(number, verb),
                    "Draft the next version.");
        }
    }
}
