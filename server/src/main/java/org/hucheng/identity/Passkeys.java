package org.hucheng.identity;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.audit.Audit;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (Web Authentication, level 3): found without a user name, and always opened by the person (a finger, a face, a code of the device), so that one
 * counts as both factors. They are bound to the address people use ({@link Origin}).
 */
@Component
public class Passkeys {
    private static final int LONGEST_LABEL = 60;

    private final PasskeyOwnerStore owners;
    private final PasskeyStore store;
    private final Origin origin;
    private final Accounts accounts;
    private final Challenges challenges;
    private final Audit audit;
    private final Scope scope = Scope.system("sign-in");
    private volatile @Nullable Webauthn4JRelyingPartyOperations party;

    Passkeys(
            PasskeyOwnerStore owners,
            PasskeyStore store,
            Origin origin,
            Accounts accounts,
            Challenges challenges,
            Audit audit) {
        this.owners = owners;
        this.store = store;
        this.origin = origin;
        this.accounts = accounts;
        this.challenges = challenges;
        this.audit = audit;
    }

    /** Made with the first use: the port may be known only once the server listens. */
    private Webauthn4JRelyingPartyOperations party() {
        var made = party;
        if (made == null) {
            var entity = PublicKeyCredentialRpEntity.builder()
                    .id(origin.host())
                    .name("Hucheng")
                    .build();
            made = new Webauthn4JRelyingPartyOperations(owners, store, entity, Set.of(origin.address()));
            made.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            party = made;
        }
        return made;
    }

    List<CredentialRecord> list(int account) {
        return scope.get(() -> store.list(account));
    }

    /** What the browser shall ask an authenticator to make for this account. */
    @Transactional
    public PublicKeyCredentialCreationOptions beginAdding(Actor actor) {
        var who = UsernamePasswordAuthenticationToken.authenticated(actor.username(), null, List.of());
        return scope.get(() -> party().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(who)));
    }

    /** Refuses PASSKEY_FAILED, FIELD_INVALID. */
    @Transactional
    public void add(
            Actor actor,
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> answer,
            String label) {
        var request =
                new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(answer, named(label)));
        try {
            scope.get(() -> party().registerCredential(request));
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw IdentityProblem.PASSKEY_FAILED.refuse();
        }
        accounts.changed();
        audit.record(actor.by(), null, "identity.second-factor-added", actor.username(), Map.of("kind", "passkey"));
    }

    /** Refuses PASSKEY_NOT_FOUND, FIELD_INVALID. */
    @Transactional
    public void rename(Actor actor, String id, String label) {
        if (!scope.get(() -> store.rename(actor.accountId(), bytes(id), named(label)))) {
            throw IdentityProblem.PASSKEY_NOT_FOUND.refuse();
        }
    }

    /** Refuses PASSKEY_NOT_FOUND. */
    @Transactional
    public void remove(Actor actor, String id) {
        if (!scope.get(() -> store.remove(actor.accountId(), bytes(id)))) {
            throw IdentityProblem.PASSKEY_NOT_FOUND.refuse();
        }
        accounts.changed();
        audit.record(actor.by(), null, "identity.second-factor-removed", actor.username(), Map.of("kind", "passkey"));
    }

    /** What a stranger's browser shall ask an authenticator to sign. */
    PublicKeyCredentialRequestOptions ask() {
        var options = party().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                new org.springframework.security.authentication.AnonymousAuthenticationToken(
                        "stranger",
                        "stranger",
                        org.springframework.security.core.authority.AuthorityUtils.createAuthorityList("stranger"))));
        challenges.keep(options);
        return options;
    }

    /** Whose passkey signed what was asked. Refuses PASSKEY_FAILED, and SIGN_IN_FAILED for a disabled account. */
    @Transactional
    public Actor prove(String challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        var asked = challenges.take(challenge);
        if (asked == null) {
            throw IdentityProblem.PASSKEY_FAILED.refuse();
        }
        try {
            var owner = scope.get(() -> party().authenticate(new RelyingPartyAuthenticationRequest(asked, answer)));
            return accounts.proven(owner.getName());
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw IdentityProblem.PASSKEY_FAILED.refuse();
        }
    }

    private static Bytes bytes(String id) {
        try {
            return Bytes.fromBase64(id);
        } catch (IllegalArgumentException e) {
            throw IdentityProblem.PASSKEY_NOT_FOUND.refuse();
        }
    }

    private static String named(String label) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw org.hucheng.kernel.KernelProblem.FIELD_INVALID.refuse("field", "label");
        }
        return name;
    }
}
