package org.hucheng.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the server and the identity provider say to each other: the code for the tokens, the keys that these are signed with (fetched anew when a token
 * names an unknown one), and further claims where the ID token lacks some.
 */
@Component
class OidcTokens {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int MOST_KEY_BYTES = 256 * 1024;
    /** Only what needs the provider's private key; never none, never the client's secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final String secret;
    private @Nullable Keys keys;

    private record Keys(URI uri, JWKSource<SecurityContext> source) {}

    /** @param secret of the client at the provider; blank for a public one */
    OidcTokens(@Value("${hucheng.oidc-secret:}") String secret) {
        this.secret = secret.strip();
    }

    /** @throws org.hucheng.kernel.Refusal OIDC_FAILED, OIDC_UNREACHABLE */
    OidcIdentity redeem(OidcRequests.Asked asked, OIDCProviderMetadata metadata, AuthorizationCode code, URI callback) {
        var settings = asked.settings();
        try {
            var grant = new AuthorizationCodeGrant(code, callback, asked.verifier());
            var client = new ClientID(settings.client());
            var uri = metadata.getTokenEndpointURI();
            var request = secret.isEmpty()
                    ? new TokenRequest.Builder(uri, client, grant)
                    : new TokenRequest.Builder(uri, authentication(metadata, client), grant);
            var answer = OIDCTokenResponseParser.parse(send(request.build().toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw OidcProvider.failed(
                        "no tokens: "
                                + answer.toErrorResponse().getErrorObject().getCode(),
                        null);
            }
            var tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            var proven = validator(metadata, client).validate(tokens.getIDToken(), asked.nonce());
            var claims = new HashMap<String, Object>(proven.toJSONObject());
            if (!claims.keySet().containsAll(List.of(settings.usernameClaim(), settings.groupsClaim()))
                    && metadata.getUserInfoEndpointURI() != null) {
                var more = new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken());
                more(more.toHTTPRequest(), proven).forEach(claims::putIfAbsent);
            }
            return identity(settings, proven, claims);
        } catch (KeySourceException | IOException e) {
            throw OidcProvider.unreachable(e);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw OidcProvider.failed("its tokens are not accepted", e);
        }
    }

    private static OidcIdentity identity(OidcSettings settings, IDTokenClaimsSet proven, Map<String, Object> claims) {
        List<AMR> methods = Objects.requireNonNullElse(proven.getAMR(), List.of());
        return new OidcIdentity(
                proven.getIssuer().getValue(),
                proven.getSubject().getValue(),
                text(claims.get(settings.usernameClaim())),
                text(claims.get(settings.nameClaim())),
                groups(claims.get(settings.groupsClaim())),
                methods.stream().map(AMR::getValue).anyMatch(settings.secondFactor()::contains));
    }

    /** What the provider tells beyond the ID token, if it is about the same person. */
    private static Map<String, Object> more(HTTPRequest request, IDTokenClaimsSet proven)
            throws IOException, ParseException {
        var answer = UserInfoResponse.parse(send(request));
        var info = answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
        if (info == null || !info.getSubject().equals(proven.getSubject())) {
            throw OidcProvider.failed("no claims, or somebody else's", null);
        }
        return info.toJSONObject();
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        var response = request.send();
        if (response.getStatusCode() >= 500) {
            throw new IOException("status " + response.getStatusCode());
        }
        return response;
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID client) {
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean posts = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return posts
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
    }

    /** Checks signature, issuer, audience, time and nonce. */
    private IDTokenValidator validator(OIDCProviderMetadata metadata, ClientID client) {
        return new IDTokenValidator(
                metadata.getIssuer(),
                client,
                new JWSVerificationKeySelector<>(ALGORITHMS, keys(metadata.getJWKSetURI())),
                null);
    }

    private synchronized JWKSource<SecurityContext> keys(URI uri) {
        var known = keys;
        if (known == null || !known.uri().equals(uri)) {
            try {
                var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_KEY_BYTES);
                known = new Keys(
                        uri,
                        JWKSourceBuilder.create(uri.toURL(), retriever)
                                .refreshAheadCache(false)
                                .retrying(true)
                                .build());
            } catch (MalformedURLException e) {
                throw OidcProvider.failed("the provider's keys have no address", e);
            }
            keys = known;
        }
        return known.source();
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return claim instanceof String one ? Set.of(one) : Set.of();
    }
}
