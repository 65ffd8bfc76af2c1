package org.racetozero.registry.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Whether the database is there, keeps what it acknowledges, and finds names in every script. */
@Readiness
@ApplicationScoped
public final class DatabaseReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final int OLDEST_SUPPORTED_VERSION = 15;
    private static final int VERSION_NUMBER_PER_MAJOR = 10_000;

    private static final String SETTINGS = """
            select current_setting('server_version_num')::integer as version,
                   pg_encoding_to_char(encoding) as encoding,
                   datctype as character_type,
                   current_setting('fsync') as fsync,
                   current_setting('synchronous_commit') as synchronous_commit,
                   pg_is_in_recovery() as standby,
                   to_regprocedure('show_trgm(text)') is not null as has_trigrams
            from pg_database
            where datname = current_database()
            """;
    private static final String TRIGRAMS = "select cardinality(show_trgm('東京'))";

    private final DataSource requests;
    private final boolean durabilityRequired;

    public DatabaseReadiness(
            DataSource requests,
            @ConfigProperty(name = "registry.database.require-durability") boolean durabilityRequired) {
        this.requests = requests;
        this.durabilityRequired = durabilityRequired;
    }

    /** A database that would lose or hide what is written to it must not take its first write. */
    void refuseUnfitDatabase(@Observes StartupEvent started) throws SQLException {
        Map<String, String> unfit = unfitSettings();
        if (!unfit.isEmpty()) {
            String reasons = unfit.entrySet().stream()
                    .map(setting -> setting.getKey() + " " + setting.getValue())
                    .collect(Collectors.joining(" "));
            throw new StartRefusedException("The registry cannot use this database: " + reasons);
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        try {
            Map<String, String> unfit = unfitSettings();
            unfit.forEach(response::withData);
            return response.status(unfit.isEmpty()).build();
        } catch (SQLException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
            // The state names the kind of failure; the message could name hosts and accounts to anyone who asks.
            String reason = e.getSQLState() == null ? "none is free" : "failed with SQLSTATE " + e.getSQLState();
            return response.withData("connection", reason).down().build();
        }
    }

    /** Each unfit setting with what is wrong about it and what would be right. */
    private Map<String, String> unfitSettings() throws SQLException {
        try (Connection connection = requests.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, String> unfit = new LinkedHashMap<>();
            boolean hasTrigrams;
            String characterType;
            try (ResultSet settings = statement.executeQuery(SETTINGS)) {
                settings.next();
                addUnfit(unfit, settings);
                hasTrigrams = settings.getBoolean("has_trigrams");
                characterType = settings.getString("character_type");
            }
            if (!hasTrigrams) {
                unfit.put("pg_trgm", "is not installed in this database; run: create extension pg_trgm.");
            } else if (!findsEveryScript(statement)) {
                unfit.put("lc_ctype", "is " + characterType + ", under which search finds no name that is not ASCII;"
                        + " create the database with: locale 'C.UTF-8' encoding 'UTF8' template template0.");
            }
            return unfit;
        }
    }

    private void addUnfit(Map<String, String> unfit, ResultSet settings) throws SQLException {
        int version = settings.getInt("version");
        if (version < OLDEST_SUPPORTED_VERSION * VERSION_NUMBER_PER_MAJOR) {
            unfit.put("server_version", "is " + version / VERSION_NUMBER_PER_MAJOR + "; "
                    + OLDEST_SUPPORTED_VERSION + " is the oldest supported.");
        }
        String encoding = settings.getString("encoding");
        if (!encoding.equals("UTF8")) {
            unfit.put("server_encoding", "is " + encoding + "; create the database with: encoding 'UTF8'.");
        }
        if (settings.getBoolean("standby")) {
            unfit.put("in_recovery", "is on: this server is a standby and takes no writes; name the primary.");
        }
        if (durabilityRequired && settings.getString("fsync").equals("off")) {
            unfit.put("fsync", "is off: a crash of the server's machine would lose acknowledged writes; set it on.");
        }
        if (durabilityRequired && settings.getString("synchronous_commit").equals("off")) {
            unfit.put("synchronous_commit", "is off: a crash of the server would lose acknowledged writes; set it on.");
        }
    }

    private static boolean findsEveryScript(Statement statement) throws SQLException {
        try (ResultSet trigrams = statement.executeQuery(TRIGRAMS)) {
            trigrams.next();
            return trigrams.getInt(1) > 0;
        }
    }
}
