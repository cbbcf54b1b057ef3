package dev.keyward.security;

/** The roles of the console (domain.md 4.1, RoleGrant). Everybody who is signed in may read; a role adds verbs. */
public enum Role {
    VIEWER("Reads everything but the audit trail"),
    DOMAIN_EDITOR("Registers and edits the families of their teams"),
    DOMAIN_APPROVER("Approves changes of families"),
    INCIDENT_COMMANDER("Leads incidents"),
    PURGE_OPERATOR("Requests, starts, pauses and aborts purges"),
    PURGE_APPROVER("Approves purges that somebody else requested"),
    REVIEWER("Runs the quarterly reviews"),
    SECURITY_REVIEWER("Approves changes of sensitive families"),
    PLATFORM_ADMIN("Manages accounts, teams, domains and the kill switch; cannot purge"),
    AUDITOR("Reads the audit trail");

    private final String duty;

    Role(String duty) {
        this.duty = duty;
    }

    /** What the role is for, as a sentence without its full stop. */
    public String duty() {
        return duty;
    }

    /** The word as people read it, such as {@code purge approver}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    public String authority() {
        return "ROLE_" + name();
    }
}
