package dev.keyward.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a PostgreSQL of consoles holds about their purges, read beside them. */
record PurgeTables(Map<String, String> database) {

    /** Who holds the lease of a purge; empty when nobody does. */
    String owner(String purge) {
        var owners = read(
                "select coalesce(lease_owner, '') from purge_run where purge = cast('%s' as uuid)".formatted(purge));
        return owners.isEmpty() ? "" : owners.getFirst();
    }

    /** Everybody who holds one now. */
    List<String> owners() {
        return read("select distinct lease_owner from purge_run where lease_owner is not null");
    }

    long running() {
        return Long.parseLong(read("select count(*) from purge_request where state = 'RUNNING'")
                .getFirst());
    }

    /** Purges that are completed, were claimed once, and of whose end there is one row in the trail. */
    long completedOnce() {
        return Long.parseLong(read("""
                select count(*) from purge_request r join purge_run u on u.purge = r.id
                where r.state = 'COMPLETED' and u.lease_epoch = 1 and u.deleted = 1 and 1 = (
                  select count(*) from audit_event a
                  where a.action = 'purge.completed' and a.subject = 'purge/' || cast(r.id as varchar))""").getFirst());
    }

    /** Whether it takes nothing; whoever is connected has to connect anew, since a connection keeps what it began with. */
    void readOnly(boolean readOnly) {
        try (var connection = open();
                var asked = connection.createStatement()) {
            asked.execute("set default_transaction_read_only = off");
            asked.execute("alter database %s set default_transaction_read_only = %s".formatted(name(), readOnly));
            asked.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read(String query) {
        try (var connection = open();
                var asked = connection.createStatement();
                var rows = asked.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                url(), database.get("spring.datasource.username"), database.get("spring.datasource.password"));
    }

    private String url() {
        return String.valueOf(database.get("spring.datasource.url"));
    }

    private String name() {
        return url().substring(url().lastIndexOf('/') + 1);
    }
}
