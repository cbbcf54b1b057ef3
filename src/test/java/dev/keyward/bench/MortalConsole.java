package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.purge.Crashes;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** The console with something in it that ends its process by kill -9 at a crash point. */
public final class MortalConsole {
    private MortalConsole() {}

    public static void main(String[] args) {
        new SpringApplication(Console.class, Crashes.class).run(args);
    }

    /** As {@code ./keyward} starts it, where it is packaged: a console that is started again and again boots in half the time. */
    static List<String> launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var common = List.of(java, "-Xmx600m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
        return Stream.of(common, classes(), List.of(MortalConsole.class.getName()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> classes() {
        var packaged = Path.of("target", "console", "keyward.jar");
        var here = System.getProperty("java.class.path");
        return Files.exists(packaged)
                ? List.of(
                        "-XX:AOTCache=target/console/keyward.aot",
                        "-Xlog:aot=off",
                        "-cp",
                        packaged + File.pathSeparator + here)
                : List.of("-cp", here);
    }
}
