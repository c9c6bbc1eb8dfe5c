package org.hucheng.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows one after the other and writes them on; holds at most a few hundred of them. */
sealed interface Sheet extends Closeable permits CsvSheet, XlsxSheet {
    /** @param cells texts, numbers, days, moments; null is an empty cell */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
