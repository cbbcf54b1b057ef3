package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.keyward.registry.FamilyId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways to the pages of families, for every module that names one. */
public final class FamilyNavigation {
    /** The list of families, as links write it. */
    public static final String LIST = "families";

    /** The form for a new family. */
    public static final String REGISTER = "families/new";

    private FamilyNavigation() {}

    /** A link that reads as the family's name and leads to its page. */
    public static Anchor link(FamilyId family) {
        return new Anchor(path(family), family.text());
    }

    /** The address of a family's page, relative to the console's root. */
    public static String path(FamilyId family) {
        return LIST + "/" + family.text();
    }

    /** A link to the form for a new family, with a text to begin its template with. */
    static Anchor register(String beginning) {
        return new Anchor(
                REGISTER + "?template=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8),
                "Register a family for it");
    }

    /** The address of the form that edits a family. */
    public static String edit(FamilyId family) {
        return path(family) + "/edit";
    }
}
