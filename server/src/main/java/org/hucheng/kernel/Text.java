package org.hucheng.kernel;

/** A wording in both languages, each written by hand. JSON: {@code {"zh": "...", "en": "..."}}. */
public record Text(String zh, String en) implements java.io.Serializable {
    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
