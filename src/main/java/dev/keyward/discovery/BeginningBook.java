package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Beginnings;
import dev.keyward.discovery.tally.Register;
import dev.keyward.redis.KeyFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts nobody's keys by their first segment (M2.5). */
@Component
@Order(0)
class BeginningBook implements StrangerBook {
    private final BeginningRows rows;

    BeginningBook(BeginningRows rows) {
        this.rows = rows;
    }

    @Override
    public Strangers open(Register register, String written) {
        return new Open(Beginnings.read(written));
    }

    private record Open(Beginnings beginnings) implements Strangers {
        @Override
        public void add(byte[] name, @Nullable KeyFact fact) {
            beginnings.add(name, fact == null ? -1 : fact.bytes());
        }

        @Override
        public String written() {
            return beginnings.written();
        }
    }

    @Override
    public void keep(Scan scan, List<String> written, Strange strange) {
        var beginnings = written.stream().map(Beginnings::read).reduce(new Beginnings(), Beginnings::plus);
        rows.add(scan.id(), beginnings.spread(strange.unregistered().bytes().value()));
    }
}
