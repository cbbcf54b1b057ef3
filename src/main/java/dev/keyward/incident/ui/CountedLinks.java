package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.metrics.Sample;
import java.util.List;

/** How many incidents a number counts; opened, a link to each of them. */
final class CountedLinks extends Composite<NativeDetails> {
    CountedLinks(List<Sample> samples) {
        getContent().setSummaryText("%,d".formatted(samples.size()));
        var links = new Div();
        links.addClassName("kw-counted-links");
        samples.forEach(sample -> links.add(IncidentNavigation.link(new IncidentNumber(sample.number()))));
        getContent().setContent(links);
    }
}
