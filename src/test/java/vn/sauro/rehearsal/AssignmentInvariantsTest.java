package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Act.Kind;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.organisation.Delegation;

/** The invariants of assignments hold of a sound report and record, and each error planted in either is found. */
class AssignmentInvariantsTest {

    private static final String DATED = "tb:1.6:congan";
    private static final String STANDING = "tb:5.3:vpdu";

    /** The dated one was delivered late, returned, delivered in time; the deputy of the unit's head accepted it. */
    private static final String SOUND = """
            {"assignments": [
              {"code": "tb:1.6:congan", "unit": "congan", "section": "1.6", "kind": "DATED", "dueAt": "2026-06-10T00:00:00+07:00",
               "closedAt": "2026-06-09T15:00:00+07:00", "late": 1, "returned": 1},
              {"code": "tb:5.3:vpdu", "unit": "vpdu", "section": "5.3", "kind": "STANDING", "dueAt": null,
               "closedAt": "2026-06-20T09:00:00+07:00", "late": 0, "returned": 0}]}
            """;
    private static final Map<String, Set<String>> SEATS = Map.of("congan", Set.of("truong.congan", "cb.congan"), "vpdu", Set.of("chanhvanphong", "cv.vpdu"), "btv", Set.of("bi.thu"));
    private static final List<Delegation> LEAVE = List.of(new Delegation("uq", "truong.congan", "ct.mttq", LocalDate.of(2026, 5, 28), LocalDate.of(2026, 5, 29), "Công tác"));

