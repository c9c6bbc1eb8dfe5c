package org.hucheng.roads.command;

import java.util.List;
import java.util.Locale;

/** Messages in the user's language, Chinese or English. */
record Words(boolean chinese) {

    /** The language of the environment, as the launcher finds it; English where nothing asks for Chinese. */
    static Words ofEnvironment() {
        for (String name : List.of("HUCHENG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String language = System.getenv().getOrDefault(name, "");
            if (!language.isEmpty()) {
                return new Words(language.toLowerCase(Locale.ROOT).startsWith("zh"));
            }
        }
        return new Words(false);
    }

    String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
