package dev.keyward.purge;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which database this is: an H2 file by its place, a PostgreSQL by the numbers that it has of itself and no other has. */
@Component
class DatabaseHome {
    private static final String NUMBERS = """
            select cast(system_identifier as text) || '/' || cast(oid as text)
            from pg_control_system(), pg_database where datname = current_database()""";

    private final JdbcTemplate jdbc;

    DatabaseHome(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a database in memory, nothing: it cannot be restored. */
    Optional<Home> now() {
        var url = String.valueOf(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getURL()));
        var address = url.replaceFirst("[;?].*", "");
        if (address.startsWith("jdbc:h2:mem:")) {
            return Optional.empty();
        }
        var file = address.startsWith("jdbc:h2:");
        return Optional.of(new Home(file ? address : "postgresql " + numbers(address), file));
    }

    /** The cluster's own number and that of the database in it; the address where the account may not ask. */
    private String numbers(String address) {
        try {
            return String.valueOf(jdbc.queryForObject(NUMBERS, String.class));
        } catch (DataAccessException notAllowed) {
            return address;
        }
    }

    /** @param file whether it lies in the console's own folder */
    record Home(String words, boolean file) {}
}
