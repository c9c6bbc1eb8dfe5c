package org.hucheng.identity;

import static org.hucheng.kernel.Field.required;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hucheng.kernel.KernelProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: signing in with one, and those of the own account. Options and credentials are in the JSON of the standard, for the browser's own calls. */
@RestController
class PasskeyController {
    private static final String ASKED = PasskeyController.class.getName() + ".asked";
    private static final JsonMapper STANDARD =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final PasswordSignIn passwords;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Limits limits;
    private final Clock clock;

    PasskeyController(
            Passkeys passkeys,
            PasswordSignIn passwords,
            Entrance entrance,
            Sessions sessions,
            Limits limits,
            Clock clock) {
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.entrance = entrance;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    record PasswordForm(@Nullable String password) {}

    record NewPasskey(@Nullable String label, @Nullable JsonNode credential) {}

    record LabelForm(@Nullable String label) {}

    record SignedForm(@Nullable String challenge, @Nullable JsonNode credential) {}

    @PostMapping(value = "/api/v1/session/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        limits.signIn(request.getRemoteAddr());
        return STANDARD.writeValueAsString(passkeys.ask());
    }

    @PostMapping("/api/v1/session/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody SignedForm form, HttpServletRequest request, HttpServletResponse response) {
        limits.signIn(request.getRemoteAddr());
        PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                read(required("credential", form.credential()), new TypeReference<>() {});
        Actor actor = passkeys.prove(required("challenge", form.challenge()), credential);
        entrance.enter(actor, Proof.PASSKEY, request, response);
    }

    @PostMapping(value = "/api/v1/security/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permit(Permission.SIGNED_IN)
    String begin(@RequestBody PasswordForm form, Actor by, HttpServletRequest request) {
        passwords.confirm(by, required("password", form.password()));
        var options = passkeys.beginAdding(by);
        request.getSession().setAttribute(ASKED, options);
        return STANDARD.writeValueAsString(options);
    }

    @PostMapping("/api/v1/security/passkeys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void add(@RequestBody NewPasskey form, Actor by, HttpServletRequest request) {
        PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                read(required("credential", form.credential()), new TypeReference<>() {});
        String label = required("label", form.label());
        var session = sessions.get(request);
        if (!(request.getSession().getAttribute(ASKED) instanceof PublicKeyCredentialCreationOptions asked)) {
            throw IdentityProblem.PASSKEY_FAILED.refuse();
        }
        request.getSession().removeAttribute(ASKED);
        passkeys.add(by, asked, credential, label);
        session.provenAgain(Proof.PASSKEY, clock.instant());
    }

    @PostMapping("/api/v1/security/passkeys/{id}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void rename(@PathVariable String id, @RequestBody LabelForm form, Actor by) {
        passkeys.rename(by, id, required("label", form.label()));
    }

    @PostMapping("/api/v1/security/passkeys/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void remove(@PathVariable String id, @RequestBody PasswordForm form, Actor by) {
        passwords.confirm(by, required("password", form.password()));
        passkeys.remove(by, id);
    }

    private static <T> T read(JsonNode node, TypeReference<T> type) {
        try {
            return STANDARD.readValue(node.toString(), type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "credential");
        }
    }
}
