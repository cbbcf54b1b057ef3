package dev.keyward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Starts the console. The shared modules may be used by every other without being declared. Beans are named by their
 * whole class name, so that two modules may use one plain word, such as People.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"kernel", "keys", "storage"})
public class Console {
    public static void main(String[] args) {
        SpringApplication.run(Console.class, args);
    }
}
