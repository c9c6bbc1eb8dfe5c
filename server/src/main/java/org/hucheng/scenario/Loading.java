package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.RECORDS_OUTSIDE;
import static org.hucheng.scenario.ScenarioProblem.STILL_IN_USE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.TimeWindow;

/** The storing of a checked scenario, in one transaction that is rolled back if anything is still reported. */
public final class Loading {
    private final ScenarioFolder folder;
    private final List<ScenarioPart> parts;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int operationId;

    Loading(ScenarioFolder folder, List<ScenarioPart> parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /** The operation being loaded; known once the operations' part has stored it. */
    public int operationId() {
        if (operationId == 0) {
            throw new IllegalStateException("the operation is not stored yet: a part before position 10 asked for it");
        }
        return operationId;
    }

    public void operation(int id) {
        operationId = id;
    }

    public boolean demoAccounts() {
        return folder.demoAccounts();
    }

    /** For the report: how many of something the scenario holds. */
    public void count(String what, int number) {
        counts.put(what, number);
    }

    /** Something that keeps nobody from loading and that whoever loads should know. */
    public void remark(String file, ProblemCode code, Object... namesAndValues) {
        remarks.add(new Finding(file, 0, code, code.refuse(namesAndValues).values()));
    }

    List<Finding> remarks() {
        return List.copyOf(remarks);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** A problem that only shows against what is stored; nothing will be kept. */
    public void report(String file, int line, ProblemCode code, Object... namesAndValues) {
        folder.report(file, line, code, namesAndValues);
    }

    /** Reports on a line that the operation's time, as it is now being stored, would leave out records that some module has. */
    public void keepRecordsWithin(TimeWindow time, String file, int line) {
        long outside = parts.stream()
                .mapToLong(part -> part.recordsOutside(operationId(), time))
                .sum();
        if (outside > 0) {
            folder.report(file, line, RECORDS_OUTSIDE, "records", outside);
        }
    }

    /**
     * Of things that the files no longer have, those that may go. Those that some module's records refer to are reported.
     *
     * @param absent code by id
     */
    public Set<Integer> removable(String what, String file, Map<Integer, String> absent) {
        Set<Integer> removable = new HashSet<>(absent.keySet());
        if (absent.isEmpty()) {
            return removable;
        }
        for (ScenarioPart part : parts) {
            for (int used : part.inUse(what, operationId(), Set.copyOf(absent.keySet()))) {
                if (removable.remove(used)) {
                    folder.report(file, 0, STILL_IN_USE, "what", what, "code", String.valueOf(absent.get(used)));
                }
            }
        }
        return removable;
    }
}
