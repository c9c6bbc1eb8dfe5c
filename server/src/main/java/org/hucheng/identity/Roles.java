package org.hucheng.identity;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The duties and what each permits: configuration, read once at start. */
@Component
class Roles {
    private static final Set<String> ADMINISTRATIONS = Set.of("system", "security", "audit");

    private final Map<String, Role> byCode;

    /**
     * @param administration which of the three kinds of administration it is, of which nobody has two; null for the others
     * @param secondFactor who holds it must prove themselves by more than a password
     */
    record Role(
            String code,
            Text name,
            @Nullable String administration,
            boolean secondFactor,
            Set<Permission> permissions) {
        boolean seesPersons() {
            return permissions.stream().anyMatch(Permission::isPersonal);
        }
    }

    private record File(List<Entry> roles) {
        record Entry(
                String code,
                Text name,
                @Nullable String administration,
                @Nullable Boolean secondFactor,
                List<String> permissions) {}
    }

    Roles(@Value("${hucheng.roles:classpath:roles.yaml}") Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            byCode = YAMLMapper.builder().build().readValue(in, File.class).roles().stream()
                    .map(Roles::role)
                    .collect(Collectors.toMap(
                            Role::code,
                            Function.identity(),
                            (a, b) -> {
                                throw new IllegalStateException("two roles " + a.code());
                            },
                            LinkedHashMap::new));
        }
    }

    @Nullable
    Role find(String code) {
        return byCode.get(code);
    }

    Role get(String code) {
        Role role = find(code);
        if (role == null) {
            throw IdentityProblem.ROLE_UNKNOWN.refuse("role", code);
        }
        return role;
    }

    /** Code of the first role that is this administration; refuses ROLE_UNKNOWN. */
    String administering(String administration) {
        return byCode.values().stream()
                .filter(role -> administration.equals(role.administration()))
                .map(Role::code)
                .findFirst()
                .orElseThrow(() -> IdentityProblem.ROLE_UNKNOWN.refuse("role", administration));
    }

    /** Every role, in the order of the file. */
    List<Role> list() {
        return List.copyOf(byCode.values());
    }

    private static Role role(File.Entry entry) {
        var permissions = permissions(entry);
        String administration = entry.administration();
        if (administration != null && !ADMINISTRATIONS.contains(administration)) {
            throw new IllegalStateException("role " + entry.code() + ": administration is one of " + ADMINISTRATIONS);
        }
        var personal = permissions.stream().filter(Permission::isPersonal).toList();
        if (administration != null && !personal.isEmpty()) {
            throw new IllegalStateException("role " + entry.code() + " administers and would see persons: " + personal);
        }
        if (administration == null && permissions.contains(Permission.ACCOUNTS_GRANT)) {
            throw new IllegalStateException("role " + entry.code() + " grants duties and is no administration");
        }
        return new Role(
                entry.code(), entry.name(), administration, Boolean.TRUE.equals(entry.secondFactor()), permissions);
    }

    private static Set<Permission> permissions(File.Entry entry) {
        var all = EnumSet.noneOf(Permission.class);
        for (String code : entry.permissions()) {
            all.add(Arrays.stream(Permission.values())
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("role " + entry.code() + ": no permission " + code)));
        }
        return Set.copyOf(all);
    }
}
