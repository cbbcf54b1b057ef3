package dev.keyward.shell;

import dev.keyward.shell.kit.EnvironmentChip;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which console this is: the name and kind of its environment, and whether everything in it is sample data. */
@Component
class Surroundings {
    private final String name;
    private final String kind;
    private final boolean demo;

    Surroundings(
            @Value("${keyward.environment.name:}") String name,
            @Value("${keyward.environment.kind:PROD}") String kind,
            @Value("${keyward.demo:false}") boolean demo) {
        this.name = name;
        this.kind = kind;
        this.demo = demo;
    }

    boolean demo() {
        return demo;
    }

    /** The chip of the header. A console nobody named says its kind. */
    EnvironmentChip chip() {
        if (demo) {
            return new EnvironmentChip("Demo", "DEV");
        }
        return new EnvironmentChip(name.isBlank() || name.equals("Keyward") ? kind : name, kind);
    }
}
