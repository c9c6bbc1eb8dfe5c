package org.hucheng.operations;

import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.TableMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of operations. */
@Configuration(proxyBeanMethods = false)
class OperationMeasures {
    /** Groups of the command; {@code office: true} is the office alone, {@code false} the groups without it. */
    @Bean
    Measure groupsMeasure(OperationStore store) {
        return new TableMeasure("groups", Set.of("office", "code"), query -> {
            String office = query.one("office");
            return store.countGroups(
                    query.operationId(), office == null ? null : Boolean.valueOf(office), query.any("code"));
        });
    }
}
