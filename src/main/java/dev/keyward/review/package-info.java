/** The quarterly review of a domain: an agenda from data, decisions, actions, and a sign-off that anybody can check. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "capacity",
            "capacity :: figure",
            "drill",
            "drill :: score",
            "duty",
            "incident",
            "maturity",
            "maturity :: criteria",
            "maturity :: level",
            "maturity :: ui",
            "measurement",
            "objective",
            "objective :: budget",
            "ownership",
            "postmortem",
            "purge",
            "registry",
            "registry :: checklist",
            "security",
            "shell :: kit",
            "stewardship"
        })
package dev.keyward.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
