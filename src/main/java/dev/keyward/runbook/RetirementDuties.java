package dev.keyward.runbook;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runbooks that somebody else asked to retire, for whoever may write them: until one decides, they are run. */
@Component
class RetirementDuties implements DutySource {
    private final RunbookRows rows;
    private final RunbookWriters writers;

    RetirementDuties(RunbookRows rows, RunbookWriters writers) {
        this.rows = rows;
        this.writers = writers;
    }

    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return duties(person).limit(limit).toList();
    }

    @Override
    public long count(String person) {
        return duties(person).count();
    }

    private Stream<Duty> duties(String person) {
        return rows.findAllByOrderByName().stream()
                .filter(Runbook::isInUse)
                .flatMap(runbook -> Stream.ofNullable(runbook.farewell())
                        .filter(wish -> !wish.retiringBy().equals(person))
                        .filter(wish -> writers.against(runbook.scope()).isEmpty())
                        .map(wish -> duty(runbook, wish)));
    }

    private static Duty duty(Runbook runbook, Farewell wish) {
        return new Duty(
                Duty.Kind.APPROVAL,
                "Retire the runbook %s, or keep it".formatted(runbook.title()),
                "%s: %s".formatted(wish.retiringBy(), wish.retiringReason()),
                "runbooks/" + runbook.name().text(),
                null,
                wish.retiringAt());
    }
}
