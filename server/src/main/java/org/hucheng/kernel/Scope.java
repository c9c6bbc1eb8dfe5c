package org.hucheng.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the work of the present thread may see and write: everything, whole operations, or some units with their posts and devices. It is set once
 * for a request, from the duties of whoever asks, or by name for work that nobody asked for; the database is told before every statement. Where nothing is
 * set nothing is seen.
 *
 * @param name who works: {@code people}, {@code device}, or the name of a background job
 * @param all sees every row
 * @param operations ids of operations seen as a whole
 * @param entered ids of operations of which anything at all is seen
 * @param units ids, those below included
 * @param posts ids of the units' posts
 * @param devices ids of the devices bound to these units and posts
 */
public record Scope(
        String name,
        boolean all,
        SortedSet<Integer> operations,
        SortedSet<Integer> entered,
        SortedSet<Integer> units,
        SortedSet<Integer> posts,
        SortedSet<Integer> devices) {
    private static final SortedSet<Integer> NOTHING = java.util.Collections.unmodifiableSortedSet(new TreeSet<>());
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    public static final Scope NONE = new Scope("none", false, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    /** Every row, for work that no person asked for or whose result is not of one unit; the name says which. */
    public static Scope system(String name) {
        return new Scope(name, true, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    /** One whole operation. */
    public static Scope whole(String name, int operationId, Collection<Integer> units) {
        return new Scope(
                name, false, ids(List.of(operationId)), ids(List.of(operationId)), ids(units), NOTHING, NOTHING);
    }

    /** What belongs to some units of one operation. */
    public static Scope within(
            String name,
            int operationId,
            Collection<Integer> units,
            Collection<Integer> posts,
            Collection<Integer> devices) {
        return new Scope(name, false, NOTHING, ids(List.of(operationId)), ids(units), ids(posts), ids(devices));
    }

    private static SortedSet<Integer> ids(Collection<Integer> ids) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    /** {@link #NONE} where nothing is set. */
    public static Scope current() {
        Scope scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** Sets the scope of this thread until {@link #end}; for whoever cannot wrap the work in a call. */
    public static void begin(Scope scope) {
        CURRENT.set(scope);
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Does the work in this scope, and goes back to the one before. */
    public <T extends @Nullable Object> T get(Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            back(before);
        }
    }

    /** Does the work in this scope, and goes back to the one before. */
    public <E extends Exception> void run(Work<E> work) throws E {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            back(before);
        }
    }

    /** Something to do that may fail in its own way. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    private static void back(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** True where an operation is seen as a whole. */
    public boolean seesWhole(int operationId) {
        return all || operations.contains(operationId);
    }

    /** True where every row of a post of that operation is seen. */
    public boolean seesPost(int operationId, int postId) {
        return seesWhole(operationId) || posts.contains(postId);
    }

    public boolean seesUnit(int operationId, int unitId) {
        return seesWhole(operationId) || units.contains(unitId);
    }

    /** What the database is told, setting by setting, in the order of {@link #SETTINGS}. */
    public List<String> settings() {
        return Arrays.asList(
                all ? "all" : "", text(operations), text(entered), text(units), text(posts), text(devices));
    }

    public static final List<String> SETTINGS = List.of(
            "hucheng.scope",
            "hucheng.operations",
            "hucheng.entered",
            "hucheng.units",
            "hucheng.posts",
            "hucheng.devices");

    private static String text(SortedSet<Integer> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("{");
        ids.forEach(id -> text.append(id).append(','));
        text.setCharAt(text.length() - 1, '}');
        return text.toString();
    }
}
