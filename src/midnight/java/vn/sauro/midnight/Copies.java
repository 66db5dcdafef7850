package vn.sauro.midnight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Multiplies one real instance in SQL: every row of it, in every table that has one, with each of its own ids followed by a number. What the ids are
 * is found out from the rows, so nothing is left out that the engine or the application wrote for it; {@code act_} tables of models and accounts apart.
 */
final class Copies implements AutoCloseable {

    /** Rows others point to come first. */
    private static final List<String> FIRST = List.of("act_hi_procinst", "act_ru_execution", "act_ru_task", "assignment");
    private static final Comparator<String> ORDER = Comparator.comparingInt(table -> FIRST.contains(table) ? FIRST.indexOf(table) : FIRST.size());
    private static final Set<String> WAITING = Set.of("act_ru_execution", "act_ru_job", "act_ru_timer_job");
    /** The engine's columns have no room for more behind a UUID; its last block is the machine's and the same in all. */
    private static final String LAST_BLOCK = "-[0-9a-f]{12}$";
    private static final String COLUMNS = """
            select table_name, column_name, data_type = 'character varying' as text from information_schema.columns
            where table_schema = 'public' and is_identity = 'NO'
                and (table_name like 'act\\_ru\\_%' or table_name like 'act\\_hi\\_%' or table_name in ('assignment', 'assignment_act', 'assignment_cooperating'))
            order by table_name, ordinal_position
            """;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Map<String, List<String>> texts = new TreeMap<>();

    Copies(String url, String user, String password) {
        connection = new SingleConnectionDataSource(url, user, password, true);
        jdbc = JdbcClient.create(connection);
        if (jdbc.sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single()) {
            // What a copy points to is copied with it: it need not be looked for row by row.
            jdbc.sql("set session_replication_role = replica").update();
        }
        jdbc.sql(COLUMNS).query(row -> {
            columns.computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>()).add(row.getString("column_name"));
            if (row.getBoolean("text")) {
                texts.computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>()).add(row.getString("column_name"));
            }
        });
    }

    @Override
    public void close() {
        connection.destroy();
    }

    /** One instance with all its rows. To be made while the tables are small: each is read as a whole. */
    final class Original {

        private final Set<String> ids = new LinkedHashSet<>();
        private final Map<String, Set<String>> rows = new TreeMap<>();
        /** Table and column in which an id stands. */
        private final Set<String> own = new TreeSet<>();

        /** @param known the instance's id and whatever else is its own and must differ in each copy */
        Original(List<String> known) {
            ids.addAll(known);
            int before = 0;
            while (ids.size() > before) {
                before = ids.size();
                texts.keySet().forEach(this::find);
            }
        }

        private void find(String table) {
            String any = texts.get(table).stream().map(column -> column + " in (:ids)").collect(Collectors.joining(" or "));
            jdbc.sql("select cast(ctid as text) as place, t.* from " + table + " t where " + any).param("ids", List.copyOf(ids)).query(row -> {
                rows.computeIfAbsent(table, none -> new TreeSet<>()).add(row.getString("place"));
                if (texts.get(table).contains("id_")) {
                    ids.add(row.getString("id_"));
                }
                for (String column : texts.get(table)) {
                    if (ids.contains(row.getString(column))) {
                        own.add(table + "." + column);
                    }
                }
            });
        }

        /**
         * Copies number {@code from} to {@code until}, both included.
         *
         * @param dueAt SQL of the moment at which the timers of copy {@code n} are due
         */
        void copy(int from, int until, String dueAt) {
            rows.keySet().stream().sorted(ORDER).forEach(table -> copy(table, from, until, dueAt));
        }

        /** Only the timers and the executions they belong to, whose instances nobody will ask for. */
        void copyTimers(int from, int until, String dueAt) {
            rows.keySet().stream().filter(WAITING::contains).sorted(ORDER).forEach(table -> copy(table, from, until, dueAt));
        }

        private void copy(String table, int from, int until, String dueAt) {
            String values = columns.get(table).stream().map(column -> value(table, column, dueAt)).collect(Collectors.joining(", "));
            jdbc.sql("insert into " + table + " (" + String.join(", ", columns.get(table)) + ") select " + values + " from " + table
                    + " t cross join generate_series(cast(:from as int), cast(:until as int)) n where t.ctid = any(cast(:rows as tid[]))").param("ids", ids).param("from", from)
                    .param("until", until).param("rows", rows.get(table).stream().collect(Collectors.joining("\",\"", "{\"", "\"}"))).update();
        }

        private String value(String table, String column, String dueAt) {
            if (column.equals("duedate_")) {
                return dueAt;
            }
            return own.contains(table + "." + column)
                    ? "case when t." + column + " in (:ids) then regexp_replace(t." + column + ", '" + LAST_BLOCK + "', '') || '-' || n else t." + column + " end" : "t." + column;
        }
    }
}
