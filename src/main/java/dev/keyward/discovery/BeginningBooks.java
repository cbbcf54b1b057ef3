package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Beginnings;
import java.util.List;
import dev.keyward.redis.KeyFact;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Counts nobody's keys by their first segment (M2.5), and passes every name on to whoever else makes something of them.
 * In a checkpoint its own line stands before what the other wrote.
 */
@Component
@Primary
class BeginningBooks implements StrangerBooks {
    private final BeginningRows rows;
    private final ObjectProvider<StrangerBooks> all;

    BeginningBooks(BeginningRows rows, ObjectProvider<StrangerBooks> all) {
        this.rows = rows;
        this.all = all;
    }

    private StrangerBooks next() {
        return all.stream().filter(books -> books != this).findFirst().orElse(StrangerBooks.NONE);
    }

    @Override
    public Strangers open(String written) {
        return new Both(Beginnings.read(own(written)), next().open(others(written)));
    }

    private record Both(Beginnings beginnings, Strangers next) implements Strangers {
        @Override
        public void add(byte[] name, @Nullable KeyFact fact) {
            beginnings.add(name, fact == null ? -1 : fact.bytes());
            next.add(name, fact);
        }

        @Override
        public String written() {
            return beginnings.written() + "\n" + next.written();
        }
    }

    @Override
    public void keep(Scan scan, List<String> written, Share unregistered) {
        var beginnings = written.stream()
                .map(BeginningBooks::own)
                .map(Beginnings::read)
                .reduce(new Beginnings(), Beginnings::plus);
        rows.add(scan.id(), beginnings.spread(unregistered.bytes().value()));
        next().keep(scan, written.stream().map(BeginningBooks::others).toList(), unregistered);
    }

    private static String own(String written) {
        var end = written.indexOf('\n');
        return end < 0 ? "" : written.substring(0, end);
    }

    private static String others(String written) {
        return written.substring(written.indexOf('\n') + 1);
    }
}
