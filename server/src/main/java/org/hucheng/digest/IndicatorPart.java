package org.hucheng.digest;

import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** The digest's part of a scenario: {@code indicators.yaml}. A scenario without one has no digest. */
@Component
class IndicatorPart implements ScenarioPart {
    private final DigestStore store;
    private final Counter counter;

    IndicatorPart(DigestStore store, Counter counter) {
        this.store = store;
        this.counter = counter;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        if (!folder.has(IndicatorFile.NAME)) {
            return loading -> store.withdraw(loading.operationId());
        }
        IndicatorFile file = IndicatorFile.read(folder);
        new IndicatorRules(file, counter.measures()).check();
        return loading -> declare(file.declaration(), loading);
    }

    private void declare(Declaration declaration, Loading loading) {
        store.declare(loading.operationId(), declaration);
        loading.count("indicator", declaration.indicators().size());
    }
}
