package dev.keyward.registry.ui;

import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.OldShapes;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Shapes;
import dev.keyward.security.CurrentActor;
import org.springframework.stereotype.Component;

/** The services that the acts on a family take, and who acts. */
@Component
record Desk(Registry registry, Lifecycle lifecycle, Shapes shapes, OldShapes oldShapes, CurrentActor reader) {}
