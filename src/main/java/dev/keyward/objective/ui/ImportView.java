package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.OpenSloFiles;
import dev.keyward.objective.OpenSloReport;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.Busy;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings objectives in from an OpenSLO file: the file, what each document would do, and then all of it or nothing. */
@Route(FreshnessNavigation.IMPORT)
@PageTitle("Import objectives")
@PermitAll
final class ImportView extends Composite<Div> implements BeforeEnterObserver {
    private final transient OpenSloFiles files;
    private final transient CurrentActor reader;
    private final ImportSource source;
    private final Busy busy = new Busy();
    private final Div result = new Div();

    ImportView(OpenSloFiles files, CurrentActor reader) {
        this.files = files;
        this.reader = reader;
        this.source = new ImportSource(this::judge);
        result.addClassName("kw-stack");
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!reader.has(Role.DOMAIN_EDITOR)) {
            throw Refused.forbidden(
                    "It takes the role %s to import objectives.".formatted(Role.DOMAIN_EDITOR.label()),
                    "A platform admin can grant it under Accounts.");
        }
        var header = new PageHeader("Import objectives")
                .under("Freshness", FreshnessNavigation.OVERVIEW)
                .says(
                        "First you see what each document would change. Nothing is written before you say so, and then all of it.");
        getContent().removeAll();
        getContent().add(header, source, busy, result);
    }

    /** The dry run. */
    private void judge(byte[] file) {
        work(
                "Reading and judging every document \u2026",
                () -> files.dryRun(file),
                report -> answers(new ImportReportCard(report, () -> apply(file))));
    }

    private void apply(byte[] file) {
        work("Writing all of them \u2026", () -> files.apply(file), report -> {
            if (!report.applied()) {
                Toast.refused("Nothing was imported.", "Something changed since the dry run. The rows below say what.");
                answers(new ImportReportCard(report, () -> apply(file)));
                return;
            }
            source.clear();
            answers(ImportReportCard.done(report));
        });
    }

    private void answers(Component answer) {
        result.removeAll();
        result.add(answer);
        result.scrollIntoView();
    }

    private void work(String words, Supplier<OpenSloReport> work, Consumer<OpenSloReport> then) {
        result.removeAll();
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
                    answers(ImportReportCard.refused(refused));
                });
    }

    private void rest() {
        busy.rests();
        source.setEnabled(true);
    }
}
