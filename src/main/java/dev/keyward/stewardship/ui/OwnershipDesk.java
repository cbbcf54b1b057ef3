package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.Stewardship;
import dev.keyward.stewardship.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the parts of these pages share: the services, who reads, and how an act is told. */
@Component
class OwnershipDesk {
    final Stewardship stewardship;
    final Transfers transfers;
    final Ownership ownership;
    final Registry registry;
    private final CurrentActor reader;
    private final Clock clock;

    OwnershipDesk(
            Stewardship stewardship,
            Transfers transfers,
            Ownership ownership,
            Registry registry,
            CurrentActor reader,
            Clock clock) {
        this.stewardship = stewardship;
        this.transfers = transfers;
        this.ownership = ownership;
        this.registry = registry;
        this.reader = reader;
        this.clock = clock;
    }

    FamilyOwnership of(String family) {
        return stewardship.of(new FamilyId(family));
    }

    Instant now() {
        return clock.instant();
    }

    String me() {
        return reader.actor().name();
    }

    boolean isAdmin() {
        return reader.has(Role.PLATFORM_ADMIN);
    }

    List<TeamId> myTeams() {
        return ownership.teamsOf(me());
    }

    boolean isMine(TeamId team) {
        return ownership.isMember(me(), team);
    }

    /** Asking for a transfer takes the role; whose team it is, the dialog and the service see to. */
    Button asking(Button button) {
        return reader.has(Role.DOMAIN_EDITOR) || isAdmin() ? button : Barred.without(Role.DOMAIN_EDITOR, button);
    }

    /** What takes the role alone; the families are those of the reader's own teams. */
    Button attesting(Button button) {
        return reader.has(Role.DOMAIN_EDITOR) ? button : Barred.without(Role.DOMAIN_EDITOR, button);
    }

    /** What only members of the owner do. */
    Button owning(TeamId owner, Button button) {
        if (!reader.has(Role.DOMAIN_EDITOR)) {
            return Barred.without(Role.DOMAIN_EDITOR, button);
        }
        return isMine(owner)
                ? button
                : Barred.because("Only members of %s do that. Ask one of them.".formatted(owner), button);
    }

    /** Does it, tells what it answers and has the page read again; a refusal is shown instead. */
    boolean does(Supplier<String> act) {
        try {
            Toast.says(act.get());
            PageChanged.tell(UI.getCurrent());
            return true;
        } catch (Refused refused) {
            Toast.refused(refused);
            return false;
        }
    }
}
