package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import org.springframework.context.ApplicationContext;

/** A team, a domain and three people around them, made over REST: what most tests of the surface start from. */
public record Estate(Caller admin, Caller engineer, Caller approver, String team, String domain) {

    /** What a family of high impact says beside, so that it conforms; to be appended to a manifest. */
    public static final String HIGH_IMPACT = """
            , "impact": "HIGH", "freshness": {"target": 0.999}, "sourceOfTruth": "catalog-db.items",
             "usages": [{"service": "storefront", "mode": "READER"}], "runbook": "https://runbooks.example/items"
            """;

    public static Estate in(ApplicationContext console) {
        var admin = Caller.with(console, Role.PLATFORM_ADMIN);
        var engineer = Caller.with(console, Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR);
        var approver = Caller.with(console, Role.PURGE_APPROVER, Role.PURGE_OPERATOR);
        var team = Names.next("team");
        var domain = Names.next("domain");
        assertThat(admin.post("/teams", """
                        {"name": "%s", "members": [{"person": "%s", "standing": "LEAD"}]}
                        """.formatted(team, engineer.name()))).hasStatus(201);
        assertThat(admin.post("/domains", """
                        {"name": "%s", "class": "SOFT", "tier": "MINUTES", "enforcement": "TTL_WITH_SCHEDULED_REFRESH",
                         "steward": "%s"}
                        """.formatted(domain, team))).hasStatus(201);
        return new Estate(admin, engineer, approver, team, domain);
    }

    /** The manifest of a family of this estate; {@code {domain}} in the template is its domain. */
    public String family(String name, String template) {
        return """
                {"name": "%s", "domain": "%s", "owner": "%s", "template": %s, "keyspace": "test",
                 "purpose": "Item cards on the listing pages of the storefront", "invalidation": {"strategy": "TTL_ONLY"}}
                """.formatted(name, domain, team, quoted(template.replace("{domain}", domain)));
    }

    /** As a JSON string. */
    public static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}
