package dev.keyward.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A module test: runs once on H2 and once on a real PostgreSQL, with the whole console and the keyspaces {@code test}
 * (DEV) and {@code live} (PROD) on a real Redis.
 *
 * <p>All such tests share one context and one database per product, because starting a console costs seconds. So a
 * test names what it makes uniquely ({@link Names#next}) and never counts what others may have made. A test that must
 * break the database asks for one of its own: any {@code @TestPropertySource} makes a context, and with it a database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(OnEachDatabase.class)
@SpringBootTest
@AutoConfigureMockMvc
@ContextCustomizerFactories(DatabaseOfTheContext.class)
public @interface OnBothDatabases {}
