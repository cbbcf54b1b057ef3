package dev.keyward.discovery;

import dev.keyward.discovery.Journal.Order;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Helm;
import dev.keyward.redis.Connections;
import dev.keyward.redis.RedisFailure;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out one claimed scan from wherever it stands, on a connection of its own. */
@Component
class ScanRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRunner.class);

    /** Tours of one scan, when servers change places during each. */
    private static final int MOST_TOURS = 3;

    private final ScanRows rows;
    private final Registers registers;
    private final Connections connections;
    private final ScanEnds ends;
    private final StrangerBooks strangers;
    private final Departure departure;
    private final Journal.Desk desk;

    ScanRunner(
            ScanRows rows,
            ScanRuns runs,
            NodeRows marks,
            Registers registers,
            Connections connections,
            ScanEnds ends,
            StrangerBooks strangers,
            TransactionTemplate transaction,
            ObjectProvider<ScanPoints> points) {
        this.rows = rows;
        this.registers = registers;
        this.connections = connections;
        this.ends = ends;
        this.strangers = strangers;
        this.departure = new Departure(runs, marks, strangers);
        this.desk = new Journal.Desk(runs, marks, transaction, points.getIfAvailable(() -> point -> {}));
    }

    /** Works until it is finished, stopped or has failed, and settles which of these it was. */
    void run(ScanClaim claim, BooleanSupplier makesWay) {
        try {
            desk.points().reached(ScanPoint.AFTER_CLAIM);
            var scan = rows.find(claim.scan()).orElseThrow();
            settle(claim, toured(new Errand(claim, scan, registers.of(scan.keyspace())), makesWay));
        } catch (RedisFailure failure) {
            LOG.warn("Scan {}: {}", claim.scan(), failure.getMessage());
            ends.failed(claim, failure);
        } catch (Refused refused) {
            ends.given(claim, refused.getMessage());
        } catch (DataAccessException | TransactionException away) {
            // The lease runs out by itself; whoever claims it then goes on from the last checkpoint.
            LOG.error("Scan {}: the governance database did not answer; it goes on later.", claim.scan(), away);
        }
    }

    private void settle(ScanClaim claim, Order order) {
        switch (order) {
            case STOPPED, HANDED_OVER -> desk.runs().release(claim);
            case FENCED -> LOG.warn("Scan {}: another worker has taken over.", claim.scan());
            case GO_ON -> LOG.info("Scan {}: completed.", claim.scan());
        }
    }

    /** {@link Order#GO_ON} when it was completed. */
    private Order toured(Errand errand, BooleanSupplier makesWay) {
        try (var helm = new Helm(connections, errand.scan().keyspace(), errand.scan()::pace).begin()) {
            for (var tour = 1; ; tour++) {
                var order = tour(errand, helm, makesWay, tour == MOST_TOURS);
                if (order.isPresent()) {
                    return order.get();
                }
            }
        }
    }

    /** @param last a tour that was disturbed counts, with a note; empty where another one is due */
    private Optional<Order> tour(Errand errand, Helm helm, BooleanSupplier makesWay, boolean last) {
        try (var connection = connections.open(errand.scan().keyspace())) {
            var journal = new Journal(errand.claim(), desk, makesWay);
            try (var tour = departure.begin(errand, connection.nodes(), journal, helm.throttle())) {
                var order = tour == null ? Order.FENCED : new Travel(errand.scan(), tour, journal).end();
                if (order != Order.GO_ON || tour == null) {
                    return Optional.of(order);
                }
                desk.points().reached(ScanPoint.AFTER_LAST_PAGE);
                var why = connection.disturbance().orElse(null);
                return why != null && !last ? again(errand, journal) : completed(errand, tour, why);
            }
        }
    }

    private static Optional<Order> again(Errand errand, Journal journal) {
        return journal.startOver(errand.register().hash()) ? Optional.empty() : Optional.of(Order.FENCED);
    }

    private Optional<Order> completed(Errand errand, Tour tour, @Nullable String disturbed) {
        var done = ends.complete(errand.claim(), new Findings(errand.register(), tour, disturbed), strangers);
        return Optional.of(done ? Order.GO_ON : Order.STOPPED);
    }
}
