package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.review.Cycle;
import vn.sauro.review.Reviews;
import vn.sauro.testing.browser.BrowserTest;
import vn.sauro.testing.browser.Chromium;
import vn.sauro.testing.browser.Window;

/** Staff fill in every form there is in the real Tasklist: in a procedure from its opening to the new hamlets, and in a review of a year. */
@BrowserTest
class FormsInTasklistTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final Set<String> OF_A_REVIEW = Set.of("open-review", "report-review", "check-review", "appraise-general", "comment-discipline", "draft-summary", "issue-summary",
            "conclude-review", "read-review");
    private static final String REASSIGNED = "decide-escalation REASSIGN";
    private static final String READER = "bt.thon01";
    private static final String READING_UNIT = "chibo-thon-01";

    @Autowired
    private Stage stage;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Cast cast;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private Parts parts;
    @Autowired
    private Diary diary;
    @Autowired
    private Escalations escalations;
    @Autowired
    private Corrections corrections;
    @Autowired
    private AssignmentDrafts drafts;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Reviews reviews;
    @Value("${sauro.clock.starts-at}")
    private String clockBegins;

    /** A procedure in which every form is needed but those of a review. */
    private static final class EveryForm implements Plot {

        private static final Order WRONG_UNIT = Order.dated("2.4", "congan", 7);
        private static final Order HANDBOOK = Order.dated("4.15", "banxdd", 4);
        private static final String MEMBER = "cv.xdd";
        private static final int DAYS_LATE = 5;
        private static final Order STANDING = Order.standing("5.3", "vpdu", 9, Timing.Rhythm.WEEKLY);

        @Override
        public int promptDays() {
            return 1;
        }

        @Override
        public List<Order> orders() {
            return List.of(STANDING, HANDBOOK, WRONG_UNIT);
        }

        @Override
        public boolean handsBack(Stage.OpenTask task, int before) {
            return before == 0 && task.businessKey().equals(WRONG_UNIT.code());
        }

        @Override
        public int daysLate(Stage.OpenTask task) {
            return task.key().equals("workAssignment") && task.businessKey().equals(HANDBOOK.code()) || task.key().equals("draftPlan") && task.businessKey().endsWith(":quansu") ? DAYS_LATE : 0;
        }

        @Override
        public Decision.Kind decides(Stage.OpenTask task, List<Decision.Kind> allowed) {
            return allowed.contains(Decision.Kind.REASSIGN) ? Decision.Kind.REASSIGN : Decision.Kind.EXTEND;
        }

        @Override
        public boolean sendsBack(Stage.OpenTask task, int before) {
            return before == 0 && (task.key().equals("checkPlan") && task.businessKey().endsWith(":congan") || task.key().equals("decideRefusal"));
        }

        @Override
        public boolean onBehalf(Stage.OpenTask task) {
            return task.key().equals("confirmDissemination") && task.businessKey().endsWith(":mttq");
        }

        @Override
        public boolean contests(Stage.OpenTask task) {
            return true;
        }

        @Override
        public Answer answer(Stage.OpenTask task) {
            return switch (task.variables().get("schemeCode")) {
                case "pa-02" -> task.variables().get("round").equals("1") ? Answer.NAME_FAILS : Answer.YES;
                case "pa-03" -> Answer.PLAN_FAILS;
                default -> Answer.YES;
            };
        }

        @Override
        public boolean adopts(Stage.OpenTask task, int before) {
            return before > 0;
        }

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            Deed.Sent ledger = sendable.stream().filter(sent -> sent.element().equals("recordLedger") && sent.businessKey().contains(":pa-01:")).findFirst().orElseThrow();
            return List.of(new Deed.OpenNotice(Duration.ofHours(16)), new Deed.NameDeputy(Duration.ofHours(1), "ct.mttq", "pbt.thon01", 2),
                    new Deed.HandOver(HANDBOOK.code(), MEMBER, Duration.ofMinutes(20)), new Deed.ReportHotSpot(Duration.ofDays(6).plusHours(3), "thon-05", false),
                    new Deed.Redate(Duration.ofDays(8).plusHours(17), 21), new Deed.Correct(ledger, Duration.ofDays(4)));
        }
    }

    private Rehearsal rehearsal(BrowserStage browser) {
        Deeds deeds = new Deeds(browser, rearrangements, corrections, drafts, assignments, reviews, organisation, cast, OffsetDateTime.parse(clockBegins));
        return new Rehearsal(browser, clock, organisation, cast, rearrangements, parts, deeds, diary, escalations);
    }

    @Test
    void staffFillInEveryFormOfTheRearrangementAndOfAssignmentsInTasklist(Chromium.Windows windows) throws IOException {
        BrowserStage browser = new BrowserStage(stage, engine, windows)
                .wrongFirst("issue-assignments", new BrowserStage.Mistake(right -> rows(right, row -> row.put("assignedBy", "").put("approvedBy", "")), "thẩm quyền"))
                .onTelephone(REASSIGNED).meanwhile(REASSIGNED, task -> theUnitHasTheFormOpen(windows));
        JsonNode sample = new ObjectMapper().readTree(new ClassPathResource("sample/hoang-son.json").getInputStream()).path("rearrangement");
        browser.start("hamlet-rearrangement", "chanhvanphong", Map.of("code", CODE, "title", sample.path("title").asText(), "basis", sample.path("basis").asText(),
                "deadline", sample.path("deadline").asText(), "schemes", sample.path("schemes").toString()));
        rehearsal(browser).play(CODE, new EveryForm(), new Dice(1), entry -> {});
        assertThat(browser.failed()).isEmpty();
        Set<String> expected = forms();
        expected.removeAll(OF_A_REVIEW);
        expected.remove("decide-escalation");
        assertThat(browser.typed()).containsAll(expected).contains("decide-escalation EXTEND", REASSIGNED);
    }

    @Test
    void staffFillInEveryFormOfAReviewInTasklist(Chromium.Windows windows) {
        BrowserStage browser = new BrowserStage(stage, engine, windows).eachVerdictOf("check-review")
                .wrongFirst("conclude-review", new BrowserStage.Mistake(right -> rows(right, row -> row.remove("reason")), "Lý do"));
        Dice dice = new Dice(1);
        rehearsal(browser).play("", Scenario.REVIEW_DIGITAL_LITERACY.plot(dice), dice, entry -> {});
        String reviewed = reviews.all().stream().filter(cycle -> cycle.state() == Cycle.State.CLOSED).findFirst().orElseThrow().code();
        browser.start("review-result", READER, Map.of("result", reviewed + "|" + READING_UNIT, "opinion", "Chi bộ nhất trí với kết quả."));
        assertThat(browser.failed()).isEmpty();
        assertThat(browser.typed()).contains("check-review RETURN", "check-review ACCEPT").extracting(answer -> answer.split(" ")[0]).containsAll(OF_A_REVIEW);
        aLeaderReadsInCockpitHowAUnitWasRated(windows.of("bi.thu"));
    }

    /** Inputs, the rows that held and what came of them. */
    private void aLeaderReadsInCockpitHowAUnitWasRated(Window leader) {
        HistoricDecisionInstance rating = engine.getHistoryService().createHistoricDecisionInstanceQuery().decisionDefinitionKey("unit-rating").rootDecisionInstancesOnly()
                .includeInputs().includeOutputs().list().get(0);
        leader.go("/camunda/app/cockpit/default/#/decision-instance/" + rating.getId());
        leader.arrive();
        leader.page().locator(".tjs-container, .dmn-js-parent").first().waitFor();
        leader.page().getByText("Dữ liệu đầu vào").first().waitFor();
        leader.page().getByText(rating.getInputs().get(0).getClauseName(), new Page.GetByTextOptions().setExact(true)).last().waitFor();
        leader.shoot("quyet-dinh-muc");
        leader.page().getByText("Kết quả", new Page.GetByTextOptions().setExact(true)).first().click();
        String level = rating.getOutputs().stream().filter(output -> output.getVariableName().equals("level")).findFirst().orElseThrow().getValue().toString();
        leader.page().getByText(level, new Page.GetByTextOptions().setExact(true)).first().waitFor();
        leader.shoot("quyet-dinh-muc-ket-qua");
    }

    /** Who had the task until BTV gave it to another unit is told so, in words, and keeps what was typed. */
    private Runnable theUnitHasTheFormOpen(Chromium.Windows windows) {
        String words = "Đã biên tập xong phần thứ nhất.";
        Stage.OpenTask work = stage.openTasks().stream().filter(task -> task.key().equals("workAssignment") && task.businessKey().equals(EveryForm.HANDBOOK.code())).findFirst().orElseThrow();
        Window member = windows.of(EveryForm.MEMBER);
        member.open(work.id());
        member.type(work.form(), Map.of("kind", "PROGRESS", "text", words, "percent", 60));
        member.page().getByText("Đã lưu nháp").waitFor();
        return () -> {
            member.sendRefused(404, "Việc này đã được hoàn thành hoặc không còn nữa");
            assertThat(member.field("Nội dung").inputValue()).isEqualTo(words);
            member.shoot("giao-don-vi-khac");
        };
    }

    /** The values with every row changed. */
    private static Map<String, Object> rows(Map<String, Object> values, Consumer<ObjectNode> change) {
        try {
            JsonNode rows = new ObjectMapper().readTree(values.get("rows").toString());
            rows.forEach(row -> change.accept((ObjectNode) row));
            Map<String, Object> changed = new HashMap<>(values);
            changed.put("rows", rows.toString());
            return changed;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
