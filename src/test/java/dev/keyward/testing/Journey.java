package dev.keyward.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A promise to the user, kept in a real browser: the seeded demo console on a free port, with a database file and a
 * Redis of its own. All journeys share it; each one makes what it changes. Read the port with {@code @LocalServerPort}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"keyward.demo=true", "keyward.demo.fresh=true", "keyward.data=./target/journeys"})
public @interface Journey {}
