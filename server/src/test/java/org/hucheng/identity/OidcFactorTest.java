package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.audit.Audit;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;

/** Whose word is taken for a second factor, under the settings that a server is delivered with. */
@HuchengTest
class OidcFactorTest {
    private static final String ISSUER = "https://sso.example";

    @Value("${hucheng.dir}")
    Path dir;

    @Autowired
    Scenarios scenarios;

    @Autowired
    AccountStore accountStore;

    @Autowired
    AccountDesk accountDesk;

    @Autowired
    Duties duties;

    @Autowired
    Roles roles;

    @Autowired
    PasswordHash hash;

    @Autowired
    SecondFactors factors;

    @Autowired
    OidcFactor provided;

    @Autowired
    OidcFile file;

    @Autowired
    OidcStore store;

    @Autowired
    GroupDuties groupDuties;

    @Autowired
    Audit audit;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private final String who = "factor-" + UUID.randomUUID().toString().substring(0, 8);
    private Accounts strict;
    private OidcSignIn signIn;

    @BeforeEach
    void underTheRuleThatRolesMayNeedOne() throws Exception {
        Aldermere.load(scenarios);
        strict = new Accounts(
                accountStore,
                duties,
                roles,
                hash,
                factors,
                provided,
                new SecondFactorPolicy(roles, "roles"),
                audit,
                clock);
        signIn = new OidcSignIn(accountStore, strict, accountDesk, groupDuties, store, audit, transactions, clock);
        settings("[otp]");
    }

    @AfterEach
    void none() throws Exception {
        Files.deleteIfExists(dir.resolve("oidc.yaml"));
    }

    private void settings(String secondFactor) throws Exception {
        Files.writeString(dir.resolve("oidc.yaml"), """
                issuer: %s
                client: hucheng
                label: {zh: 用区统一身份登录, en: Sign in with the district account}
                newAccounts: true
                secondFactor: %s
                duties:
                  - {group: security, role: security-administrator}
                """.formatted(ISSUER, secondFactor));
    }

    private OidcSignIn.Proven prove(boolean twoFactors) {
        var identity = new OidcIdentity(ISSUER, "id-" + who, who, null, Set.of("security"), twoFactors);
        return signIn.prove(Objects.requireNonNull(file.get()), identity);
    }

    @Test
    void dutiesThatNeedOneHoldOnlyWhereTheProviderConfirmsIt() throws Exception {
        assertThatThrownBy(() -> prove(false)).hasMessageStartingWith("OIDC_SECOND_FACTOR");
        int account = accountStore.find(who).orElseThrow().id();
        assertThat(strict.lacksSecondFactor(account)).isTrue();

        var proven = prove(true);
        assertThat(proven.proof()).isEqualTo(Proof.OIDC_TWO_FACTORS);
        assertThat(proven.actor().duties()).hasSize(1);
        assertThat(strict.needsBothFactors(account))
                .as("a password alone is not enough")
                .isTrue();
        assertThatThrownBy(() -> prove(false)).hasMessageStartingWith("OIDC_SECOND_FACTOR");
    }

    @Test
    void itsWordIsNoLongerTakenOnceTheSettingsSaySo() throws Exception {
        prove(true);
        int account = accountStore.find(who).orElseThrow().id();
        settings("[]");
        strict.changed();
        assertThat(strict.lacksSecondFactor(account)).isTrue();
    }

    @Test
    void aFileThatMakesNoSenseChangesNothing() throws Exception {
        var before = file.get();
        Files.writeString(dir.resolve("oidc.yaml"), "issuer: http://sso.example\nclient: hucheng\n");
        assertThat(file.get()).isEqualTo(before);
        assertThatThrownBy(() -> new OidcFile("", dir, roles)).hasMessageContaining("issuer begins with https://");
        Files.writeString(dir.resolve("oidc.yaml"), "isuer: https://sso.example\n");
        assertThatThrownBy(() -> new OidcFile("", dir, roles)).hasMessageContaining("isuer");
        assertThatThrownBy(() -> new OidcFile(dir + "/none.yaml", dir, roles)).hasMessageContaining("there is no file");
    }
}
