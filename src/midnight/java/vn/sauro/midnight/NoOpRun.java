package vn.sauro.midnight;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In a JVM of its own: one engine, the model that does nothing, a midnight. Arguments: engine, URL, user, password, due, pending, longest time in seconds. */
final class NoOpRun {

    /** What is due at midnight is not due before it comes. */
    private static final String NOT_YET = "timestamp '2100-01-01 00:00:00'";

    private NoOpRun() {}

    public static void main(String[] arguments) {
        String url = arguments[1];
        String user = arguments[2];
        String password = arguments[3];
        int due = Integer.parseInt(arguments[4]);
        int pending = Integer.parseInt(arguments[5]);
        Duration limit = Duration.ofSeconds(Long.parseLong(arguments[6]));
        int warm = due / 20;
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        try (Contender contender = contender(arguments[0], url, user, password)) {
            String instance = contender.prepare();
            try (Copies copies = new Copies(url, user, password)) {
                Copies.Original original = copies.new Original(List.of(instance));
                original.copyTimers(1, pending, at(contender) + " + interval '2 days' + (n % 300) * interval '1 day'");
                original.copy(pending + 1, pending + due, NOT_YET);
                original.copy(pending + due + 1, pending + due + warm, at(contender) + " - interval '1 hour'");
            }
            jdbc.sql("create table midnight_due as select process_instance_id_ as id from " + contender.timers() + " where duedate_ = " + NOT_YET).update();
            jdbc.sql("vacuum analyze").update();

            contender.run();
            Wait.until(Duration.ofMinutes(1), () -> Looks.count() >= warm);
            Wait.aMoment();
            contender.rest();
            int before = Looks.count();

            jdbc.sql("update " + contender.timers() + " set duedate_ = " + at(contender) + " where duedate_ = " + NOT_YET).update();
            jdbc.sql("vacuum analyze " + contender.timers()).update();
            Measured measured = Measured.begin(url, user, password);
            contender.run();
            boolean all = Wait.until(limit, () -> Looks.count() - before >= due);
            measured.end(all ? Looks.last() : System.currentTimeMillis());
            if (all) {
                Wait.forSecondThoughts();
            }
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static String at(Contender contender) {
        return "timestamp '" + Timestamp.from(contender.now()) + "'";
    }

    private static Contender contender(String engine, String url, String user, String password) {
        return switch (engine) {
            case "camunda", "camunda-jit-off" -> new ShippedCamunda(url, user, password);
            case "operaton" -> new ShippedOperaton(url, user, password);
            case "flowable" -> new ShippedFlowable(url, user, password);
            case "sauro" -> new SauRoNoOp(url, user, password);
            default -> throw new IllegalArgumentException(engine);
        };
    }
}
