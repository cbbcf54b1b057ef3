package dev.keyward.layer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.keyward.layer.PurgeLayers;
import dev.keyward.layer.PurgeLayers.Planned;
import dev.keyward.layer.route.Effect;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import org.jspecify.annotations.Nullable;

/** Each region and whether the purge is effective there, and each layer in its order; kept up to date until all is over. */
final class LayersCard extends Composite<Div> {
    private final transient LayerDesk desk;
    private @Nullable PurgeLayers shown;
    private @Nullable Registration following;

    LayersCard(LayerDesk desk) {
        this.desk = desk;
        show(desk.read());
    }

    private void show(PurgeLayers layers) {
        if (layers.equals(shown)) {
            return;
        }
        shown = layers;
        getContent().removeAll();
        setVisible(!layers.nothingBehind());
        if (!layers.nothingBehind()) {
            getContent().add(card(layers));
        }
        if (!layers.moves()) {
            stop();
        }
    }

    private Component card(PurgeLayers layers) {
        var card = new Card("Layers and regions");
        var told = layers.regions().stream()
                .filter(effect -> effect.kind() != Effect.Kind.PURGING)
                .toList();
        if (!told.isEmpty()) {
            var regions = new Div();
            regions.addClassName("kw-layer");
            told.forEach(effect -> regions.add(new RegionLine(effect, desk.clock())));
            card.add(regions);
        }
        if (!layers.legs().isEmpty() || !layers.planned().isEmpty()) {
            card.add(steps(layers));
        }
        return card;
    }

    private Component steps(PurgeLayers layers) {
        var steps = new OrderedList();
        steps.addClassName("kw-layers");
        layers.legs().forEach(leg -> steps.add(new ListItem(new LegLine(desk, leg, this::show))));
        layers.planned().forEach(planned -> steps.add(new ListItem(later(planned))));
        var words = new Paragraph(
                layers.planned().isEmpty()
                        ? "Told in this order, so that no layer fills itself from one that is still stale."
                        : "When its keys are gone, these are told in this order.");
        words.addClassNames("kw-soft", "kw-small");
        var all = new Div(words, steps);
        all.addClassName("kw-layer");
        return all;
    }

    private static Component later(Planned planned) {
        var name = new Span(planned.layer());
        name.addClassName("kw-code");
        var line = new Div(new StatusBadge(Tone.NEUTRAL, "Waits"), name);
        if (planned.region() != null) {
            line.add(new Span("for " + planned.region()));
        }
        line.addClassName("kw-layer-line");
        return line;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (shown != null && shown.moves()) {
            following = desk.live().follow(event.getUI(), desk::read, this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void stop() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
