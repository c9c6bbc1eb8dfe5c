package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Passw0rd2025!",
                "P@ssw0rd!@#$",
                "Admin@123456",
                "1qaz2wsx3edc",
                "1qaz@WSX3edc",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "woaini1314520",
                "iloveyou2013!",
                "Welcome-2025!",
                "HuCheng@2020",
                "jingcha110110",
                "correcthorsebatterystaple",
                "passwordpassword",
                "ｐａｓｓｗｏｒｄ１２３４",
                "Zhongguo@1949",
                "mustangferrari69"
            })
    void whatEveryListHasIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "wang")).hasMessageContaining("PASSWORD_BREACHED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a password for tests",
                "the right password",
                "seven grey herons wade",
                "kV9-tmQ2xLr7pz",
                "上海路口的梧桐树下有一只猫咪",
                "7391846205518",
                "mushroom umbrella teapot",
                "GJn0mTQ7LkqXsvRwZb3d"
            })
    void whatNoListHasIsTaken(String password) {
        assertThat(PasswordRules.isBreached(password)).isFalse();
        PasswordRules.check(password, "wang");
    }

    @Test
    void lettersThatGrowTogetherAreNoFault() {
        assertThat(PasswordRules.isBreached("\u1112\u1161\u11ab".repeat(4)))
                .as("four letters once put together, of twelve as typed")
                .isTrue();
        PasswordRules.check("\u1112\u1161\u11ab\u1100\u1173\u11af\u1109\u1161\u11bc\u1112\u116c\u1105", "wang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chen-officer", "Chen-Officer1", "reciffo-nehc", "chen-officerchen-officer", "ch3n-0ff1cer99"})
    void theUserNameIsNoPassword(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "chen-officer"))
                .hasMessageContaining("PASSWORD_IS_NAME");
    }

    @Test
    void lengthCountsNotKindsOfCharacters() {
        assertThatThrownBy(() -> PasswordRules.check("Zt7#kq2!Lm9", "wang")).hasMessageContaining("PASSWORD_TOO_SHORT");
        assertThatThrownBy(() -> PasswordRules.check("herons ".repeat(40), "wang"))
                .hasMessageContaining("PASSWORD_TOO_LONG");
        PasswordRules.check("mvqtrxlkbnwz", "wang");
    }
}
