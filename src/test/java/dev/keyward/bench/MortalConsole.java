package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.purge.Crashes;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** The console with something in it that ends its process by kill -9 at a crash point. */
public final class MortalConsole {
    private MortalConsole() {}

    public static void main(String[] args) {
        new SpringApplication(Console.class, Crashes.class).run(args);
    }

    static List<String> launch() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MortalConsole.class.getName());
    }
}
