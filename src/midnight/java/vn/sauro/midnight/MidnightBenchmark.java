package vn.sauro.midnight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.testing.TestPostgres;

/**
 * The midnight of a deadline: many assignments fall due at one instant while far more timers wait. Drained through our escalation, and with a look that
 * does nothing by our settings and by three engines as shipped; each in a JVM and on a database of its own, one after the other. Afterwards it is counted
 * in the tables which of what was due was lost and which done twice. See docs/benchmarks.md; only with {@code -Pmidnight}.
 */
@Tag("midnight")
class MidnightBenchmark {

    private static final int DUE = Integer.getInteger("midnight.due", 10_000);
    private static final int PENDING = Integer.getInteger("midnight.pending", 250_000);
    /** Seconds; what is not done by then is left. */
    private static final int LIMIT = Integer.getInteger("midnight.limit", 90);
    /** Seconds for our escalation, which has to come to its end. */
    private static final int REAL_LIMIT = Integer.getInteger("midnight.real-limit", 900);
    private static final List<String> ONLY = List.of(System.getProperty("midnight.only", "real,camunda,camunda-jit-off,sauro,flowable,operaton").split(","));

    private record Row(String name, Measured.Told told, long left, long doubled) {

        double rate() {
            return (DUE - left) / told.seconds();
        }

        /** Processor time in milliseconds. */
        double cost() {
            return told.processors() * 1000 / (DUE - left);
        }
    }

    @Test
    void nothingIsLostOrDoubledAndTheNoOpIsThreeTimesAsFastAsShipped() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String name : ONLY) {
            rows.add(name.equals("real") ? real() : noOp(name));
            System.out.println(rows.get(rows.size() - 1));
        }
        double shipped = of(rows, "camunda").map(Row::rate).orElse(Double.NaN);
        double cost = of(rows, "camunda").map(Row::cost).orElse(Double.NaN);
        StringBuilder table = new StringBuilder("| drained | done | seconds | a second | ratio | processor ms each | ratio | lost or left | doubled | others |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Row row : rows) {
            table.append(String.format(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.2f | %.2f | %.2f | %d | %d | %.2f |%n", row.name(), DUE - row.left(), row.told().seconds(), row.rate(),
                    row.rate() / shipped, row.cost(), cost / row.cost(), row.left(), row.doubled(), row.told().others()));
        }
        System.out.println(table);
        Files.writeString(Path.of("target", "midnight.md"), table);
        assertThat(rows).allSatisfy(row -> assertThat(row.doubled()).as(row.name()).isZero());
        assertThat(rows).filteredOn(row -> row.name().equals("real") || row.name().equals("sauro")).allSatisfy(row -> assertThat(row.left()).as(row.name()).isZero());
        of(rows, "sauro").map(Row::rate).ifPresent(ours -> assertThat(ours / shipped).isGreaterThanOrEqualTo(3));
    }

    private static Optional<Row> of(List<Row> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private static Row noOp(String engine) throws IOException, InterruptedException {
        String url = database(!engine.equals("sauro") && !engine.endsWith("jit-off"));
        Measured.Told told = jvm(NoOpRun.class, engine, url, LIMIT).orElseThrow();
        JdbcClient jdbc = TestPostgres.look(url);
        String looks = "select m.id, count(a.id_) as looks from midnight_due m left join act_hi_actinst a on a.proc_inst_id_ = m.id and a.act_id_ = '" + Model.LOOK + "' group by m.id";
        assertThat(count(jdbc, "midnight_due")).isEqualTo(DUE);
        return new Row(engine, told, count(jdbc, "(" + looks + ") l where looks = 0"), count(jdbc, "(" + looks + ") l where looks > 1"));
    }

    private static Row real() throws IOException, InterruptedException {
        String url = database(false);
        Measured.Told told = jvm(RealRun.class, "real", url, REAL_LIMIT).orElseThrow();
        JdbcClient jdbc = TestPostgres.look(url);
        assertThat(count(jdbc, "midnight_due")).isEqualTo(DUE);
        stages(jdbc);
        return new Row("real", told, count(jdbc, "midnight_due") - count(jdbc, "(" + raised("= 1") + ") r"), count(jdbc, "(" + raised("> 1") + ") r"));
    }

    /** How long after midnight the last look, first rung and delivery of what was due had ended; the delivery then waits for the morning. */
    private static void stages(JdbcClient jdbc) {
        jdbc.sql("""
                select a.act_id_, count(*) as times, extract(epoch from max(a.end_time_) - timestamp '2026-05-27 00:00:00') as seconds from act_hi_actinst a
                where a.act_type_ = 'serviceTask' and a.end_time_ >= timestamp '2026-05-27 00:00:00' and a.act_id_ <> 'serviceTask_closeRungs' group by a.act_id_ order by seconds
                """).query(row -> {
                    System.out.printf(Locale.ROOT, "real: %s %d times, the last after %.0f s%n", row.getString("act_id_"), row.getLong("times"), row.getDouble("seconds"));
                });
    }

    /** The assignments with this many of each: escalations, ladders begun, first rungs, heads told, deliveries of that. */
    private static String raised(String times) {
        return """
                select m.id from midnight_due m
                where (select count(*) from escalation e where e.subject = 'assignment:' || m.id) TIMES
                    OP (select count(*) from escalation e join act_hi_procinst p on p.business_key_ = e.code where e.subject = 'assignment:' || m.id) TIMES
                    OP (select count(*) from escalation e join escalation_rung r on r.escalation_code = e.code and r.rung = 'HEAD' where e.subject = 'assignment:' || m.id) TIMES
                    OP (select count(*) from escalation e join message s on s.cause = e.code || ':HEAD:1' where e.subject = 'assignment:' || m.id) TIMES
                """.replace("TIMES", times).replace("OP", times.startsWith(">") ? "or" : "and");
    }

    private static long count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** Compiles queries as PostgreSQL does unless told otherwise, or does not, as our manual asks for; what was answered is on disk. */
    private static String database(boolean jit) {
        String url = TestPostgres.freshDatabase();
        JdbcClient jdbc = TestPostgres.look(url);
        String name = jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("alter database " + name + " set synchronous_commit = on").update();
        jdbc.sql("alter database " + name + " set jit = " + (jit ? "on" : "off")).update();
        return url;
    }

    private static Optional<Measured.Told> jvm(Class<?> main, String what, String url, int limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=Asia/Ho_Chi_Minh", "-Dfile.encoding=UTF-8",
                "-Xmx1g", "-cp", System.getProperty("java.class.path"), main.getName(), what, url, TestPostgres.user(), TestPostgres.password(), Integer.toString(DUE),
                Integer.toString(PENDING), Integer.toString(limit)).redirectErrorStream(true).start();
        Optional<Measured.Told> told = Optional.empty();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(main.getSimpleName() + " " + what + ": " + line);
                Optional<Measured.Told> said = Measured.Told.in(line);
                told = said.isPresent() ? said : told;
            }
        }
        assertThat(process.waitFor()).as(main.getSimpleName() + " " + what).isZero();
        return told;
    }
}
