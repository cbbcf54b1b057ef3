package dev.keyward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the console. The shared modules may be used by every other without being declared. */
@SpringBootApplication
@Modulithic(sharedModules = {"kernel", "keys", "storage"})
public class Console {
    public static void main(String[] args) {
        SpringApplication.run(Console.class, args);
    }
}
