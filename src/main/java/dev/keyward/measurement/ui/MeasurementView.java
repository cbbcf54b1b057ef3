package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.MeasurementFiles;
import dev.keyward.measurement.Reporting;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How measurements come in: who reports, how the pull goes, and a table by hand. */
@Route(MeasurementNavigation.REPORTING)
@PageTitle("Measurements")
@PermitAll
final class MeasurementView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Reporting reporting;
    private final transient MeasurementFiles files;
    private final transient CurrentActor reader;
    private final transient InstantSource clock;
    private final Div result = new Div();

    MeasurementView(Reporting reporting, MeasurementFiles files, CurrentActor reader, InstantSource clock) {
        this.reporting = reporting;
        this.files = files;
        this.reader = reader;
        this.clock = clock;
        result.addClassName("kw-stack");
        result.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var summary = reporting.summary();
        var header = new PageHeader("Measurements")
                .under("Key families", FamilyNavigation.LIST)
                .says(sentence(summary));
        var sources =
                new Div(new SilenceCard(summary, clock.instant()), new PullCard(reporting.pull(), clock.instant()));
        sources.addClassName("kw-columns");
        getContent().removeAll();
        getContent().add(header, sources, new TableCard(reader, this::judge), result);
    }

    private static String sentence(Reporting.Summary summary) {
        var families = summary.families();
        var silent = summary.silences().size();
        return "%,d %s. %s"
                .formatted(
                        families,
                        families == 1 ? "family reports" : "families report",
                        silent == 0
                                ? "None fell silent in the last hour."
                                : "%,d of their regions fell silent.".formatted(silent));
    }

    private void judge(byte[] file) {
        work(() -> files.dryRun(file), report -> answers(new FileCard(report, () -> take(file))));
    }

    private void take(byte[] file) {
        work(() -> files.take(file), taken -> answers(new TakenCard(taken)));
    }

    private <T> void work(Supplier<T> work, Consumer<T> then) {
        result.removeAll();
        Background.run(UI.getCurrent(), work, then, thrown -> {
            if (!(thrown instanceof Refused refused)) {
                throw thrown;
            }
            answers(new TakenCard(refused));
        });
    }

    private void answers(Component answer) {
        result.removeAll();
        result.add(answer);
        result.scrollIntoView();
    }
}
