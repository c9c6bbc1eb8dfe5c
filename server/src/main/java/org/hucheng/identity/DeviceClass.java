package org.hucheng.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device a request comes from, as its User-Agent says: coarse on purpose, so that a browser's update is no other device. Client hints would
 * say the same, and only over TLS.
 *
 * @param platform {@code windows}, {@code macos}, {@code linux}, {@code android}, {@code ios}, {@code harmonyos}, {@code chromeos} or {@code other}
 * @param browser {@code chrome}, {@code edge}, ...; of other programs the name they give themselves, at most 30 characters
 */
record DeviceClass(String platform, String browser) {
    /** The first that is found decides: later ones are named by many for the sake of old pages. */
    private static final List<Map.Entry<String, String>> PLATFORMS = List.of(
            Map.entry("harmony", "harmonyos"),
            Map.entry("android", "android"),
            Map.entry("iphone", "ios"),
            Map.entry("ipad", "ios"),
            Map.entry("cros", "chromeos"),
            Map.entry("windows", "windows"),
            Map.entry("macintosh", "macos"),
            Map.entry("linux", "linux"));

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("wxwork", "wecom"),
            Map.entry("micromessenger", "wechat"),
            Map.entry("dingtalk", "dingtalk"),
            Map.entry("edg", "edge"),
            Map.entry("opr/", "opera"),
            Map.entry("huaweibrowser", "huawei"),
            Map.entry("qqbrowser", "qq"),
            Map.entry("ucbrowser", "uc"),
            Map.entry("samsungbrowser", "samsung"),
            Map.entry("firefox", "firefox"),
            Map.entry("fxios", "firefox"),
            Map.entry("crios", "chrome"),
            Map.entry("chrome", "chrome"),
            Map.entry("safari", "safari"));

    static DeviceClass of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new DeviceClass(first(PLATFORMS, agent, "other"), first(BROWSERS, agent, program(agent)));
    }

    private static String first(List<Map.Entry<String, String>> names, String agent, String otherwise) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static String program(String agent) {
        String name = agent.split("[/ ]", 2)[0].replaceAll("[^a-z0-9._-]", "");
        return name.isEmpty() ? "other" : name.substring(0, Math.min(30, name.length()));
    }

    @Override
    public String toString() {
        return platform + " " + browser;
    }
}
