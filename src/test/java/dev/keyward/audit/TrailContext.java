package dev.keyward.audit;

import com.zaxxer.hikari.HikariDataSource;
import dev.keyward.security.CurrentActor;
import dev.keyward.testing.Database;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The module on a database of its own, without the rest of the console. */
final class TrailContext implements AutoCloseable {
    final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    final Audit audit;
    final TransactionTemplate inTransaction;

    TrailContext(Database product) {
        var database = pooled(product);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("10")
                .load()
                .migrate();
        beans.registerBean(DataSource.class, () -> database);
        beans.register(Wiring.class);
        beans.refresh();
        jdbc = beans.getBean(JdbcClient.class);
        audit = beans.getBean(Audit.class);
        inTransaction = new TransactionTemplate(beans.getBean(JdbcTransactionManager.class));
    }

    AuditTrail reader() {
        return beans.getBean(AuditTrail.class);
    }

    StoredTrail trail() {
        return beans.getBean(StoredTrail.class);
    }

    private static DataSource pooled(Database product) {
        var properties = product.createOne();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(properties.get("spring.datasource.url"));
        pool.setUsername(properties.get("spring.datasource.username"));
        pool.setPassword(properties.get("spring.datasource.password"));
        return pool;
    }

    /** Records some acts, each in a transaction of its own. */
    void record(int acts) {
        for (int i = 0; i < acts; i++) {
            var number = i;
            inTransaction.executeWithoutResult(
                    _ -> audit.record("family.edited", "family/f" + number, null, null, null));
        }
    }

    @Override
    public void close() {
        beans.close();
    }

    /** Without {@code @Configuration}, so that no console that scans the test classes finds it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({
        StoredTrail.class,
        ChainedAudit.class,
        RecordedText.class,
        CurrentActor.class,
        TrailSearch.class,
        TrailExport.class,
        ChainCheck.class,
        ChainHealth.class,
        AuditTrail.class
    })
    static class Wiring {
        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
