package dev.keyward.discovery;

import dev.keyward.discovery.StrangerBook.Strange;
import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Register;
import dev.keyward.redis.KeyFact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All books of strange names, each with a line of its own in a checkpoint. */
@Component
class StrangerBooks {
    private final List<StrangerBook> books;

    /** @param books in the order of their lines, by {@code @Order} */
    StrangerBooks(List<StrangerBook> books) {
        this.books = books;
    }

    /** For one server. @param written what an interrupted scan kept; empty for a new one */
    Strangers open(Register register, String written) {
        return new Together(IntStream.range(0, books.size())
                .mapToObj(n -> books.get(n).open(register, line(written, n)))
                .toList());
    }

    /** Within the transaction that completes the scan. @param written of each server */
    void keep(Scan scan, List<String> written, Strange strange) {
        for (int n = 0; n < books.size(); n++) {
            var place = n;
            books.get(n)
                    .keep(scan, written.stream().map(all -> line(all, place)).toList(), strange);
        }
    }

    /** Empty where a book was not yet kept. */
    private static String line(String written, int place) {
        var lines = written.split("\n", -1);
        return place < lines.length ? lines[place] : "";
    }

    private record Together(List<Strangers> all) implements Strangers {
        @Override
        public void add(byte[] name, @Nullable KeyFact fact) {
            all.forEach(one -> one.add(name, fact));
        }

        @Override
        public void otherVersion(byte[] name, @Nullable KeyFact fact) {
            all.forEach(one -> one.otherVersion(name, fact));
        }

        @Override
        public String written() {
            return all.stream().map(Strangers::written).collect(Collectors.joining("\n"));
        }
    }
}
