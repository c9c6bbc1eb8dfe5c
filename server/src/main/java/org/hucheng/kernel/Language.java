package org.hucheng.kernel;

import org.jspecify.annotations.Nullable;

/** The two languages everything is worded in. */
public enum Language {
    ZH,
    EN;

    /** From a tag such as {@code zh-CN}, {@code en_GB.UTF-8} or an Accept-Language header; Chinese when it names neither. */
    public static Language of(@Nullable String tag) {
        return tag != null && tag.strip().toLowerCase(java.util.Locale.ROOT).startsWith("en") ? EN : ZH;
    }

    public String code() {
        return this == EN ? "en" : "zh";
    }
}
