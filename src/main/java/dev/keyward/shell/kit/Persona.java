package dev.keyward.shell.kit;

import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Arrays;

/** What somebody comes to the console for, and so which home page they land on (product.md, 3.2). Opens no rights. */
public enum Persona {
    ENGINEER("Engineer", "What needs you now"),
    SRE("SRE", "Now"),
    REVIEWER("Reviewer", "This quarter");

    private final String label;
    private final String title;

    Persona(String label, String title) {
        this.label = label;
        this.title = title;
    }

    public String label() {
        return label;
    }

    /** The headline of their home page. */
    public String title() {
        return title;
    }

    /** The one that an account's roles speak for; who may both edit and purge is an engineer. */
    public static Persona of(CurrentActor reader) {
        if (reader.has(Role.REVIEWER)) {
            return REVIEWER;
        }
        if (reader.has(Role.INCIDENT_COMMANDER)) {
            return SRE;
        }
        if (holdsAny(reader, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.PLATFORM_ADMIN)) {
            return ENGINEER;
        }
        if (reader.has(Role.PURGE_OPERATOR)) {
            return SRE;
        }
        return reader.has(Role.AUDITOR) ? REVIEWER : ENGINEER;
    }

    private static boolean holdsAny(CurrentActor reader, Role... roles) {
        return Arrays.stream(roles).anyMatch(reader::has);
    }
}