    private static Act act(int number, Kind kind, String unit, String by, String at) {
        return new Act(number, kind, unit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), by, Optional.empty(),
                OffsetDateTime.parse("2026-" + at + ":00+07:00").toInstant());
    }

    private static Act due(Act act, String day, Boolean late) {
        return new Act(act.number(), act.kind(), act.unitCode(), act.percent(), act.text(), act.member(), Optional.of(LocalDate.parse(day)), Optional.ofNullable(late), act.enteredBy(),
                act.actingFor(), act.enteredAt());
    }

    private static Act acting(Act act, String principal) {
        return new Act(act.number(), act.kind(), act.unitCode(), act.percent(), act.text(), act.member(), act.dueOn(), act.late(), act.enteredBy(), Optional.of(principal),
                act.enteredAt());
    }

    private static Assignment assignment(String code, String number, String unit, Timing timing, String closedAt, Act... acts) {
        return new Assignment(code, "tb", number, new SixClarities("Thông báo", "Việc phải làm", "Kết quả phải có", unit, List.of(), "Người đứng đầu", timing, "BCH", "BTV"),
                Optional.empty(), Assignment.State.COMPLETED, Optional.empty(), Optional.empty(), Optional.of(OffsetDateTime.parse(closedAt).toInstant()), Arrays.asList(acts));
    }

    private static List<Assignment> record() {
        return List.of(
                assignment(DATED, "1.6", "congan", new Timing.Dated(LocalDate.of(2026, 6, 9)), "2026-06-09T15:00:00+07:00",
                        act(1, Kind.ISSUED, "congan", "cv.vpdu", "05-27T09:00"),
                        acting(act(2, Kind.ACCEPTED, "congan", "ct.mttq", "05-28T09:00"), "truong.congan"),
                        act(3, Kind.PROGRESS, "congan", "cb.congan", "06-01T09:00"),
                        due(act(4, Kind.RESULT, "congan", "cb.congan", "06-06T00:00"), "2026-06-05", true),
                        due(act(5, Kind.RETURNED, "congan", "cv.vpdu", "06-08T09:00"), "2026-06-09", null),
                        due(act(6, Kind.RESULT, "congan", "cb.congan", "06-09T14:00"), "2026-06-09", false),
                        act(7, Kind.PASSED, "congan", "cv.vpdu", "06-09T15:00")),
                assignment(STANDING, "5.3", "vpdu", new Timing.Standing(Timing.Rhythm.WEEKLY, LocalDate.of(2026, 6, 19)), "2026-06-20T09:00:00+07:00",
                        act(1, Kind.ISSUED, "vpdu", "cv.vpdu", "05-27T09:00"), act(2, Kind.ACCEPTED, "vpdu", "chanhvanphong", "05-27T10:00"),
                        act(3, Kind.NOTE, "vpdu", "cv.vpdu", "05-27T11:00"),
                        due(act(4, Kind.PERIOD_REPORT, "vpdu", "cv.vpdu", "05-29T23:59"), "2026-05-29", false),
                        act(5, Kind.CLOSED, "vpdu", "bi.thu", "06-20T09:00")));
    }

    private static ObjectNode sound() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(SOUND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AssignmentInvariants.Facts facts(List<Assignment> assignments) {
        return new AssignmentInvariants.Facts(assignments, LEAVE, (person, unit) -> SEATS.getOrDefault(unit, Set.of()).contains(person));
    }

    @Test
    void aSoundReportAndRecordBreakNothing() {
        assertThat(AssignmentInvariants.broken(sound(), facts(record()))).isEmpty();
    }

    private static ObjectNode line(ObjectNode report, int index) {
        return (ObjectNode) report.path("assignments").path(index);
    }

    private static Arguments planted(String found, Consumer<ObjectNode> error) {
        return Arguments.of(found, error);
    }

    static Stream<Arguments> errorsInTheReport() {
        return Stream.of(
                planted("the assignments are not all assignments", report -> ((ArrayNode) report.path("assignments")).remove(0)),
                planted("ordered by code", report -> ((ArrayNode) report.path("assignments")).add(((ArrayNode) report.path("assignments")).remove(0))),
                planted("no unit leads it", report -> line(report, 0).put("unit", "")),
                planted("no unit leads it", report -> line(report, 0).putNull("unit")),
                planted("not led by the unit", report -> line(report, 0).put("unit", "ubnd")),
                planted("congan leads the same order twice", report -> ((ArrayNode) report.path("assignments")).add(line(report, 0).deepCopy())),
                planted("not the number in its notice", report -> line(report, 0).put("section", "1.5")),
                planted("not of the kind it was issued as", report -> line(report, 0).put("kind", "STANDING").putNull("dueAt")),
                planted("standing and yet with a due date", report -> line(report, 1).put("dueAt", "2026-06-20T00:00:00+07:00")),
                planted("dated without a due date", report -> line(report, 0).putNull("dueAt")),
                planted("dueAt is not the end of the day set last", report -> line(report, 0).put("dueAt", "2026-06-06T00:00:00+07:00")),
                planted("still open although nobody owes anything", report -> line(report, 0).putNull("closedAt")),
                planted("closedAt is null although it is closed", report -> line(report, 0).putNull("closedAt")),
                planted("closedAt is not when it was passed", report -> line(report, 0).put("closedAt", "2026-06-09T15:01:00+07:00")),
                planted("late is not how often", report -> line(report, 0).put("late", 0)),
                planted("late is not how often", report -> line(report, 1).put("late", 1)),
                planted("returned is not how often", report -> line(report, 0).put("returned", 0)));
    }

    @ParameterizedTest
    @MethodSource("errorsInTheReport")
    void anErrorPlantedInTheReportIsFound(String found, Consumer<ObjectNode> error) {
        ObjectNode report = sound();
        error.accept(report);
        assertThat(AssignmentInvariants.broken(report, facts(record()))).as(report.toString()).anyMatch(line -> line.contains(found));
    }

    /** @param number of the act of the assignment that is changed */
    private static Arguments planted(String found, String code, int number, UnaryOperator<Act> error) {
        return Arguments.of(found, code, number, error);
    }

    static Stream<Arguments> errorsInTheRecord() {
        return Stream.of(
                planted("does not begin with being issued", DATED, 1, act -> act(1, Kind.PROGRESS, "congan", "cb.congan", "05-27T09:00")),
                planted("numbered 9", DATED, 3, act -> act(9, Kind.PROGRESS, "congan", "cb.congan", "06-01T09:00")),
                planted("before the one before", DATED, 3, act -> act(3, Kind.PROGRESS, "congan", "cb.congan", "05-27T09:00")),
                planted("act 3 RETURNED: not after ACCEPTED", DATED, 3, act -> due(act(3, Kind.RETURNED, "congan", "cv.vpdu", "06-01T09:00"), "2026-06-05", null)),
                planted("act 3 PROGRESS: not after ISSUED", DATED, 2, act -> act(2, Kind.NOTE, "congan", "cb.congan", "05-28T09:00")),
                planted("act 7 PASSED: after the end", DATED, 6, act -> act(6, Kind.WITHDRAWN, "congan", "cv.vpdu", "06-09T14:00")),
                planted("RESULT: of a standing one", STANDING, 4, act -> due(act(4, Kind.RESULT, "vpdu", "cv.vpdu", "05-29T23:59"), "2026-05-29", false)),
                planted("PERIOD_REPORT: of a dated one", DATED, 4, act -> due(act(4, Kind.PERIOD_REPORT, "congan", "cb.congan", "06-06T00:00"), "2026-06-05", true)),
                planted("late is not whether it came after", DATED, 4, act -> due(act, "2026-06-05", false)),
                planted("late is not whether it came after", DATED, 6, act -> due(act, "2026-06-09", true)),
                planted("late is not whether it came after", STANDING, 4, act -> due(act(4, Kind.PERIOD_REPORT, "vpdu", "cv.vpdu", "05-30T00:00"), "2026-05-29", false)),
                planted("delivered without saying whether late", DATED, 6, act -> due(act, "2026-06-09", null)),
                planted("late without delivering", DATED, 3, act -> due(act, "2026-06-05", false)),
                planted("a deputy acted outside the days agreed", DATED, 2, act -> acting(act(2, Kind.ACCEPTED, "congan", "ct.mttq", "05-27T23:59"), "truong.congan")),
                planted("a deputy acted outside the days agreed", DATED, 2, act -> acting(act(2, Kind.ACCEPTED, "congan", "ct.mttq", "05-30T00:00"), "truong.congan")),
                planted("a deputy acted outside the days agreed", DATED, 2, act -> acting(act(2, Kind.ACCEPTED, "congan", "bi.thu", "05-28T09:00"), "truong.congan")),
                planted("somebody who had nothing to do with it", DATED, 2, act -> act(2, Kind.ACCEPTED, "congan", "ct.mttq", "05-28T09:00")),
                planted("somebody who had nothing to do with it", DATED, 7, act -> act(7, Kind.PASSED, "congan", "cb.congan", "06-09T15:00")));
    }

    @ParameterizedTest
    @MethodSource("errorsInTheRecord")
    void anErrorPlantedInTheRecordIsFound(String found, String code, int number, UnaryOperator<Act> error) {
        List<Assignment> record = record().stream().map(assignment -> assignment.code().equals(code) ? with(assignment, number, error) : assignment).toList();
        assertThat(AssignmentInvariants.broken(sound(), facts(record))).anyMatch(line -> line.contains(found));
    }

    private static Assignment with(Assignment before, int number, UnaryOperator<Act> error) {
        List<Act> acts = new ArrayList<>(before.acts());
        acts.set(number - 1, error.apply(acts.get(number - 1)));
        return new Assignment(before.code(), before.sourceCode(), before.number(), before.clarities(), before.quotation(), before.state(), before.periodDueOn(), before.member(),
                before.closedAt(), acts);
    }
}
