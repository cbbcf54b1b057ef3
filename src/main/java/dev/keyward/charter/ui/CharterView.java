package dev.keyward.charter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterSignatures;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Charters;
import dev.keyward.charter.Clause;
import dev.keyward.charter.Controls;
import dev.keyward.charter.proof.Control;
import dev.keyward.charter.proof.Proof;
import dev.keyward.charter.proof.Proof.Outcome;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One version of the charter, read like a report: what it says, whether it holds now, and who signed it. */
@Route(CharterNavigation.CHARTER)
@PageTitle("Governance charter")
@PermitAll
final class CharterView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Charters charters;
    private final transient CharterSignatures signatures;
    private final transient Controls controls;
    private final transient CharterActs acts;
    private final transient InstantSource clock;
    private String wanted = "";

    CharterView(
            Charters charters,
            CharterSignatures signatures,
            Controls controls,
            CurrentActor reader,
            InstantSource clock) {
        this.charters = charters;
        this.signatures = signatures;
        this.controls = controls;
        this.acts = new CharterActs(charters, reader, this::reads);
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = QueryState.of(event.getLocation()).get("version");
        reads();
    }

    private void reads() {
        getContent().removeAll();
        var all = charters.all();
        if (all.isEmpty()) {
            getContent().add(new PageHeader("Governance charter"), nothing());
        } else {
            shows(shown(all), all);
        }
    }

    /** The one the address names, else the one in force, else the first draft. */
    private Charter shown(List<Charter> all) {
        return all.stream()
                .filter(one -> wanted.isEmpty()
                        ? one.state() == CharterState.IN_FORCE
                        : wanted.equals(String.valueOf(one.number())))
                .findFirst()
                .or(() -> wanted.isEmpty() ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Refused.unknown("version of the charter", wanted));
    }

    private void shows(Charter charter, List<Charter> all) {
        var now = clock.instant();
        var proofs = controls.of(charter.clauses().all());
        var clauses = new Card("Clauses", new ClauseList(charter.clauses().all(), proofs, now));
        clauses.counts(charter.clauses().all().size());
        var number = charter.number();
        var mine = charter.state() == CharterState.IN_FORCE ? signatures.mine(number) : List.<TeamId>of();
        var signed = new SignaturePart(charter, now)
                .shows(
                        signatures.of(number),
                        signatures.missing(number),
                        mine,
                        team -> SignDialog.open(charter, team, () -> sign(charter, team)));
        var right = new Div(signed, new VersionPart(now).shows(all, charter));
        right.addClassName("kw-stack");
        var columns = new Div(clauses, right);
        columns.addClassName("kw-columns");
        getContent().add(header(charter, all, proofs, mine), columns);
    }

    private PageHeader header(Charter charter, List<Charter> all, Map<Control, Proof> proofs, List<TeamId> mine) {
        return new PageHeader("Governance charter, version " + charter.number())
                .beside(StateWords.badge(charter.state()))
                .says(sentence(charter, proofs, mine))
                .acts(acts.of(charter, all));
    }

    private static String sentence(Charter charter, Map<Control, Proof> proofs, List<TeamId> mine) {
        var all = charter.clauses().all();
        var outcomes = all.stream()
                .map(Clause::control)
                .filter(Objects::nonNull)
                .map(control -> Objects.requireNonNull(proofs.get(control)).outcome())
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        var waiting = mine.isEmpty() ? "" : " It waits for your signature for " + mine.getFirst() + ".";
        return "Of its %d clauses at this moment: %d holding, %d failing, %d without data.%s"
                .formatted(
                        all.size(),
                        outcomes.getOrDefault(Outcome.HOLDS, 0L),
                        outcomes.getOrDefault(Outcome.FAILS, 0L),
                        outcomes.getOrDefault(Outcome.NO_DATA, 0L),
                        waiting);
    }

    private void sign(Charter charter, TeamId team) {
        try {
            signatures.sign(charter.number(), team);
            Toast.says("Version %d is signed for %s.".formatted(charter.number(), team));
            reads();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private Component nothing() {
        var draft = acts.draft("Draft it from the playbook");
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        var empty = new EmptyState(
                "No charter yet",
                "A charter says in a few clauses how teams govern their caches: who owns each domain's freshness, who"
                        + " approves names, who reviews risky changes. Each clause stands beside the control that"
                        + " proves it, and every team signs.",
                draft);
        empty.add(new Paragraph(
                "The draft begins with the playbook's clauses. Another platform admin puts it in force."));
        return empty;
    }
}
