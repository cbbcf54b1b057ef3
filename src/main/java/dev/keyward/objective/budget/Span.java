package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time; {@code to} is not part of it. */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends after it begins.");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What both have in common; empty when they only touch. */
    public Optional<Span> within(Span other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    /** The number of slices that begin in it; slices are counted from the epoch. */
    public long slices(Duration slice) {
        return index(to, slice) - index(from, slice);
    }

    private static long index(Instant at, Duration slice) {
        return Math.ceilDiv(at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0), slice.toSeconds());
    }

    /** The same time without overlaps, in order. */
    public static List<Span> union(Collection<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.to.isBefore(span.from)) {
                merged.add(span);
            } else if (last.to.isBefore(span.to)) {
                merged.set(merged.size() - 1, new Span(last.from, span.to));
            }
        });
        return List.copyOf(merged);
    }

    /** What is left of it when these are taken out, in order. */
    public List<Span> without(Collection<Span> holes) {
        var left = new ArrayList<Span>();
        var begin = from;
        for (var hole : union(holes)) {
            var cut = within(hole);
            if (cut.isPresent()) {
                if (begin.isBefore(cut.get().from)) {
                    left.add(new Span(begin, cut.get().from));
                }
                begin = cut.get().to;
            }
        }
        if (begin.isBefore(to)) {
            left.add(new Span(begin, to));
        }
        return List.copyOf(left);
    }
}
