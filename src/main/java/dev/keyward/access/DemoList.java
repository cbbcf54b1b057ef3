package dev.keyward.access;

import dev.keyward.security.DemoPeople;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers the demo's accounts on the sign-in page, and nobody outside of the demo. */
@Component
class DemoList implements DemoPeople {
    private final DemoMode demo;
    private final JdbcClient sql;

    DemoList(DemoMode demo, JdbcClient sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @Override
    public boolean on() {
        return demo.on();
    }

    @Override
    public List<String> names() {
        return sql.sql("select name from account where demo = true and enabled = true order by created_at, name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    @Override
    public String password() {
        return DemoAccounts.PASSWORD;
    }
}
