package dev.keyward.postmortem;

import dev.keyward.audit.Audit;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.Timeline;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shall be different afterwards: each with a team and a date, done by somebody, verified by somebody else. */
@Service
public class ActionItems {
    private static final int LONGEST_REMARK = 500;
    private final ActionRows rows;
    private final ActionList list;
    private final IncidentReads incidents;
    private final Timeline timeline;
    private final Ownership ownership;
    private final Staffing staffing;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    ActionItems(
            ActionRows rows,
            ActionList list,
            IncidentReads incidents,
            Timeline timeline,
            Ownership ownership,
            Staffing staffing,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.list = list;
        this.incidents = incidents;
        this.timeline = timeline;
        this.ownership = ownership;
        this.staffing = staffing;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public ActionItem one(ActionId id) {
        return rows.findById(id).orElseThrow(() -> Refused.unknown("action item", id.toString()));
    }

    /** Those that wait first, by their due time; @param limit 1 to 500 */
    @SignedIn
    public List<ActionItem> page(ActionFilter filter, long offset, int limit) {
        return list.page(filter, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long count(ActionFilter filter) {
        return list.count(filter);
    }

    /** Why whoever is acting may not take this one along; empty when they may. */
    @SignedIn
    public Optional<String> against(ActionItem item, ActionState to) {
        if (!mayAct()) {
            return Optional.of(
                    "It takes the role domain editor, purge operator or incident commander. A platform admin can grant it.");
        }
        if (to == ActionState.VERIFIED) {
            return current.actor().name().equals(item.doneBy())
                    ? Optional.of("You did it, so somebody else verifies it.")
                    : Optional.empty();
        }
        return answersFor(item.ownerTeam())
                ? Optional.empty()
                : Optional.of(
                        "People of %s, incident commanders and platform admins do that.".formatted(item.ownerTeam()));
    }

    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public ActionItem add(NewAction wanted) {
        staffing.requireActive(wanted.ownerTeam());
        var number = wanted.incident();
        var now = clock.instant();
        var item = ActionItem.of(wanted.plausible(now), current.actor().name(), now);
        if (number != null) {
            var words = "Action item for %s: %s".formatted(item.ownerTeam(), item.title());
            timeline.say(incidents.incident(number).id(), EntryKind.NOTE, words, now);
        }
        var saved = rows.save(item);
        audit.record("action.added", saved.subject(), null, saved, null);
        return saved;
    }

    /** The same, decided in a review that somebody signs off. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public ActionItem decided(NewAction wanted) {
        if (wanted.origin() != NewAction.Origin.REVIEW || wanted.incident() != null) {
            throw Refused.invalid("origin", "A review adds action items of its own.", "Add it to its incident.");
        }
        staffing.requireActive(wanted.ownerTeam());
        var saved = rows.save(ActionItem.of(wanted, current.actor().name(), clock.instant()));
        audit.record("action.added", saved.subject(), null, saved, null);
        return saved;
    }

    /** Some of them, in no order. */
    @SignedIn
    public List<ActionItem> some(java.util.Collection<ActionId> ids) {
        return ids.isEmpty() ? List.of() : rows.findByIdIn(ids);
    }

    /** Says it better, gives it to another team, or to another day. Where it comes from stays. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public ActionItem edit(ActionId id, long basedOn, NewAction wanted) {
        var before = current(id, basedOn);
        requireAnswersFor(before.ownerTeam());
        staffing.requireActive(wanted.ownerTeam());
        var next = wanted.dueAt().equals(before.dueAt()) ? wanted : wanted.plausible(clock.instant());
        var saved = rows.save(before.said(next));
        audit.record("action.edited", saved.subject(), before, saved, null);
        return saved;
    }

    /** @param remark how it was verified, or why it is not done; needed for these two */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public ActionItem move(ActionId id, long basedOn, ActionState to, @Nullable String remark) {
        var before = current(id, basedOn);
        if (to != ActionState.VERIFIED) {
            requireAnswersFor(before.ownerTeam());
        }
        var now = clock.instant();
        var saved = rows.save(before.moved(to, current.actor().name(), word(to, remark), now));
        tell(saved);
        audit.record(
                "action." + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                saved.subject(),
                before.state(),
                saved.state(),
                saved.remark());
        return saved;
    }

    private void tell(ActionItem item) {
        if (item.incident() != null) {
            timeline.say(
                    new IncidentNumber(item.incident()),
                    EntryKind.NOTE,
                    "Action item %s: %s%s"
                            .formatted(
                                    item.state().label().toLowerCase(java.util.Locale.ROOT),
                                    item.title(),
                                    item.remark() == null ? "" : ". " + item.remark()),
                    clock.instant());
        }
    }

    private static @Nullable String word(ActionState to, @Nullable String remark) {
        var given = remark == null || remark.isBlank()
                ? null
                : PlainText.required("remark", remark.strip(), LONGEST_REMARK);
        if (to.needsRemark() && given == null) {
            throw Refused.invalid(
                    "remark",
                    to == ActionState.VERIFIED ? "Say how you saw that it helped." : "Say why it is not done.",
                    "A sentence is enough; it stays with the action item.");
        }
        return given;
    }

    private ActionItem current(ActionId id, long basedOn) {
        var item = one(id);
        if (item.version() != basedOn) {
            throw Refused.stale("The action item");
        }
        return item;
    }

    /** Whether whoever is acting may do or verify any; the same roles as on the acts. */
    boolean mayAct() {
        return Stream.of(Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN)
                .anyMatch(current::has);
    }

    private boolean answersFor(TeamId team) {
        return current.has(Role.INCIDENT_COMMANDER)
                || current.has(Role.PLATFORM_ADMIN)
                || ownership.isMember(current.actor().name(), team);
    }

    private void requireAnswersFor(TeamId team) {
        if (!answersFor(team)) {
            throw Refused.forbidden(
                    "Only people of %s, incident commanders and platform admins do that.".formatted(team),
                    "Ask one of them.");
        }
    }
}
