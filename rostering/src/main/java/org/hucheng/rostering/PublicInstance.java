package org.hucheng.rostering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A nurse-rostering instance in one of the two public formats, mapped onto {@link Instance}. The official objective is recomputed from what
 * was read, day by day, with nothing of the search.
 */
sealed interface PublicInstance permits InrcInstance, SchedulingInstance {
    String name();

    Instance instance();

    SearchTuning tuning();

    /**
     * @param kinds [employee][day] shift number from 1, 0 for a free day
     * @return the official objective; hard breaks are listed, not priced
     */
    Official score(int[][] kinds);

    /** The solution in the format's own form. */
    String write(int[][] kinds, long objective);

    /** What the official rules say of a solution. */
    record Official(long objective, List<String> hardBreaks) {}

    /** Refuses what is neither format, and a faulty file with its line, by {@link RosterRefused}. */
    static PublicInstance read(Path file) {
        String text;
        if (!Files.isRegularFile(file)) {
            throw new RosterRefused(Sentence.of(Say.FILE_UNREADABLE, file, Sentence.of(Say.FILE_ABSENT)));
        }
        try {
            text = Files.readString(file);
        } catch (java.io.IOException e) {
            throw new RosterRefused(Sentence.of(Say.FILE_UNREADABLE, file, String.valueOf(e.getMessage())));
        }
        String name = String.valueOf(file.getFileName());
        String start = text.stripLeading();
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            return new InrcReader(name, text).read();
        }
        if (text.contains("SECTION_HORIZON")) {
            return new SchedulingReader(name, text).read();
        }
        throw new RosterRefused(Sentence.of(Say.FILE_UNKNOWN, name));
    }
}
