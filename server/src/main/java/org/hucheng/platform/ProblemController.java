package org.hucheng.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Text;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every code this system may answer with, and its sentence: for people who write clients. */
@RestController
class ProblemController {
    private final ProblemWords words;

    ProblemController(ProblemWords words) {
        this.words = words;
    }

    record ProblemJson(String code, String module, int status, Text title) {}

    @GetMapping("/api/v1/problems")
    @Permit(Permission.SIGNED_IN)
    List<ProblemJson> list() {
        return allCodes().stream()
                .map(c -> new ProblemJson(c.name(), c.module(), c.kind().status(), words.title(c)))
                .sorted(Comparator.comparing(ProblemJson::module).thenComparing(ProblemJson::code))
                .toList();
    }

    /** All constants of all enums of ours that implement {@link ProblemCode}. */
    static List<ProblemCode> allCodes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        return scanner.findCandidateComponents("org.hucheng").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .toList();
    }
}
