package org.hucheng.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What passes through the browser on the way to the identity provider and back: authorization code, with PKCE (RFC 7636) and issuer (RFC 9207). */
@Component
class OidcProvider {
    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcTokens tokens;
    private final Origin origin;

    OidcProvider(OidcTokens tokens, Origin origin) {
        this.tokens = tokens;
        this.origin = origin;
    }

    /** Where the browser goes; asks the provider first whether it is there. Refuses OIDC_UNREACHABLE. */
    URI address(OidcRequests.Asked asked) {
        var metadata = discover(asked.settings());
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(asked.settings().scopes().toArray(String[]::new)),
                        new ClientID(asked.settings().client()),
                        callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(asked.state())
                .nonce(asked.nonce())
                .codeChallenge(asked.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the answer that the browser brought back stands for.
     *
     * @param query of the address it came back to
     * @throws org.hucheng.kernel.Refusal OIDC_DECLINED, OIDC_FAILED, OIDC_UNREACHABLE
     */
    OidcIdentity identity(OidcRequests.Asked asked, String query) {
        var metadata = discover(asked.settings());
        AuthenticationResponse answer;
        try {
            answer = AuthenticationResponseParser.parse(URI.create(callback() + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw failed("an answer that is none", e);
        }
        checkIssuer(metadata, answer.getIssuer());
        return tokens.redeem(asked, metadata, code(answer), callback());
    }

    private static AuthorizationCode code(AuthenticationResponse answer) {
        if (!answer.indicatesSuccess()) {
            String error = answer.toErrorResponse().getErrorObject().getCode();
            if ("access_denied".equals(error)) {
                throw IdentityProblem.OIDC_DECLINED.refuse();
            }
            throw failed("the provider answers " + error, null);
        }
        @Nullable AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw failed("an answer without a code", null);
        }
        return code;
    }

    /** An answer of another provider than the one that was asked is a mix-up attack. */
    private static void checkIssuer(OIDCProviderMetadata metadata, @Nullable Issuer said) {
        if (said == null ? metadata.supportsAuthorizationResponseIssuerParam() : !said.equals(metadata.getIssuer())) {
            throw failed("an answer of another issuer", null);
        }
    }

    private static OIDCProviderMetadata discover(OidcSettings settings) {
        try {
            var metadata = OIDCProviderMetadata.resolve(
                    new Issuer(settings.issuer()), OidcTokens.CONNECT_MILLIS, OidcTokens.READ_MILLIS);
            boolean safe = Stream.of(
                            metadata.getAuthorizationEndpointURI(),
                            metadata.getTokenEndpointURI(),
                            metadata.getJWKSetURI(),
                            Objects.requireNonNullElse(
                                    metadata.getUserInfoEndpointURI(), metadata.getTokenEndpointURI()))
                    .allMatch(uri -> uri != null && OidcSettings.isSafe(uri));
            if (!safe) {
                throw failed("the provider names an endpoint without TLS, or lacks one", null);
            }
            return metadata;
        } catch (GeneralException | IOException e) {
            throw unreachable(e);
        }
    }

    private URI callback() {
        return URI.create(origin.address() + OidcController.CALLBACK);
    }

    static org.hucheng.kernel.Refusal failed(String why, @Nullable Exception cause) {
        log.warn("sign-in through the identity provider failed: {}{}", why, cause == null ? "" : ", " + cause);
        return IdentityProblem.OIDC_FAILED.refuse();
    }

    static org.hucheng.kernel.Refusal unreachable(Exception cause) {
        log.warn("the identity provider does not answer as one: {}", cause.toString());
        return IdentityProblem.OIDC_UNREACHABLE.refuse();
    }
}
