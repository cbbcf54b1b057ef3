package dev.keyward.postmortem;

import dev.keyward.incident.Amendment;
import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.RootCause;
import dev.keyward.kernel.Refused;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cause, text, an action item and the state of a postmortem in one act, so that none of them is said without the rest. */
@Service
public class Conclusions {
    private final Postmortems postmortems;
    private final ActionItems actions;
    private final IncidentFacts facts;
    private final IncidentReads incidents;

    Conclusions(Postmortems postmortems, ActionItems actions, IncidentFacts facts, IncidentReads incidents) {
        this.postmortems = postmortems;
        this.actions = actions;
        this.facts = facts;
        this.incidents = incidents;
    }

    /**
     * Keeps it all; a state that it has already stays.
     *
     * @param basedOn the postmortem's version that the caller read
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Postmortem conclude(IncidentNumber number, long basedOn, Conclusion said, PostmortemState to) {
        postmortems.requireCurrent(number, basedOn);
        if (said.cause() != null) {
            name(number, said.cause(), said.note() == null ? "" : said.note().strip());
        }
        var written = postmortems.write(number, version(number, basedOn), said.sections());
        if (said.action() != null) {
            actions.add(said.action());
        }
        return written.state() == to ? written : postmortems.move(number, written.version(), to);
    }

    private void name(IncidentNumber number, RootCause cause, String note) {
        if (cause == RootCause.OTHER && note.isEmpty()) {
            throw Refused.invalid("note", "Another cause needs a note.", "Say what it was, in a sentence.");
        }
        var incident = incidents.incident(number);
        if (cause != incident.rootCause() || (!note.isEmpty() && !note.equals(incident.rootCauseNote()))) {
            facts.amend(number, null, Amendment.caused(cause, note.isEmpty() ? null : note));
        }
    }

    /** The cause may have made it due, which is a version of its own. */
    private long version(IncidentNumber number, long basedOn) {
        return postmortems.of(number).map(Postmortem::version).orElse(basedOn);
    }
}
