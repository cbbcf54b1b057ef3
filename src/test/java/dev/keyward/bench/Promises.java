package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What rounds of faults found, promise by promise. A round that broke one is counted and told, never thrown away. */
final class Promises {
    private final RoundFile file;
    private final long deadline;
    private final Map<Kind, Integer> underWay = new HashMap<>();

    /** @param time no round begins after so much of it */
    Promises(RoundFile file, Duration time) {
        this.file = file;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    boolean hasTime() {
        return System.nanoTime() - deadline < 0;
    }

    /** @param of what is measured in seconds */
    Notes of(String id, String what, Database database, String of) {
        return of(id, what, "", database, of);
    }

    /** @param detail of several kinds that are a row of the table together */
    Notes of(String id, String what, String detail, Database database, String of) {
        return new Notes(new Kind(id, what, detail, database, of));
    }

    private record Kind(String id, String what, String detail, Database database, String of) {
        boolean matches(Round round) {
            return round.what().equals(what) && round.detail().equals(detail) && round.database() == database;
        }
    }

    /** Where rounds of one kind are noted. */
    final class Notes {
        private final Kind kind;
        private @Nullable Double seconds;

        private Notes(Kind kind) {
            this.kind = kind;
        }

        /** Carries rounds out until there are so many, those of earlier runs included, or the time is over. */
        void until(int rounds, BooleanSupplier round) {
            while (begins(rounds, 1)) {
                try {
                    kept(round.getAsBoolean());
                } finally {
                    ends(1);
                }
            }
        }

        /** Whether there are so many more to carry out, which this lane does from now on and no other. */
        boolean begins(int rounds, int some) {
            synchronized (underWay) {
                var begun = lacks(rounds);
                if (begun) {
                    underWay.merge(kind, some, Integer::sum);
                }
                return begun;
            }
        }

        /** They are noted, or nothing came of them. */
        void ends(int some) {
            synchronized (underWay) {
                underWay.merge(kind, -some, Integer::sum);
            }
        }

        /** Whether there is one more to carry out that no lane has begun. */
        boolean lacks(int rounds) {
            synchronized (underWay) {
                return done() + underWay.getOrDefault(kind, 0) < rounds && hasTime();
            }
        }

        int done() {
            return file.rounds().stream()
                    .filter(kind::matches)
                    .mapToInt(Round::times)
                    .sum();
        }

        /** To be told with the round that ends next. */
        void took(double measured) {
            seconds = measured;
        }

        void kept(boolean kept) {
            kept(kept, 1);
        }

        /** @param times how many rounds that were alike */
        void kept(boolean kept, int times) {
            var today = LocalDate.now(ZoneOffset.UTC);
            file.add(new Round(today, kind.id, kind.what, kind.detail, kind.database, kept, times, seconds, kind.of));
            System.err.printf("  %s, %s %s: %s%n", kind.database, kind.what, kind.detail, kept ? "kept" : "BROKEN");
            seconds = null;
        }
    }
}
