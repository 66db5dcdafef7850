package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.hotspot.HotSpotStep;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.rearrangement.Threshold;
import vn.sauro.testing.EngineTest;

/** The decision tables as the engine evaluates them: boundaries, and one answer for every input. */
@EngineTest
class DecisionTablesTest {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "120,61,61,PASSED", "120,60,61,PLAN_FAILED", "120,61,60,NAME_FAILED", "120,60,60,BOTH_FAILED", // exactly half fails
        "121,61,61,PASSED", "121,60,60,BOTH_FAILED", // an odd number has no half
        "1,1,1,PASSED", "1,0,1,PLAN_FAILED", "120,0,0,BOTH_FAILED", "120,120,120,PASSED"})
    void moreThanHalfOfAllHouseholdsMustAgreeToPlanAndName(int households, int planAgree, int nameAgree, String outcome) {
        assertThat(single("hamlet-outcome", Map.of("households", households, "planAgree", planAgree, "nameAgree", nameAgree))).isEqualTo(outcome);
    }

    @Test
    void forEveryNumberOfHouseholdsExactlyHalfFailsAndOneMorePasses() {
        for (int households = 1; households <= 400; households++) {
            int half = households / 2;
            assertThat(single("hamlet-outcome", Map.of("households", households, "planAgree", half, "nameAgree", half))).as("%d", households).isEqualTo("BOTH_FAILED");
            assertThat(single("hamlet-outcome", Map.of("households", households, "planAgree", half + 1, "nameAgree", half + 1))).as("%d", households).isEqualTo("PASSED");
        }
    }

    @Test
    void everyRoundHasExactlyOneOutcome() {
        List<Boolean> answers = List.of(true, false);
        for (String gate : List.of("EACH_HAMLET", "WHOLE_AREA")) {
            for (int round : List.of(1, 2)) {
                for (boolean hamlets : answers) {
                    for (boolean hamletsPlan : answers) {
                        for (boolean area : answers) {
                            for (boolean areaPlan : answers) {
                                boolean passed = gate.equals("WHOLE_AREA") ? area : hamlets;
                                boolean plan = gate.equals("WHOLE_AREA") ? areaPlan : hamletsPlan;
                                String expected = passed ? "PASSED" : round == 2 ? "REJECTED" : plan ? "SECOND_ROUND_FOR_NAME" : "SECOND_ROUND";
                                assertThat(single("consultation-outcome", Map.of("gate", gate, "round", round, "everyHamletPassed", hamlets,
                                        "everyHamletPassedPlan", hamletsPlan, "wholeAreaPassed", area, "wholeAreaPassedPlan", areaPlan))).isEqualTo(expected);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theGateAsShippedIsEveryHamlet() {
        assertThat(single("consultation-gate", Map.of("rearrangementCode", "sap-xep-thon-2026"))).isEqualTo("EACH_HAMLET");
    }

    @ParameterizedTest
    @CsvSource({"124,MUST", "125,MAY", "126,MAY", "249,MAY", "250,NONE", "1,MUST"})
    void aHamletUnderHalfTheStandardMustMergeAndFromExactlyHalfOnItMay(int households, String duty) {
        assertThat(single("merge-duty", Map.of("region", "MIEN_TRUNG", "households", households))).isEqualTo(duty);
    }

    @Test
    void everyPhaseAndEveryThresholdHasItsRow() {
        for (ProcedurePhase phase : ProcedurePhase.values()) {
            assertThat(decisions.evaluateDecisionTableByKey("phase-schedule", Map.of("phase", phase.code()))).as(phase.code()).hasSize(1);
        }
        for (Threshold threshold : Threshold.values()) {
            assertThat((Integer) single("procedure-thresholds", Map.of("threshold", threshold.name()))).as(threshold.name()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgeHotSpot,URGENT,1,HOURS", "acknowledgeHotSpot,NORMAL,1,WORKING_DAYS", "directHotSpot,URGENT,2,HOURS", "directHotSpot,NORMAL,1,WORKING_DAYS",
        "handleHotSpot,URGENT,1,WORKING_DAYS", "handleHotSpot,NORMAL,5,WORKING_DAYS", "concludeHotSpot,URGENT,4,HOURS", "concludeHotSpot,NORMAL,2,WORKING_DAYS",
        "watchHotSpot,URGENT,10,WORKING_DAYS", "watchHotSpot,NORMAL,5,WORKING_DAYS"})
    void aHotSpotsStepHasItsTimeBySeverity(String step, String severity, int amount, String timeUnit) {
        assertThat(decisions.evaluateDecisionTableByKey("hot-spot-schedule", Map.of("step", step, "severity", severity)).getSingleResult().getEntryMap())
                .containsOnly(entry("amount", amount), entry("timeUnit", timeUnit));
    }

    @Test
    void everyStepOfAHotSpotHasExactlyOneRowForEverySeverity() {
        for (HotSpotStep step : HotSpotStep.values()) {
            for (HotSpotReport.Severity severity : HotSpotReport.Severity.values()) {
                assertThat(decisions.evaluateDecisionTableByKey("hot-spot-schedule", Map.of("step", step.code(), "severity", severity.name()))).as(step + " " + severity).hasSize(1);
            }
        }
    }

    private Object single(String decision, Map<String, Object> inputs) {
        return decisions.evaluateDecisionByKey(decision).variables(inputs).evaluate().getSingleResult().getSingleEntry();
    }
}
