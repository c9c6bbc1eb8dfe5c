package org.hucheng.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hucheng.audit.By;
import org.hucheng.kernel.Refusal;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitTree;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Posts, their orders and their demand in a scenario. */
@Component
class PostPart implements ScenarioPart {
    private final PostLoadStore load;
    private final PostStore store;
    private final Operations operations;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    PostPart(
            PostLoadStore load,
            PostStore store,
            Operations operations,
            Organisation organisation,
            ApplicationEventPublisher events) {
        this.load = load;
        this.store = store;
        this.operations = operations;
        this.organisation = organisation;
        this.events = events;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        PostFiles files = PostFiles.read(folder);
        return new Storing() {
            @Override
            public void store(Loading loading) {
                int operation = loading.operationId();
                UnitTree units = organisation.units(operation);
                load.putPosts(operation, files.posts(), units);
                load.replaceOrders(operation, files.orders());
                load.replaceDemand(operation, files.demand());
                checkAgainstDesk(loading, files);
                files.orders()
                        .forEach(line -> events.publishEvent(
                                OrderRecorded.of(operation, line.post(), line.toOrder(), By.OPERATOR.name())));
                loading.count("posts", files.posts().size());
                loading.count("orders", files.orders().size());
                loading.count("demand", files.demand().size());
            }

            @Override
            public void removeAbsent(Loading loading) {
                Set<String> codes =
                        files.posts().stream().map(PostFiles.PostLine::code).collect(Collectors.toSet());
                Map<Integer, String> absent = load.loadedNotAmong(loading.operationId(), codes);
                load.remove(loading.removable("post", PostFiles.POSTS, absent));
            }
        };
    }

    /** Orders recorded on the desk stay; the files' orders must still make sense together with them. */
    private void checkAgainstDesk(Loading loading, PostFiles files) {
        OperationView operation = operations.get(loading.operationId());
        Map<Integer, List<PostOrder>> orders = store.orders(operation.id());
        Map<Integer, String> codes = load.codes(operation.id());
        orders.forEach((id, all) -> {
            String code = String.valueOf(codes.get(id));
            Post post = new Post(code, operation.period().in(operation.zone()), List.of());
            for (PostOrder order : all) {
                try {
                    post = post.record(order.alone());
                } catch (Refusal refusal) {
                    loading.report(PostFiles.ORDERS, lineOf(files, code, order), refusal.code(), flat(refusal));
                    return;
                }
            }
        });
    }

    private static int lineOf(PostFiles files, String code, PostOrder order) {
        return files.orders().stream()
                .filter(line -> line.post().equals(code)
                        && line.act().equals(order.act().code())
                        && line.number().equals(order.number()))
                .mapToInt(PostFiles.OrderLine::line)
                .findFirst()
                .orElse(0);
    }

    private static Object[] flat(Refusal refusal) {
        List<Object> flat = new ArrayList<>();
        refusal.values().forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray();
    }

    /** A unit or division that a post refers to stays. */
    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return what.equals("unit") ? load.unitsOfPosts(ids) : Set.of();
    }
}
