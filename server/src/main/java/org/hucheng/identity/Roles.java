package org.hucheng.identity;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
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
    private final Map<String, Role> byCode;

    record Role(String code, Text name, Set<Permission> permissions) {}

    private record File(List<Entry> roles) {
        record Entry(String code, Text name, List<String> permissions) {}
    }

    Roles(@Value("${hucheng.roles:classpath:roles.yaml}") Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            byCode = YAMLMapper.builder().build().readValue(in, File.class).roles().stream()
                    .map(e -> new Role(e.code(), e.name(), permissions(e)))
                    .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));
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
