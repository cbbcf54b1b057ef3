package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.keyward.audit.StoryLine;
import dev.keyward.purge.KillSwitch;
import dev.keyward.purge.Purge;
import java.util.List;

/** The parts of a purge's page: what goes at the left, who decides and what happened at the right. */
final class Parts {
    private final KillSwitchBar killSwitch;
    private final RunPart run;
    private final SaturationPart saturation;
    private final BlastRadius radius;
    private final ScopePart scope = new ScopePart();
    private final OthersParts others;
    private final ApprovalPart approval;
    private final GlassPart glass;
    private final RequestPart request;
    private final StoryPart story;
    private final Div left = new Div();

    Parts(Desk desk) {
        killSwitch = new KillSwitchBar(desk.purging(), desk.reader(), desk.clock());
        run = new RunPart(desk.clock(), desk.services().history());
        saturation = new SaturationPart(desk);
        radius = new BlastRadius(desk.clock());
        others = new OthersParts(desk);
        approval = new ApprovalPart(desk);
        glass = new GlassPart(desk);
        request = new RequestPart(desk.clock());
        story = new StoryPart(desk.clock());
    }

    Component killSwitch() {
        return killSwitch;
    }

    Component columns() {
        left.add(run, saturation, radius, others, scope);
        left.addClassName("kw-stack");
        var right = new Div(approval, glass, request, story);
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        return columns;
    }

    void show(Purge purge, List<StoryLine> lines, KillSwitch state) {
        killSwitch.show(state);
        run.show(purge);
        saturation.show(purge);
        radius.show(purge);
        others.show(purge);
        if (!purge.state().active() && left.indexOf(others) > 2) {
            left.addComponentAtIndex(2, others); // what was expected matters less than what came of it
        }
        scope.show(purge.scope(), purge.scopeHash());
        approval.show(purge);
        glass.show(purge);
        request.show(purge);
        story.show(lines);
    }
}
