package dev.keyward.stewardship;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Transfers that wait for the person to decide. */
@Component
class TransferDuties implements DutySource {
    private static final int MOST_OPEN = 500;
    private final Transfers transfers;

    TransferDuties(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return waiting(person).limit(limit).map(TransferDuties::duty).toList();
    }

    @Override
    public long count(String person) {
        return waiting(person).count();
    }

    private Stream<Transfer> waiting(String person) {
        return transfers.page(TransferFilter.WAITING, 0, MOST_OPEN).stream()
                .filter(transfer -> transfer.deciders().contains(person));
    }

    private static Duty duty(Transfer transfer) {
        var from = transfer.current().from();
        return new Duty(
                Duty.Kind.TRANSFER,
                transfer.kind() == NewTransfer.Kind.OFFER
                        ? "Decide whether %s takes %s".formatted(transfer.toTeam(), transfer.family())
                        : "Decide whether %s gets %s".formatted(transfer.toTeam(), transfer.family()),
                "%s: %s".formatted(transfer.requestedBy(), transfer.reason()),
                "families/%s?tab=ownership".formatted(transfer.family()),
                transfer.dueAt(),
                from == null ? transfer.requestedAt() : from);
    }
}
