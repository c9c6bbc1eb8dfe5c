package org.hucheng.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as authenticators know them: by a random handle, and by a name that they show to who chooses among several. */
@Repository
class PasskeyOwnerStore implements PublicKeyCredentialUserEntityRepository {
    private static final String SELECT = """
            select o.handle, a.username, a.name_zh
              from identity.passkey_owner o join identity.account a on a.id = o.account_id
            """;

    private final JdbcClient jdbc;

    PasskeyOwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql(SELECT + " where o.handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyOwnerStore::toEntity)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql(SELECT + " where a.username = :username")
                .param("username", username)
                .query(PasskeyOwnerStore::toEntity)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        jdbc.sql("""
                        insert into identity.passkey_owner (account_id, handle)
                        select id, :handle from identity.account where username = :username
                        on conflict on constraint passkey_owner_account do nothing
                        """)
                .param("handle", entity.getId().getBytes())
                .param("username", entity.getName())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from identity.passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity toEntity(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("username"))
                .displayName(row.getString("name_zh"))
                .build();
    }
}
