package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.ServiceAccounts;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes all accounts of a keyspace away as commands for redis-cli. */
final class AccountsFile {
    private AccountsFile() {}

    static Anchor link(ServiceAccounts accounts, String keyspace, @Nullable TeamId team) {
        DownloadHandler download = event -> {
            event.setFileName("accounts-%s.txt".formatted(keyspace));
            event.setContentType("text/plain;charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(accounts.commands(keyspace, team).getBytes(StandardCharsets.UTF_8));
        };
        return new Anchor(download, "Download all");
    }
}
