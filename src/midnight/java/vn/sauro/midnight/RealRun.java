package vn.sauro.midnight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.EngineClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;
import vn.sauro.rearrangement.process.Desk;

/**
 * In a JVM of its own: the application itself. On the evening of the day every reporting unit leads an assignment that is due by its end, all through the
 * use case, and each is copied until there are as many as wanted. The job executor warms itself with assignments that are late already; then the clock is
 * set to a second past midnight. Arguments as of {@link NoOpRun}.
 */
final class RealRun {

    /** A Tuesday; the next day is a working day, on which the ladder's first rung is climbed. */
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 26);
    private static final Instant MIDNIGHT = Instant.parse("2026-05-26T17:00:00Z");
    private static final String SOURCE = "nua-dem";
    private static final String DUE = "1";
    private static final String LATE_ALREADY = "2";

    private RealRun() {}

    public static void main(String[] arguments) {
        String url = arguments[1];
        String user = arguments[2];
        String password = arguments[3];
        int due = Integer.parseInt(arguments[4]);
        int pending = Integer.parseInt(arguments[5]);
        Duration limit = Duration.ofSeconds(Long.parseLong(arguments[6]));
        // Each message has a delivery; at night they wait for the morning, so nobody has to listen there.
        try (ConfigurableApplicationContext application = SauRo.start(url, user, password, Map.of("sauro.clock.starts-at", "2026-05-26T18:30:00+07:00",
                "spring.mail.host", "127.0.0.1", "sauro.notification.from", "sauro@localhost"))) {
            issue(application, due, pending, new Copies(url, user, password));
            JobExecutor jobs = application.getBean(JobExecutor.class);
            jobs.start();
            Wait.until(Duration.ofMinutes(2), () -> SauRo.nothingDue(application));
            jobs.shutdown();

            setClock(application.getBean(CommuneClock.class), MIDNIGHT.plusSeconds(1));
            Measured measured = Measured.begin(url, user, password);
            jobs.start();
            boolean all = Wait.until(limit, () -> SauRo.nothingDue(application));
            measured.end(System.currentTimeMillis());
            if (all) {
                Wait.forSecondThoughts();
            }
            jobs.shutdown();
            Wait.aMoment();
            if (all) {
                demandAlike(application);
            }
            System.exit(0);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void issue(ConfigurableApplicationContext application, int due, int pending, Copies copies) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Organisation organisation = application.getBean(Organisation.class);
        List<String> units = units(organisation);
        for (String unit : units) {
            take(application, DUE, unit, DUE_ON);
            take(application, LATE_ALREADY, unit, DUE_ON.minusDays(1));
        }
        application.getBean(AssignmentStart.class).all(SOURCE);
        List<Copies.Original> originals = units.stream().map(unit -> original(application, copies, DUE, unit)).toList();
        List<Copies.Original> late = units.stream().map(unit -> original(application, copies, LATE_ALREADY, unit)).toList();
        for (int place = 0; place < units.size(); place++) {
            Copies.Original original = originals.get(place);
            original.copyTimers(1_000_001, 1_000_000 + share(pending, units.size(), place), at(MIDNIGHT) + " + interval '2 days' + (n % 300) * interval '1 day'");
            // The original is one of those that fall due.
            original.copy(1, share(due, units.size(), place) - 1, "t.duedate_");
            late.get(place).copy(1, share(due / 20, units.size(), place), at(MIDNIGHT) + " - interval '1 day'");
        }
        copies.close();
        jdbc.sql("create table midnight_due as select code as id from assignment where source_code = ? and number = ? and code not like '%-1______'").params(SOURCE, DUE).update();
        jdbc.sql("vacuum analyze").update();
    }

    /** The row of an accepted plan becomes an assignment. */
    private static void take(ConfigurableApplicationContext application, String number, String unit, LocalDate dueOn) {
        String head = application.getBean(Organisation.class).head(unit).map(Person::name).orElseThrow();
        application.getBean(Assignments.class).takePlanned(SOURCE, Integer.parseInt(number), new SixClarities("Mục 1", "Hoàn thành việc trước nửa đêm", "Báo cáo kết quả", unit,
                List.of(), head, new Timing.Dated(dueOn), "Ban Thường vụ Đảng ủy", "Ban Thường vụ Đảng ủy"), unit, "cv.vpdu");
    }

    private static Copies.Original original(ConfigurableApplicationContext application, Copies copies, String number, String unit) {
        String code = Assignments.code(SOURCE, number, unit);
        return copies.new Original(List.of(application.getBean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(code).singleResult().getId(), code));
    }

    /** A copy and its original behave as one: each has its ladder, and its result ends it. */
    private static void demandAlike(ConfigurableApplicationContext application) {
        Organisation organisation = application.getBean(Organisation.class);
        Desk desk = new Desk(application.getBean(ProcessEngine.class), organisation);
        String unit = units(organisation).get(0);
        String original = Assignments.code(SOURCE, DUE, unit);
        for (String code : List.of(original, original + "-1")) {
            desk.submit(desk.task("userTask_workAssignment", code), organisation.head(unit).map(Person::id).orElseThrow(),
                    Map.of("kind", "RESULT", "text", "Đã hoàn thành toàn bộ nhiệm vụ được giao."));
            assertThat(application.getBean(JdbcClient.class).sql("select started, closed_because from escalation where subject = ?").param("assignment:" + code).query().listOfRows())
                    .as(code).containsExactly(Map.of("started", true, "closed_because", "DONE"));
        }
    }

    private static List<String> units(Organisation organisation) {
        return organisation.reportingUnits().stream().map(Unit::code).filter(unit -> !unit.equals(Organisation.OFFICE)).toList();
    }

    private static int share(int all, int parts, int place) {
        return all / parts + (place < all % parts ? 1 : 0);
    }

    /** As the engine's columns have it. */
    private static String at(Instant instant) {
        return "timestamp '" + Timestamp.from(instant) + "'";
    }

    /** It goes on from there. */
    private static void setClock(CommuneClock clock, Instant now) {
        Duration offset = Duration.between(Instant.now(), now);
        ReflectionTestUtils.setField(clock, "offset", offset);
        EngineClock.runAhead(offset);
    }
}
