package org.hucheng.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The organisation's identity provider, as the file of settings describes it (docs/operate).
 *
 * @param label what the button of the sign-in page says
 * @param scopes asked for; {@code openid} among them
 * @param newAccounts whether somebody unknown gets an account at the first sign-in
 * @param accounts user names of accounts that were there before, by the provider's subject
 * @param secondFactor values of the claim {@code amr} of which one counts as a second factor; none: the provider's word is not taken for it
 * @param lasts how long a duty from a group holds after a sign-in
 */
record OidcSettings(
        String issuer,
        String client,
        Text label,
        List<String> scopes,
        String usernameClaim,
        String nameClaim,
        String groupsClaim,
        boolean newAccounts,
        Map<String, String> accounts,
        Set<String> secondFactor,
        Duration lasts,
        List<GroupDuty> duties) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The duty that a group gives; operation and unit as for any duty. */
    record GroupDuty(
            String group,
            String role,
            @Nullable String operation,
            @Nullable String unit) {}

    private record Claims(
            @Nullable String username,
            @Nullable String name,
            @Nullable String groups) {}

    private record File(
            @Nullable String issuer,
            @Nullable String client,
            @Nullable Text label,
            @Nullable List<String> scopes,
            @Nullable Claims claims,
            @Nullable Boolean newAccounts,
            @Nullable Map<String, String> accounts,
            @Nullable Set<String> secondFactor,
            @Nullable Integer dutyHours,
            @Nullable List<GroupDuty> duties) {}

    /** @throws IllegalArgumentException that says what is wrong with the file */
    static OidcSettings read(String yaml, Roles roles) {
        try {
            return of(YAML.readValue(yaml, File.class), roles);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static OidcSettings of(File file, Roles roles) {
        String issuer = stated("issuer", file.issuer());
        require(isSafe(URI.create(issuer)), "issuer begins with https://, or is on this machine");
        var claims = Objects.requireNonNullElse(file.claims(), new Claims(null, null, null));
        var scopes = new ArrayList<>(Objects.requireNonNullElse(file.scopes(), List.of("profile")));
        if (!scopes.contains("openid")) {
            scopes.addFirst("openid");
        }
        int hours = Objects.requireNonNullElse(file.dutyHours(), 24);
        require(hours > 0, "dutyHours is at least 1");
        var duties = Objects.requireNonNullElse(file.duties(), List.<GroupDuty>of());
        for (var duty : duties) {
            require(roles.find(stated("role", duty.role())) != null, "there is no role " + duty.role());
            stated("group", duty.group());
            require(duty.unit() == null || duty.operation() != null, "a unit is one of an operation");
        }
        var label = file.label();
        require(label != null && !label.zh().isBlank() && !label.en().isBlank(), "label is missing: zh and en");
        return new OidcSettings(
                issuer,
                stated("client", file.client()),
                Objects.requireNonNull(label),
                List.copyOf(scopes),
                Objects.requireNonNullElse(claims.username(), "preferred_username"),
                Objects.requireNonNullElse(claims.name(), "name"),
                Objects.requireNonNullElse(claims.groups(), "groups"),
                Boolean.TRUE.equals(file.newAccounts()),
                Map.copyOf(Objects.requireNonNullElse(file.accounts(), Map.of())),
                Set.copyOf(Objects.requireNonNullElse(file.secondFactor(), Set.of())),
                Duration.ofHours(hours),
                List.copyOf(duties));
    }

    /** The duties that somebody in these groups has. */
    List<GroupDuty> dutiesOf(Collection<String> groups) {
        return duties.stream()
                .filter(duty -> groups.contains(duty.group()))
                .distinct()
                .toList();
    }

    /** Over TLS, or without leaving this machine: what goes there and comes back may be believed and not read by others. */
    static boolean isSafe(URI uri) {
        return uri.getHost() != null
                && ("https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
    }

    private static String stated(String field, @Nullable String value) {
        require(value != null && !value.isBlank(), field + " is missing");
        return Objects.requireNonNull(value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
