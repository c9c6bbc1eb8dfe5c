package org.hucheng.privacy;

import java.util.Map;

/** What a module holds of people in an operation, and how it ends. A module that seals values offers one of these as a bean. */
public interface PersonalRecords {
    /** How much would be gone, by name: {@code vehicle-records}, {@code people}, {@code refused-lines}, ... Counts only. */
    Map<String, Long> goes(int operationId);

    /** How many figures without anybody's name stay, by name. */
    Map<String, Long> stays(int operationId);

    /** Ends it inside the caller's transaction. The database refuses unless two people have decided. Again: nothing more happens. */
    void drop(int operationId);
}
