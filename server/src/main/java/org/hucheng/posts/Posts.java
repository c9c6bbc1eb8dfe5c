package org.hucheng.posts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.PostOrder.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The door of this module. */
@Component
public class Posts {
    private final PostStore store;
    private final Operations operations;
    private final Organisation organisation;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long stamp, PostCatalog catalog) {}

    Posts(
            PostStore store,
            Operations operations,
            Organisation organisation,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.operations = operations;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A snapshot, kept until {@code Operations.stamp} is another: of what the caller may see. Not to be asked for within a transaction that is still changing
     * posts.
     */
    public PostCatalog catalog(int operationId) {
        long stamp = operations.stamp(operationId);
        Kept known = kept.get(operationId);
        if (known == null || known.stamp() != stamp) {
            known = Scope.system("posts kept").get(() -> new Kept(stamp, new PostCatalog(store.catalog(operationId))));
            kept.put(operationId, known);
        }
        Scope scope = Scope.current();
        return scope.seesWhole(operationId)
                ? known.catalog()
                : new PostCatalog(known.catalog().all().stream()
                        .filter(post -> scope.seesPost(operationId, post.id()))
                        .toList());
    }

    /** What every post needs that the caller may see. */
    public List<DemandLine> demand(int operationId) {
        return store.demand(operationId);
    }

    /** The posts as this transaction has them; read anew each time. */
    public PostCatalog catalogNow(int operationId) {
        return new PostCatalog(store.catalog(operationId));
    }

    /** Adds a post, still closed; refuses POST_CODE_TAKEN, and a kind, class, unit or division the operation does not have. */
    @Transactional
    public void add(OperationView operation, NewPost post, By by) {
        put(operation, post, by);
    }

    /** Adds a post with what it needs until the operation ends and, if it is to open, the order for that; all of it or nothing. */
    @Transactional
    void add(OperationView operation, NewPost post, List<NewNeed> needs, @Nullable PostOrder opening, By by) {
        int id = put(operation, post, by);
        LocalDate first =
                opening == null ? operation.period().from() : LocalDate.ofInstant(opening.at(), operation.zone());
        if (opening != null) {
            order(operation, post.code(), opening, by);
        }
        for (NewNeed need : needs) {
            need.mustBeIn(operation.settings());
            store.addDemand(id, need, new DayWindow(first, operation.period().to()));
        }
    }

    private int put(OperationView operation, NewPost post, By by) {
        JsonNode settings = operation.settings().path("posts");
        if (!hasCode(settings.path("kinds"), post.kind())) {
            throw PostProblem.POST_KIND_UNKNOWN.refuse("kind", post.kind());
        }
        @Nullable String postClass = post.postClass();
        if (postClass != null && !hasCode(settings.path("classes"), postClass)) {
            throw PostProblem.POST_CLASS_UNKNOWN.refuse("class", postClass);
        }
        @Nullable String division = post.division();
        if (division != null) {
            organisation.requireDivision(operation.id(), division);
        }
        int id = store.add(
                operation.id(),
                post,
                organisation.unit(operation.id(), post.unit()).id());
        audit.record(by, operation.id(), "posts.added", post.code(), Map.of("kind", post.kind()));
        operations.touch(operation.id());
        return id;
    }

    /** Records an order to open or revoke a post; refuses POST_NOT_FOUND and whatever {@link PostRules} say. */
    @Transactional
    void order(OperationView operation, String code, PostOrder order, By by) {
        int id = store.lock(operation.id(), code).orElseThrow(() -> PostProblem.POST_NOT_FOUND.refuse("post", code));
        new Post(code, operation.period().in(operation.zone()), store.ordersOf(id)).record(order);
        store.add(id, order, by.name());
        boolean opens = order.act() == Act.OPEN;
        Map<String, Object> traced = new LinkedHashMap<>(
                Map.of("number", order.number(), "at", order.at().toString()));
        if (order.replaces() != null) {
            traced.put("replaces", order.replaces());
        }
        audit.record(by, operation.id(), opens ? "posts.opened" : "posts.revoked", code, traced);
        operations.touch(operation.id());
        events.publishEvent(OrderRecorded.of(operation.id(), code, order, by.name()));
        events.publishEvent(
                opens
                        ? new PostOpened(operation.id(), id, code, order.at())
                        : new PostRevoked(operation.id(), id, code, order.at()));
    }

    static boolean hasCode(JsonNode items, String code) {
        for (JsonNode item : items) {
            if (item.path("code").asString("").equals(code)) {
                return true;
            }
        }
        return false;
    }
}
