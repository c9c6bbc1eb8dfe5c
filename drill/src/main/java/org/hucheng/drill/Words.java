package org.hucheng.drill;

import java.util.Locale;

/** Messages of the drill in the user's language, Chinese or English. */
record Words(boolean chinese) {

    /** The language of the environment: LC_ALL, then LANG; English where neither asks for Chinese. */
    static Words ofEnvironment() {
        String language = System.getenv().getOrDefault("LC_ALL", "");
        if (language.isEmpty()) {
            language = System.getenv().getOrDefault("LANG", "");
        }
        return new Words(language.toLowerCase(Locale.ROOT).startsWith("zh"));
    }

    String say(String zh, String en) {
        return chinese ? zh : en;
    }

    String code() {
        return chinese ? "zh" : "en";
    }
}
