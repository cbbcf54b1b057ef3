package dev.keyward.runbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every text a runbook has had; none is changed. */
@Component
class RunbookVersions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunbookVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Runbook runbook) {
        jdbc.sql("""
                insert into runbook_version (runbook, number, title, steps, author, written_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        runbook.name().text(),
                        runbook.number(),
                        runbook.title(),
                        json.writeValueAsString(runbook.steps()),
                        runbook.author(),
                        runbook.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<RunbookVersion> of(RunbookId runbook) {
        return jdbc.sql("select * from runbook_version where runbook = ? order by number desc")
                .param(runbook.text())
                .query((row, n) -> read(row))
                .list();
    }

    private RunbookVersion read(ResultSet row) throws SQLException {
        return new RunbookVersion(
                row.getInt("number"),
                row.getString("title"),
                json.readValue(row.getString("steps"), StepList.class).all(),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
