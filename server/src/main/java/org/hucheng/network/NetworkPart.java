package org.hucheng.network;

import org.hucheng.audit.By;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Roads and area of a scenario. One without roads has no network, and everything else of it works. */
@Component
class NetworkPart implements ScenarioPart {
    private final NetworkStore store;

    NetworkPart(NetworkStore store) {
        this.store = store;
    }

    /** After the posts, whose kinds the set-up refers to. */
    @Override
    public int position() {
        return 35;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        Imported made = NetworkFile.read(folder);
        return new Storing() {
            @Override
            public void store(Loading loading) {
                if (made != null) {
                    store.put(loading.operationId(), made, true, By.OPERATOR.name());
                    loading.count("roads", made.figures().segments());
                }
            }

            @Override
            public void removeAbsent(Loading loading) {
                if (made == null) {
                    store.removeLoaded(loading.operationId());
                }
            }
        };
    }
}
