package dev.keyward.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that computes and never speaks to Redis: what a bystander feels beside it is what it would feel beside
 * anything that takes as much of the cores.
 */
final class Computing implements AutoCloseable {
    private static final long NAP_NANOS = 500_000;

    private final Process process;

    /** @param share of a core */
    Computing(double share) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-cp", System.getProperty("java.class.path"), Computing.class.getName(), "" + share);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getInputStream().read(); // it has begun
    }

    double toil() {
        return Machine.toil(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Computes in small pieces until nobody needs it any more. */
    public static void main(String[] arguments) throws IOException {
        var share = Double.parseDouble(arguments[0]);
        var threads = ManagementFactory.getThreadMXBean();
        var began = System.nanoTime();
        var computed = threads.getCurrentThreadCpuTime();
        System.out.write('.');
        System.out.flush();
        while (System.in.available() == 0) {
            while (threads.getCurrentThreadCpuTime() - computed < share * (System.nanoTime() - began)) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
    }
}
