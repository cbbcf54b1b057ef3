package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.ImportReport;
import dev.keyward.manifest.Imports;
import dev.keyward.manifest.ManifestFormat;
import dev.keyward.registry.Arrival;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.Busy;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings families in from a file: the file, what each row would do, and then all of it or nothing. */
@Route(ImportNavigation.IMPORT)
@PageTitle("Import families")
@PermitAll
final class ImportView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Imports imports;
    private final transient CurrentActor reader;
    private final SourceCard source;
    private final Busy busy = new Busy();
    private final Div result = new Div();
    private Arrival arrival = Arrival.REGISTERED;

    ImportView(Imports imports, CurrentActor reader) {
        this.imports = imports;
        this.reader = reader;
        this.source = new SourceCard(this::judge);
        result.addClassName("kw-stack");
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!reader.has(Role.DOMAIN_EDITOR)) {
            throw Refused.forbidden(
                    "It takes the role %s to import families.".formatted(Role.DOMAIN_EDITOR.label()),
                    "A platform admin can grant it under Accounts.");
        }
        var errand = ImportNavigation.errand(event.getUI());
        arrival = errand.map(ImportNavigation.Errand::arrival).orElse(Arrival.REGISTERED);
        source.setVisible(errand.isEmpty());
        getContent().removeAll();
        getContent().add(header(), source, busy, result);
        errand.ifPresent(come -> judge(come.file()));
    }

    private PageHeader header() {
        var first = "First you see what each row would do. Nothing is written before you say so, and then all of it.";
        return new PageHeader("Import families")
                .under("Key families", FamilyNavigation.LIST)
                .says(arrival == Arrival.DRAFTED ? first + " New families are kept as drafts." : first);
    }

    /** The dry run. */
    private void judge(byte[] file) {
        var format = ManifestFormat.of(new String(file, StandardCharsets.UTF_8));
        result.removeAll();
        work(
                "Reading and judging every row …",
                () -> imports.dryRun(format, file, arrival),
                report -> shows(report, format, file));
    }

    private void shows(ImportReport report, ManifestFormat format, byte[] file) {
        answers(new ReportCard(report, () -> apply(format, file)));
    }

    private void answers(Component answer) {
        result.removeAll();
        result.add(answer);
        result.scrollIntoView();
    }

    private void apply(ManifestFormat format, byte[] file) {
        result.removeAll();
        work("Writing all of them …", () -> imports.apply(format, file, arrival), report -> {
            if (!report.applied()) {
                Toast.refused("Nothing was imported.", "Something changed since the dry run. The rows below say what.");
                shows(report, format, file);
                return;
            }
            source.clear();
            answers(new DoneCard(report));
        });
    }

    private void work(String words, Supplier<ImportReport> work, Consumer<ImportReport> then) {
        source.setEnabled(false);
        busy.shows(words);
        Background.run(
                UI.getCurrent(),
                work,
                report -> {
                    rest();
                    then.accept(report);
                },
                thrown -> {
                    rest();
                    if (!(thrown instanceof Refused refused)) {
                        throw thrown;
                    }
                    answers(new RefusedCard(refused));
                });
    }

    private void rest() {
        busy.rests();
        source.setEnabled(true);
    }
}
