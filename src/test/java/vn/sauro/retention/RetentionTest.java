package vn.sauro.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.StartRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

/** The engine's history goes by the model's term, our tables by their own, and what runs is not touched. */
@EngineTest
class RetentionTest {

    private static final String CODE = "sap-xep-thon-2026";
    /** What no procedure owns and no age deletes. */
    private static final Set<String> OF_NO_PROCEDURE = Set.of("assignment_source", "assignment_draft", "assignment", "assignment_cooperating", "assignment_act", "delegation",
            "review_cycle", "review_line", "review_indicator", "review_unit", "review_above", "review_summary", "review_remedy", "review_conclusion");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|[^|]*\\| (`.*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private OverdueFacts facts;
    @Autowired
    private RetentionProperties retention;
    @Autowired
    private EndedProcedures procedures;
    @Autowired
    private List<ProcedureTables> features;
    @Autowired
    private List<AgedTables> aged;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Clock time;

    private Desk desk;

    @BeforeEach
    void cancelTheSample() throws IOException {
        desk = new Desk(engine, organisation);
        sample.open();
        desk.work();
        clock.advanceTo(OffsetDateTime.parse("2026-05-27T08:00:00+07:00").toInstant());
        Task receipt = desk.tasks("userTask_confirmReceipt").get(0);
        desk.submit(receipt, organisation.members(desk.group(receipt)).get(0).id(), Map.of("receivedOn", "2026-05-27", "follower", "Nguyễn Văn A, Phó Bí thư"));
        desk.start("rearrangement-change", "cv.vpdu", Map.of("rearrangement", CODE, "change", "CANCEL", "basisNumber", "100/UBND-NV", "basisDate", "2026-05-26",
                "reason", "Tỉnh dừng việc sắp xếp trong năm nay"));
        assertThat(rearrangements.get(CODE).endedAt()).isPresent();
        // What people were told of all this goes by its own age.
        jdbc.sql("delete from message").update();
    }

    @Test
    void theHistoryGoesByTheModelsTermTheWorkingPapersByTheirOwnAndTheArchiveStays() {
        endWhatStillRuns();
        daysAfterTheEnd(3649);
        cleanUpHistory();
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("hamlet-rearrangement").count()).isOne();

        daysAfterTheEnd(3651);
        cleanUpHistory();
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(facts.delete()).isZero();
        assertThat(rows("notice_receipt")).isOne();
        assertThat(rearrangements.report(CODE).schemes()).as("read from the tables alone").isNotEmpty();

        daysAfterTheEnd(3654);
        assertThat(facts.delete()).isOne();
        assertThat(rows("notice_receipt")).isZero();
        assertThat(rows("rearrangement")).isOne();
        assertThat(rows("rearrangement_change")).isOne();
        assertThat(rows("scheme")).isPositive();
        assertThat(facts.delete()).as("a second node, or the next night").isZero();
    }

    @Test
    void aMessageGoesAYearAfterItsOwnDayUnlessItsMailStillWaits() {
        clock.advanceTo(OffsetDateTime.parse("2026-06-01T09:00:00+07:00").toInstant());
        for (String state : List.of("WRITTEN", "QUEUED")) {
            jdbc.sql("insert into message (cause, recipient_id, kind, subject, text, written_at, state) values (?, 'cv.vpdu', 'REMINDER', 'Nhắc việc', 'Nhắc việc', ?, ?)")
                    .params(state, OffsetDateTime.parse("2026-06-01T09:00:00+07:00"), state).update();
        }
        clock.advanceTo(OffsetDateTime.parse("2027-06-01T09:00:00+07:00").toInstant());
        facts.delete();
        assertThat(rows("message")).isEqualTo(2);
        clock.advanceTo(OffsetDateTime.parse("2027-06-01T09:00:01+07:00").toInstant());
        facts.delete();
        assertThat(jdbc.sql("select state from message").query(String.class).list()).containsExactly("QUEUED");
    }

    @Test
    void whatAUnitReportedGoesTenYearsAfterItsDayOnceItsReviewIsOverAndTheReviewStays() {
        for (String state : List.of("OPEN", "CLOSED")) {
            String at = "timestamp with time zone '2026-06-01 09:00:00+07:00'";
            jdbc.sql("insert into review_cycle (code, kind, title, subject, period_from, period_until, opens_on, state, opened_at, closed_at) values ('k-%s', 'k', 'Kỳ', '%s', date '2025-06-01', date '2026-05-31', date '2026-06-01', '%s', %s, %s)"
                    .formatted(state, state, state, at, state.equals("CLOSED") ? at : "null")).update();
            jdbc.sql("insert into review_unit (cycle_code, unit_code, state, due_on, latest_on) values ('k-%s', 'congan', 'REPORTED', date '2026-06-10', date '2026-06-15')".formatted(state)).update();
            jdbc.sql("insert into review_report (cycle_code, unit_code, version, self_general, due_on, entered_by, entered_at) values ('k-%s', 'congan', 1, 20, date '2026-06-10', 'cb.congan', %s)"
                    .formatted(state, at)).update();
        }
        clock.advanceTo(OffsetDateTime.parse("2036-06-01T09:00:00+07:00").toInstant());
        facts.delete();
        assertThat(rows("review_report")).isEqualTo(2);
        clock.advanceTo(OffsetDateTime.parse("2036-06-01T09:00:01+07:00").toInstant());
        facts.delete();
        assertThat(jdbc.sql("select cycle_code from review_report").query(String.class).list()).containsExactly("k-OPEN");
        assertThat(rows("review_unit")).isEqualTo(2);
    }

    @Test
    void nothingIsDeletedWhileAnythingOfTheProcedureRuns() {
        daysAfterTheEnd(4000);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("conclusion-follow-up").count()).isOne();
        assertThat(facts.delete()).isZero();
        assertThat(rows("notice_receipt")).isOne();
        endWhatStillRuns();
        assertThat(facts.delete()).isOne();
    }

    @Test
    void aShortTermOfAllTakesTheWholeProcedureAndLeavesTheRegisters() {
        endWhatStillRuns();
        Map<String, String> brief = new HashMap<>(retention.tables());
        brief.replaceAll((table, term) -> term.equals(Term.IN_USE) || OF_NO_PROCEDURE.contains(table.replace('-', '_')) ? term : "P1Y");
        OverdueFacts all = facts(brief);
        all.afterSingletonsInstantiated();
        daysAfterTheEnd(364);
        assertThat(all.delete()).isZero();
        daysAfterTheEnd(367);
        assertThat(all.delete()).isPositive();
        features.stream().flatMap(feature -> feature.tables().stream()).forEach(table -> assertThat(rows(table.name())).as(table.name()).isZero());
        assertThat(rows("unit")).isPositive();
        assertThat(rows("person")).isPositive();
        assertThat(all.delete()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"person, P5Y, sauro.retention.tables.person", "plan, P5Y, sauro.retention.tables.plan-row", "rearrangement, P20Y, sauro.retention.tables.ledger",
            "hot-spot, P9Y, sauro.retention.tables.hot-spot-result"})
    void aTermThatCannotBeKeptIsRefusedAtTheStart(String table, String term, String named) {
        Map<String, String> terms = new HashMap<>(retention.tables());
        terms.put(table, term);
        if (table.equals("hot-spot")) {
            terms.put("hot-spot-direction", term);
        }
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> facts(terms).afterSingletonsInstantiated()).withMessageContaining(named + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10Y", "P0D", "P-1Y", "always"})
    void aTermIsAPeriodOrOneOfTwoWords(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.of(text));
    }

    @Test
    void everyTableOfOursHasANamedTerm() {
        TreeSet<String> tables = new TreeSet<>(jdbc.sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list());
        tables.removeIf(table -> table.startsWith("act_") || table.startsWith("flyway"));
        assertThat(retention.terms().keySet()).containsExactlyInAnyOrderElementsOf(tables);
        TreeSet<String> ofProcedures = new TreeSet<>(tables);
        assertThat(OF_NO_PROCEDURE).allSatisfy(table -> assertThat(retention.tables().get(table.replace('_', '-'))).isEqualTo(Term.FOREVER));
        ofProcedures.removeAll(OF_NO_PROCEDURE);
        aged.stream().flatMap(feature -> feature.aged().stream()).map(AgedTable::name).forEach(ofProcedures::remove);
        ofProcedures.removeIf(table -> retention.tables().get(table.replace('_', '-')).equals(Term.IN_USE));
        assertThat(features.stream().flatMap(feature -> feature.tables().stream()).map(ProcedureTable::name)).containsExactlyInAnyOrderElementsOf(ofProcedures);
    }

    @Test
    void theManualForOperationsNamesEveryModelsAndEveryTablesTerm() throws IOException {
        Map<String, String> written = new TreeMap<>();
        String manual = Files.readString(Path.of("docs/operations.md"));
        Matcher row = ROW.matcher(manual.substring(manual.indexOf("## How long things are kept")));
        while (row.find()) {
            Matcher name = NAME.matcher(row.group(2));
            while (name.find()) {
                assertThat(written.put(name.group(1), row.group(1))).as(name.group(1)).isNull();
            }
        }
        Map<String, String> configured = new TreeMap<>();
        retention.tables().forEach((table, term) -> configured.put(table.replace('-', '_'), term));
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()
                .forEach(process -> configured.put(process.getKey() + ".bpmn", "P" + process.getHistoryTimeToLive() + "D"));
        engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list()
                .forEach(decision -> configured.put(decision.getKey(), "P" + decision.getHistoryTimeToLive() + "D"));
        assertThat(written).isEqualTo(configured);
    }

    private OverdueFacts facts(Map<String, String> terms) {
        return new OverdueFacts(new RetentionProperties(terms), procedures, features, aged, jdbc, transactions, time);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void daysAfterTheEnd(int days) {
        Instant end = rearrangements.get(CODE).endedAt().orElseThrow();
        clock.advanceTo(end.plus(days, ChronoUnit.DAYS));
    }

    private void endWhatStillRuns() {
        for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over");
        }
    }

    /** As the engine does at night, until nothing is left to take. */
    private void cleanUpHistory() {
        Job job = engine.getHistoryService().cleanUpHistoryAsync(true);
        for (int round = 0; round < 20; round++) {
            management.executeJob(job.getId());
        }
        management.deleteJob(job.getId());
    }
}
