package org.hucheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore implements UserCredentialRepository {
    private static final String SELECT = """
            select p.*, o.handle
              from identity.passkey p join identity.passkey_owner o on o.account_id = p.account_id
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from identity.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    /** Adds it, or notes what its last use has changed. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                        insert into identity.passkey (credential_id, account_id, public_key, signature_count, uv_initialized, transports,
                                                      backup_eligible, backup_state, attestation, client_data, label, created_at, last_used_at)
                        select :credential, account_id, :key, :count, :uv, :transports, :eligible, :state, :attestation, :client, :label, :created, :used
                          from identity.passkey_owner where handle = :handle
                        on conflict on constraint passkey_credential do update
                           set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                               backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                         where passkey.account_id = excluded.account_id
                        """)
                .param("credential", record.getCredentialId().getBytes())
                .param("handle", record.getUserEntityUserId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("uv", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("client", bytes(record.getAttestationClientDataJSON()))
                .param("label", Objects.requireNonNullElse(record.getLabel(), ""))
                .param("created", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + " where p.credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::toRecord)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + " where o.handle = :handle order by p.created_at")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::toRecord)
                .list();
    }

    List<CredentialRecord> list(int account) {
        return jdbc.sql(SELECT + " where p.account_id = :account order by p.created_at")
                .param("account", account)
                .query(PasskeyStore::toRecord)
                .list();
    }

    /** False where the account has no such passkey. */
    boolean rename(int account, Bytes credential, String label) {
        return jdbc.sql("""
                        update identity.passkey set label = :label where account_id = :account and credential_id = :credential
                        """)
                        .param("label", label)
                        .param("account", account)
                        .param("credential", credential.getBytes())
                        .update()
                > 0;
    }

    boolean remove(int account, Bytes credential) {
        return jdbc.sql("delete from identity.passkey where account_id = :account and credential_id = :credential")
                        .param("account", account)
                        .param("credential", credential.getBytes())
                        .update()
                > 0;
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord toRecord(ResultSet row, int n) throws SQLException {
        byte[] attestation = row.getBytes("attestation");
        byte[] client = row.getBytes("client_data");
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(t -> !t.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant());
        if (attestation != null) {
            record.attestationObject(new Bytes(attestation));
        }
        if (client != null) {
            record.attestationClientDataJSON(new Bytes(client));
        }
        return record.build();
    }
}
