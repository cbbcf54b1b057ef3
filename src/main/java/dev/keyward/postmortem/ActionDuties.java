package dev.keyward.postmortem;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.Ownership;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** An action item waits for the people of its team who may act: to be done, and then to be verified by another of them. */
@Component
class ActionDuties implements DutySource {
    private static final int MOST = 1_000;
    private final ActionList list;
    private final ActionItems actions;
    private final Ownership ownership;

    ActionDuties(ActionList list, ActionItems actions, Ownership ownership) {
        this.list = list;
        this.actions = actions;
        this.ownership = ownership;
    }

    @Override
    public String name() {
        return "action items";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return waiting(person, limit).stream().map(ActionDuties::duty).toList();
    }

    @Override
    public long count(String person) {
        return waiting(person, MOST).size();
    }

    /** Nothing waits for people who may neither do nor verify it. */
    private List<ActionItem> waiting(String person, int limit) {
        return actions.mayAct() ? list.waitingFor(person, ownership.teamsOf(person), limit) : List.of();
    }

    private static String from(ActionItem item) {
        if (item.incident() != null) {
            return ", incident #" + item.incident();
        }
        return item.family() == null ? "" : ", family " + item.family();
    }

    private static Duty duty(ActionItem item) {
        var done = item.state() == ActionState.DONE;
        return new Duty(
                Duty.Kind.ACTION,
                (done ? "Verify: " : "Do: ") + item.title(),
                item.ownerTeam() + from(item),
                "actions?item=" + item.id(),
                done ? null : item.dueAt(),
                Objects.requireNonNullElse(item.doneAt(), item.createdAt()));
    }
}
