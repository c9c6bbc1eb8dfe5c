package org.hucheng.identity;

import static org.hucheng.kernel.Field.required;
import static org.hucheng.kernel.Field.wording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first set-up of an installation, for whoever has the secret of the one-time link. */
@RestController
class SetUpController {
    private final FirstRun first;
    private final Limits limits;

    SetUpController(FirstRun first, Limits limits) {
        this.first = first;
        this.limits = limits;
    }

    record Person(
            @Nullable String administration,
            @Nullable String username,
            @Nullable Text name,
            @Nullable String password) {}

    record SetUp(@Nullable String secret, @Nullable List<Person> people) {}

    @PostMapping("/api/v1/set-up")
    @ResponseStatus(HttpStatus.CREATED)
    List<FirstRun.Made> make(@RequestBody SetUp form, HttpServletRequest request) {
        limits.signIn(request.getRemoteAddr());
        return first.make(
                required("secret", form.secret()),
                required("people", form.people()).stream()
                        .map(p -> new FirstRun.First(
                                required("administration", p.administration()),
                                required("username", p.username()).strip(),
                                wording("name", p.name()),
                                p.password()))
                        .toList());
    }
}
