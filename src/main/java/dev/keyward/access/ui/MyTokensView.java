package dev.keyward.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.access.TokenSummary;
import dev.keyward.access.Tokens;
import dev.keyward.security.StepUp;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Shortcut;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The reader's API tokens: what each is for, when it was used last, and the way to end it. */
@Route("account/tokens")
@PageTitle("My API tokens")
@PermitAll
final class MyTokensView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Tokens tokens;
    private final transient StepUp stepUp;
    private final transient InstantSource clock;
    private final PageHeader header = new PageHeader("My API tokens").under("My account", "account");
    private final Div content = new Div();

    MyTokensView(Tokens tokens, StepUp stepUp, InstantSource clock) {
        this.tokens = tokens;
        this.stepUp = stepUp;
        this.clock = clock;
        content.addClassName("kw-fill");
        header.acts(Shortcut.creates(createButton()));
        getContent().add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var count = tokens.countMine();
        header.says("A token acts as you, with the roles you hold at that moment.");
        content.removeAll();
        content.add(count == 0 ? nothing() : list());
    }

    private Component nothing() {
        return new EmptyState(
                "No tokens yet",
                "Scripts and pipelines sign in with a token in place of a password. Each expires, and its secret is"
                        + " shown once.",
                createButton());
    }

    private Component list() {
        var grid = new Grid<TokenSummary>();
        grid.addColumn(TokenSummary::name).setHeader("For").setFlexGrow(2);
        grid.addColumn(MyTokensView::scope).setHeader("May").setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(this::status)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(token -> moment(token.lastUsedAt()))
                .setHeader("Last used")
                .setAutoWidth(true);
        grid.addComponentColumn(token -> moment(token.expiresAt()))
                .setHeader("Expires")
                .setAutoWidth(true);
        grid.addComponentColumn(this::revoke).setFlexGrow(0).setAutoWidth(true);
        grid.setAllRowsVisible(true);
        GridCards.on(grid, new ComponentRenderer<>(this::card));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> tokens.mine(query.getOffset(), query.getLimit()).stream(), query -> (int) tokens.countMine()));
        return grid;
    }

    private Component card(TokenSummary token) {
        var line = new Div(new Span(token.name()), status(token));
        line.addClassName("kw-grid-card-line");
        var more = new Div(new Span(scope(token)), revoke(token));
        more.addClassNames("kw-grid-card-line", "kw-soft");
        var when = new Div(
                new Span("Last used "), moment(token.lastUsedAt()), new Span(", expires "), moment(token.expiresAt()));
        when.addClassNames("kw-soft", "kw-small");
        var card = new Div(line, more, when);
        card.addClassName("kw-grid-card");
        return card;
    }

    private Button createButton() {
        var create = new Button(
                "New token", new Glyph("plus"), click -> new NewTokenDialog(tokens, stepUp, clock, this::show).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private Component revoke(TokenSummary token) {
        var revoke = new Button("Revoke", click -> ask(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel("Revoke " + token.name());
        revoke.setVisible(isGood(token));
        return revoke;
    }

    private void ask(TokenSummary token) {
        var facts = new Paragraph("Whatever uses it is refused from its next call on. This cannot be undone.");
        new Confirmation("Revoke the token “%s”?".formatted(token.name()), facts).open("Revoke the token", () -> {
            tokens.revoke(token.id());
            show();
            Toast.says("The token “%s” is revoked.".formatted(token.name()));
        });
    }

    private Component status(TokenSummary token) {
        if (token.revokedAt() != null) {
            return new StatusBadge(Tone.NEUTRAL, "Revoked");
        }
        return isGood(token) ? new StatusBadge(Tone.GOOD, "Active") : new StatusBadge(Tone.NEUTRAL, "Expired");
    }

    private boolean isGood(TokenSummary token) {
        return token.revokedAt() == null && token.expiresAt().isAfter(clock.instant());
    }

    private Component moment(@Nullable Instant at) {
        return at == null ? new Span("never") : new Moment(at, clock.instant());
    }

    private static String scope(TokenSummary token) {
        if (token.mayPurge()) {
            return "read, change, run purges";
        }
        return token.mayWrite() ? "read and change" : "only read";
    }
}
