package org.hucheng.organisation;

import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.TableMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of an organisation. */
@Configuration(proxyBeanMethods = false)
class OrganisationMeasures {
    @Bean
    Measure membersMeasure(OrganisationCountStore store) {
        return new TableMeasure("members", Set.of("kind", "agency", "skill", "unit"), store::members);
    }

    @Bean
    Measure unitsMeasure(OrganisationCountStore store) {
        return new TableMeasure("units", Set.of("kind", "unit"), store::units);
    }

    @Bean
    Measure divisionsMeasure(OrganisationCountStore store) {
        return new TableMeasure("divisions", Set.of("kind", "unit"), store::divisions);
    }

    @Bean
    Measure teamsMeasure(OrganisationCountStore store) {
        return new TableMeasure("teams", Set.of("kind", "tier", "team", "unit"), store::teams);
    }

    @Bean
    Measure teamTiersMeasure(OrganisationCountStore store) {
        return new TableMeasure("team-tiers", Set.of("kind", "tier", "team", "unit"), store::teamTiers);
    }

    @Bean
    Measure teamMembersMeasure(OrganisationCountStore store) {
        return new TableMeasure("team-members", Set.of("kind", "tier", "team", "unit"), store::teamMembers);
    }
}
