package vn.sauro.engine;

import java.sql.Connection;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First step of the one schema history: the engine's own create scripts, as its jar brings them for the database at hand. An upgrade
 * of the engine adds a migration that runs its upgrade script; this one never changes.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final String[] PARTS = {"engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"};

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0");
    }

    @Override
    public String getDescription() {
        return "engine 7.24.0";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String vendor = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        for (String part : PARTS) {
            String script = "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }
}
