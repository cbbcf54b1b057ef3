package dev.keyward.bench;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * One phase: seconds by the clock, seconds of Redis' processor and of the program's that was at work, and the
 * bystander's microseconds and rate.
 */
record Sample(double wall, double cpu, double toil, double p50, double p99, double rate) {
    /** Of a core, by the program that was at work. */
    double share() {
        return toil / wall;
    }

    interface Phase {
        void run() throws Exception;

        /** When what ran last was over, by {@link System#nanoTime()}; whoever looks later than that says so here. */
        default long overAt() {
            return System.nanoTime();
        }

        /** The same with the console's processor time last of all, as if its cores were elsewhere. */
        default Phase aside(long console) {
            return new Aside(this, console);
        }
    }

    private record Aside(Phase phase, long console) implements Phase {
        @Override
        public void run() throws Exception {
            Machine.setAside(console, true);
            try {
                phase.run();
            } finally {
                Machine.setAside(console, false);
            }
        }

        @Override
        public long overAt() {
            return phase.overAt();
        }
    }

    /** When nobody asks how much the program computes. */
    static Sample of(Stock stock, Phase phase) throws Exception {
        return of(stock, () -> 0, phase);
    }

    /** @param toil processor seconds so far of the program that works */
    static Sample of(Stock stock, DoubleSupplier toil, Phase phase) throws Exception {
        var cpu = stock.cpu();
        var toiled = toil.getAsDouble();
        var began = System.nanoTime();
        try (var bystander = new Bystander(stock.port(), stock.others)) {
            phase.run();
            var over = phase.overAt();
            var wall = (over - began) / 1e9;
            var nanos = bystander.latencies(over);
            return new Sample(
                    wall,
                    stock.cpu() - cpu,
                    toil.getAsDouble() - toiled,
                    Numbers.quantile(nanos, 0.5) / 1e3,
                    Numbers.quantile(nanos, 0.99) / 1e3,
                    nanos.length / wall);
        }
    }

    static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Numbers.median(all(samples, figure));
    }

    static List<Double> all(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().map(figure::applyAsDouble).toList();
    }
}
