package dev.keyward.maturity;

import dev.keyward.maturity.level.OrganisationLevel;
import dev.keyward.maturity.level.OrganisationLevel.Part;
import java.util.List;

/** How the organisation stands, and the domains that make it so. */
public record OrganisationReport(OrganisationLevel level, List<Part> domains) {}
