package org.hucheng.export;

import java.util.function.Function;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported list.
 *
 * @param value the cell: a text, a {@link Text}, a number, a day or a moment with its offset; null leaves it empty
 */
public record Column<T>(Text head, Function<T, @Nullable Object> value) {
    public static <T> Column<T> of(String zh, String en, Function<T, @Nullable Object> value) {
        return new Column<>(new Text(zh, en), value);
    }
}
