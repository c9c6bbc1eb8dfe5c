package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aChineseCharacterIsTwoColumnsWide() {
        Columns columns = new Columns(false, true, false);
        columns.row(List.of("编号", "数值", "单位"));
        columns.row(List.of("F8", "1,490,000", "辆次"));
        columns.row(List.of("F25", "86", "支"));

        assertThat(columns.lines()).containsExactly("编号       数值  单位", "F8    1,490,000  辆次", "F25          86  支");
    }
}
