package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.TemplateVersion.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The shapes of one family, oldest first. At most one is CURRENT and at most one is still to come (domain.md I4). */
record TemplateHistory(List<TemplateVersion> versions) {

    static TemplateHistory begun(KeyTemplate template, String person, Instant at) {
        return new TemplateHistory(List.of(new TemplateVersion(1, template, State.DRAFT, at, person)));
    }

    Optional<TemplateVersion> pending() {
        return versions.stream().filter(TemplateVersion::isPending).findFirst();
    }

    Optional<TemplateVersion> current() {
        return versions.stream().filter(known -> known.state() == State.CURRENT).findFirst();
    }

    boolean knows(KeyTemplate template) {
        return versions.stream()
                .filter(known -> known.state() != State.DRAFT && known.state() != State.DECLINED)
                .anyMatch(known -> known.template().equals(template));
    }

    /** Another text for what is still to come: a draft is rewritten, a proposal is history and gets a successor. */
    TemplateHistory rewritten(KeyTemplate template, String person, Instant at) {
        var pending = pending().orElseThrow();
        if (pending.template().equals(template)) {
            return this;
        }
        if (pending.state() == State.DRAFT) {
            return each(known -> known == pending
                    ? new TemplateVersion(known.versionNo(), template, State.DRAFT, at, person)
                    : known);
        }
        return each(known -> known == pending ? known.became(State.DECLINED, at) : known)
                .with(template, State.DRAFT, person, at);
    }

    /** The next shape, still to be accepted. */
    TemplateHistory proposed(KeyTemplate template, String person, Instant at) {
        return with(template, State.PROPOSED, person, at);
    }

    /** From now on nobody changes its text. */
    TemplateHistory submitted(Instant at) {
        return each(known -> known.state() == State.DRAFT ? known.became(State.PROPOSED, at) : known);
    }

    /** What was to come is written from now on; the one before stays readable and purgeable. */
    TemplateHistory accepted(Instant at) {
        return each(known -> known.isPending()
                ? known.became(State.CURRENT, at)
                : known.state() == State.CURRENT ? known.became(State.DEPRECATED, at) : known);
    }

    TemplateHistory declined(Instant at) {
        return each(known -> known.isPending() ? known.became(State.DECLINED, at) : known);
    }

    TemplateHistory retired(Instant at) {
        return each(known -> known.isLive() ? known.became(State.RETIRED, at) : known);
    }

    TemplateHistory retired(int versionNo, Instant at) {
        return each(known -> known.versionNo() == versionNo ? known.became(State.RETIRED, at) : known);
    }

    private TemplateHistory with(KeyTemplate template, State state, String person, Instant at) {
        var next = new TemplateVersion(versions.size() + 1, template, state, at, person);
        return new TemplateHistory(
                Stream.concat(versions.stream(), Stream.of(next)).toList());
    }

    private TemplateHistory each(UnaryOperator<TemplateVersion> change) {
        return new TemplateHistory(versions.stream().map(change).toList());
    }
}
