package dev.keyward.demo;

import dev.keyward.access.DemoAccounts;
import dev.keyward.finding.Waivers;
import dev.keyward.objective.BudgetsNow;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.Registry;
import dev.keyward.stewardship.Transfers;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the console knows in a demo, made through the same front doors that people use, as the people of the demo. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleData {
    private final Ownership ownership;
    private final Registry registry;
    private final Lifecycle lifecycle;
    private final Transfers transfers;
    private final Waivers waivers;
    private final InstantSource clock;
    private final DemoAccounts accounts;
    private final SampleCharter charter;
    private final SampleMeasurements measurements;
    private final SampleIncidents incidents;
    private final SampleMaturity maturity;
    private final SampleRunbooks runbooks;
    private final SamplePostmortems postmortems;
    private final SampleDrills drills;
    private final SampleReviews reviews;
    private final BudgetsNow budgets;
    private final DeclaredFamilies families;
    private final Cast people;

    SampleData(
            Ownership ownership,
            Registry registry,
            Lifecycle lifecycle,
            Transfers transfers,
            Waivers waivers,
            InstantSource clock,
            DemoAccounts accounts,
            SampleCharter charter,
            SampleMeasurements measurements,
            SampleIncidents incidents,
            SampleMaturity maturity,
            SampleRunbooks runbooks,
            SamplePostmortems postmortems,
            SampleDrills drills,
            SampleReviews reviews,
            BudgetsNow budgets,
            DeclaredFamilies families,
            Cast people) {
        this.ownership = ownership;
        this.registry = registry;
        this.lifecycle = lifecycle;
        this.transfers = transfers;
        this.waivers = waivers;
        this.clock = clock;
        this.accounts = accounts;
        this.charter = charter;
        this.measurements = measurements;
        this.incidents = incidents;
        this.maturity = maturity;
        this.runbooks = runbooks;
        this.postmortems = postmortems;
        this.drills = drills;
        this.reviews = reviews;
        this.budgets = budgets;
        this.families = families;
        this.people = people;
    }

    /** The accounts everybody may use, whatever else the demo holds. */
    void accounts() {
        accounts.seed(Cast.ROLES);
    }

    /** Whether nobody has put anything in yet. */
    boolean isMissing() {
        return people.as("admin", ownership::teams).isEmpty();
    }

    /** What rests on all of it, once that is there: budgets of the domain whose review is begun, levels, reviews. */
    void judge() {
        budgets.settle(families.names(SampleReviews.BEGUN_IN));
        maturity.now();
        reviews.play();
    }

    /** Teams, domains, families and the charter in one transaction: a console that dies here starts over. */
    @Transactional
    public void seed() {
        var teams = new SampleTeams(ownership);
        people.as("admin", () -> {
            teams.form();
            teams.promise();
            return true;
        });
        var samples = new SampleFamilies(registry, lifecycle);
        people.as("engineer", () -> {
            samples.register();
            new SampleFindings(registry, waivers, clock).register();
            return true;
        });
        people.as("approver", () -> {
            samples.approve();
            return true;
        });
        new SampleOwnership(ownership, registry, transfers, people).play();
        charter.seed(people);
        incidents.play();
        measurements.report();
        runbooks.play();
        postmortems.play();
        drills.play();
        maturity.lastQuarter();
        reviews.recall();
        maturity.excuse(people);
    }
}
