package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void keepsTheEndsAndStarsTheRest() {
        assertThat(new Mask(3, 4).of("10007654321")).isEqualTo("100****4321");
        assertThat(new Mask(3, 4).of("440605185001017315")).isEqualTo("440***********7315");
        assertThat(new Mask(2, 2).of("粤YQ7Z53")).isEqualTo("粤Y***53");
        assertThat(new Mask(1, 0).of("旅客甲")).isEqualTo("旅**");
    }

    @Test
    void neverShowsMoreThanTwoThirds() {
        assertThat(new Mask(3, 4).of("ALD000111")).isEqualTo("ALD***111");
        assertThat(new Mask(3, 4).of("12")).isEqualTo("1*");
        assertThat(new Mask(1, 0).of("甲")).isEqualTo("*");
        assertThat(new Mask(1, 0).of("")).isEmpty();
        assertThat(new Mask(1, 1).of("𠮷田太郎")).isEqualTo("𠮷**郎");
    }
}
