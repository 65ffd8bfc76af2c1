package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.access.ApiKeyFilter;
import org.racetozero.registry.domain.access.RegisteredApiKey;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;

/** Stored API keys. */
@ApplicationScoped
public class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

    /** What authentication needs of a key. */
    public record Usable(
            UUID id,
            byte[] secretHash,
            String name,
            String role,
            String partner,
            UUID member,
            List<String> scopes,
            Instant expiresAt) {
    }

    private static final String SHOWN = """
            json_build_object('id', k.id, 'version', k.version, 'createdAt', k.created_at,
                'updatedAt', k.updated_at, 'prefix', k.prefix, 'name', k.name, 'role', k.role,
                'partner', k.partner, 'member', k.member, 'scopes', k.scopes, 'expiresAt', k.expires_at,
                'revokedAt', k.revoked_at, 'createdBy', k.created_by)::text
            from api_key k where true""";

    private static final TypeReference<RegisteredApiKey> KEY = new TypeReference<>() {
    };

    private final Sql sql;
    private final Json json;

    public ApiKeyRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<ApiKeyEntity> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<RegisteredApiKey> findRegistered(UUID id) {
        return sql.first("select " + SHOWN + " and k.id = ?", List.of(id), row -> json.read(row.getString(1), KEY));
    }

    /** The key with that prefix, unless it has expired or was revoked. */
    public Optional<Usable> findUsable(String prefix, Instant now) {
        return sql.first("""
                select id, secret_hash, name, role, partner, member, scopes, expires_at from api_key
                where prefix = ? and revoked_at is null and (expires_at is null or expires_at > ?)""",
                List.of(prefix, now),
                ApiKeyRepository::usable);
    }

    /**
     * A page of keys.
     *
     * @param seen the partner whose keys alone the reader sees; null for one who sees all
     */
    public Page<RegisteredApiKey> page(ApiKeyFilter filter, String seen, PageRequest request) {
        String key = switch (request.order()) {
            case ID -> "k.id";
            case NAME -> "k.sort_name";
            case UPDATED_AT -> "k.updated_at";
            case COMPLIANCE -> throw new IllegalArgumentException("nobody judges a key");
        };
        String keyText = request.order() == PageRequest.Order.UPDATED_AT
                ? "to_char(k.updated_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : key + "::text";
        String direction = request.descending() != request.backward() ? " desc" : "";
        Statement statement = new Statement().add("select " + keyText + ", k.id, " + SHOWN);
        addConditions(statement, filter, seen);
        if (request.from() != null) {
            String type = switch (request.order()) {
                case ID -> "uuid";
                case NAME -> "text";
                case UPDATED_AT -> "timestamptz";
                case COMPLIANCE -> throw new IllegalArgumentException("nobody judges a key");
            };
            statement.add(
                    " and (" + key + ", k.id) " + (direction.isEmpty() ? ">" : "<") + " (?::" + type + ", ?::uuid)",
                    request.from().key(), request.from().id());
        }
        statement.add(" order by " + key + direction + ", k.id" + direction + " limit ?", request.limit() + 1);
        List<Page.Row<RegisteredApiKey>> rows = sql.list(statement.text(), statement.parameters(), row ->
                new Page.Row<>(row.getString(1), row.getString(2), json.read(row.getString(3), KEY)));
        return page(rows, request);
    }

    public long count(ApiKeyFilter filter, String seen) {
        Statement statement = new Statement().add("select count(*) from api_key k where true");
        addConditions(statement, filter, seen);
        return sql.first(statement.text(), statement.parameters(), row -> row.getLong(1)).orElseThrow();
    }

    private static void addConditions(Statement statement, ApiKeyFilter filter, String seen) {
        if (seen != null) {
            statement.add(" and k.partner = ?", seen);
        }
        if (!filter.ids().isEmpty()) {
            statement.add(" and k.id = any (?::uuid[])", filter.ids());
        }
        if (!filter.partners().isEmpty()) {
            statement.add(" and k.partner = any (?)", filter.partners());
        }
    }

    private static Page<RegisteredApiKey> page(List<Page.Row<RegisteredApiKey>> read, PageRequest request) {
        boolean more = read.size() > request.limit();
        List<Page.Row<RegisteredApiKey>> rows = more ? read.subList(0, request.limit()) : read;
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(null, rows, more);
    }

    private static Usable usable(ResultSet row) throws SQLException {
        OffsetDateTime expiresAt = row.getObject(8, OffsetDateTime.class);
        return new Usable(
                row.getObject(1, UUID.class),
                row.getBytes(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                List.of((String[]) row.getArray(7).getArray()),
                expiresAt == null ? null : expiresAt.toInstant());
    }
}
