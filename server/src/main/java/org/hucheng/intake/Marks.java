package org.hucheng.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far the records of devices have come. */
@Component
public class Marks {
    private final JournalStore journal;

    Marks(JournalStore journal) {
        this.journal = journal;
    }

    /** The highest number each device, by id, has had an answer for; absent for one that never sent anything. */
    public Map<Integer, Long> of(Collection<Integer> devices) {
        var marks = new HashMap<Integer, Long>();
        journal.marks(devices).forEach((id, mark) -> marks.put(id, mark.mark()));
        return marks;
    }
}
