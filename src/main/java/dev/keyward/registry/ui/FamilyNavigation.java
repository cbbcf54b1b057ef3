package dev.keyward.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.QueryState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways to the pages of families, for every module that names one. */
public final class FamilyNavigation {
    /** The list of families, as links write it. */
    public static final String LIST = "families";

    /** The form for a new family. */
    public static final String REGISTER = "families/new";

    /** The form that asks for a purge; it belongs to another module, which takes its address from here. */
    public static final String PURGE = "purges/new";

    private FamilyNavigation() {}

    /** What a list shows whose address says this after its {@code ?}. */
    public static FamilyFilter filter(String query) {
        return new FamilyQuery(QueryState.of(new Location(LIST + "?" + query))).filter();
    }

    /** A link that reads as the family's name and leads to its page. */
    public static Anchor link(FamilyId family) {
        return new Anchor(path(family), family.text());
    }

    /** The address of a family's page, relative to the console's root. */
    public static String path(FamilyId family) {
        return LIST + "/" + family.text();
    }

    /**
     * The same, on the way through a list.
     *
     * @param list what the list's address says after its {@code ?}; empty for the whole list
     */
    static String path(FamilyId family, String list) {
        return list.isEmpty()
                ? path(family)
                : path(family) + "?from=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
    }

    /** Goes there. */
    static void open(UI ui, FamilyId family, String list) {
        ui.navigate(path(family), list.isEmpty() ? QueryParameters.empty() : QueryParameters.of("from", list));
    }

    /** A link to the form for a new family, with a text to begin its template with. */
    static Anchor register(String beginning) {
        return new Anchor(registerFor(beginning), "Register a family for it");
    }

    /** The address of the form for a new family, with a text to begin its template with. */
    static String registerFor(String beginning) {
        return REGISTER + "?template=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8);
    }

    /** The address of the form that asks for a purge of a family. */
    static String purge(FamilyId family) {
        return PURGE + "?family=" + family.text();
    }

    /** The same for the keys of one version of its template. */
    static String purge(FamilyId family, int version) {
        return "%s&version=%d".formatted(purge(family), version);
    }

    /** The address of a family's page where its next version is added, with a template to begin with. */
    public static String nextVersion(FamilyId family, String template) {
        return path(family) + "?tab=versions&next=" + URLEncoder.encode(template, StandardCharsets.UTF_8);
    }

    /** The Redis accounts of the services that use families of a keyspace. */
    public static String accounts(String keyspace) {
        return AccountsView.address(keyspace, "");
    }

    /** The address of the form that edits a family. */
    public static String edit(FamilyId family) {
        return path(family) + "/edit";
    }
}
