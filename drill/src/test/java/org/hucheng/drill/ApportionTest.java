package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApportionTest {
    @Test
    void partsAddUpAndStayWithinOneOfTheirShare() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double[] weights = random.doubles(1 + random.nextInt(300))
                    .map(w -> w < 0.2 ? 0 : w)
                    .toArray();
            weights[0] = 1;
            long total = random.nextInt(3_000_000);
            int[] parts = Apportion.exactly(total, weights);
            assertThat(Arrays.stream(parts).asLongStream().sum()).isEqualTo(total);
            double sum = Arrays.stream(weights).sum();
            for (int i = 0; i < parts.length; i++) {
                assertThat((double) parts[i])
                        .isBetween(total * weights[i] / sum - 1.001, total * weights[i] / sum + 1.001);
                assertThat(weights[i] > 0 || parts[i] == 0).isTrue();
            }
        }
    }

    @Test
    void refusesToSplitOverNothing() {
        assertThat(Apportion.exactly(0, new double[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> Apportion.exactly(5, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
