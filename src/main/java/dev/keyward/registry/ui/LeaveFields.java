package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.advice.Advice;
import dev.keyward.shell.kit.DurationField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How stale values leave: the strategy with what speaks for and against each, and the path or lifetime it needs. */
final class LeaveFields extends Div {
    private static final String UNREADABLE = "Write a duration such as 60s, 10m, 24h or 28d.";
    final RadioButtonGroup<Strategy> strategy = new RadioButtonGroup<>();
    private final IntegerField attempts = new IntegerField("Retry attempts");
    private final Select<Retry.Backoff> backoff = Choices.of("Retry backoff", Retry.Backoff.values());
    private final TextField dlq = new TextField("Dead-letter queue");
    private final Select<Fallback> fallback = Choices.of("Fallback", Fallback.values());
    private final DurationField ttl = new DurationField("TTL");
    private final IntegerField jitter = new IntegerField("TTL jitter, %");
    private final Paragraph filled = new Paragraph();
    private final transient Prefill prefill = new Prefill(attempts, backoff, dlq, fallback, ttl);
    private final transient List<FormField> fields;
    private transient Map<Strategy, Advice> advice = Map.of();

    LeaveFields() {
        strategy.setLabel("How stale values leave");
        strategy.setItems(Strategy.values());
        strategy.setItemLabelGenerator(Strategy::label);
        strategy.addClassNames("kw-wide", "kw-choices");
        render();
        filled.addClassNames("kw-wide", "kw-filled");
        filled.getElement().setAttribute("role", "status");
        filled.setVisible(false);
        addClassName("kw-fields");
        add(strategy, filled, attempts, backoff, dlq, fallback, ttl, jitter);
        fields = List.of(
                new FormField("invalidation.strategy", strategy).required(),
                new FormField("invalidation.retry.attempts", attempts),
                new FormField("invalidation.retry.backoff", backoff),
                new FormField("invalidation.dlq", dlq),
                new FormField("invalidation.fallback", fallback),
                new FormField("ttl.value", ttl),
                new FormField("ttl.jitterPct", jitter));
    }

    List<FormField> fields() {
        return fields;
    }

    /** Calls back whenever something changed that the advice looks at. */
    void onChange(Runnable changed) {
        strategy.addValueChangeListener(change -> changed.run());
        attempts.addValueChangeListener(change -> changed.run());
        dlq.addValueChangeListener(change -> changed.run());
        ttl.addValueChangeListener(change -> changed.run());
    }

    /** Shows what speaks for and against each strategy; a blocked one cannot be chosen, unless it is chosen already. */
    void advise(List<Advice> now) {
        var next = now.stream().collect(Collectors.toMap(Advice::strategy, Function.identity()));
        if (!next.equals(advice)) {
            advice = next;
            render();
        }
    }

    private void render() {
        strategy.setItemEnabledProvider(choice -> choice == strategy.getValue()
                || Optional.ofNullable(advice.get(choice))
                        .filter(Advice::isBlocked)
                        .isEmpty());
        strategy.setRenderer(
                new ComponentRenderer<>(choice -> new StrategyChoice(choice, Optional.ofNullable(advice.get(choice)))));
    }

    /**
     * Fills in what the chosen strategy needs, where nobody typed anything.
     *
     * @param family the name of the family, for the name of its queue; empty as long as there is none
     * @param promise how old a value may be
     * @param elsewhere what was filled in besides, in a sentence; empty when nothing was
     */
    void suggest(String family, Optional<Duration> promise, String elsewhere) {
        var words = (prefill.suggest(strategy.getValue(), family, promise) + " " + elsewhere).strip();
        filled.setText(words);
        filled.setVisible(!words.isEmpty());
    }

    void shows(FamilySpec spec) {
        var path = spec.invalidation();
        var retry = path.retry();
        strategy.setValue(path.strategy());
        attempts.setValue(retry == null ? null : retry.attempts());
        backoff.setValue(retry == null ? null : retry.backoff());
        dlq.setValue(Objects.requireNonNullElse(path.dlq(), ""));
        fallback.setValue(path.fallback());
        var life = spec.ttl();
        ttl.shows(life == null ? null : life.value());
        jitter.setValue(life == null ? null : life.jitterPct());
        render();
    }

    Invalidation invalidation() {
        var times = attempts.getValue();
        var retry = times == null
                ? null
                : new Retry(times, Objects.requireNonNullElse(backoff.getValue(), Retry.Backoff.EXPONENTIAL));
        var queue = dlq.getValue().isBlank() ? null : dlq.getValue().strip();
        return new Invalidation(strategy.getValue(), retry, queue, fallback.getValue());
    }

    /** Whether both a retry and a queue are named; nothing while no strategy with a path is chosen. */
    Optional<Boolean> safePath() {
        return strategy.getValue() != Strategy.EVENT_DRIVEN
                ? Optional.empty()
                : Optional.of(attempts.getValue() != null && !dlq.getValue().isBlank());
    }

    /** How long a value lives; empty while nobody said, or said it unreadably. */
    Optional<Duration> life() {
        return Optional.ofNullable(ttl.duration());
    }

    /** @param negative how long an answer "there is none" lives */
    @Nullable
    Ttl ttl(@Nullable Duration negative) {
        Duration life = ttl.duration();
        return life == null ? null : new Ttl(life, jitter.getValue(), negative);
    }

    /** @param negative how long an answer "there is none" lives, which is said beside the TTL only */
    List<Finding> missing(@Nullable Duration negative) {
        return Stream.of(
                        RowFields.demand(
                                strategy.getValue() != null, "invalidation.strategy", "Pick how stale values leave."),
                        RowFields.demand(ttl.isReadable(), "ttl.value", UNREADABLE),
                        RowFields.demand(
                                jitter.isEmpty() || !ttl.isEmpty(),
                                "ttl.value",
                                "Jitter spreads a TTL, so give the TTL too."),
                        RowFields.demand(
                                negative == null || !ttl.isEmpty(),
                                "ttl.value",
                                "A negative TTL stands beside a TTL, so give the TTL too."),
                        RowFields.demand(
                                backoff.isEmpty() || !attempts.isEmpty(),
                                "invalidation.retry.attempts",
                                "A backoff needs a number of attempts."))
                .flatMap(List::stream)
                .toList();
    }
}
