package vn.sauro.rearrangement.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.BackSchedule;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.rearrangement.MergeDuty;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.rearrangement.ProcedureRules;
import vn.sauro.rearrangement.Threshold;

/** Asks the decision tables, always their newest version. */
@Component
@EnableConfigurationProperties(RearrangementProperties.class)
class DmnProcedureRules implements ProcedureRules {

    private final DecisionService decisions;
    private final String region;

    DmnProcedureRules(DecisionService decisions, RearrangementProperties properties) {
        this.decisions = decisions;
        this.region = properties.region();
    }

    @Override
    public BackSchedule.Phase schedule(ProcedurePhase phase) {
        Map<String, Object> row = answer("phase-schedule", Map.of("phase", phase.code())).getSingleResult().getEntryMap();
        return new BackSchedule.Phase(phase.code(), ((Number) row.get("minimumDays")).intValue(), ((Number) row.get("share")).intValue(),
                BackSchedule.DayKind.valueOf((String) row.get("dayKind")));
    }

    @Override
    public int threshold(Threshold threshold) {
        return answer("procedure-thresholds", Map.of("threshold", threshold.name())).<Number>getSingleEntry().intValue();
    }

    @Override
    public int householdStandard(LocalDate day) {
        return answer("household-standard", Map.of("region", region, "onDate", date(day))).<Number>getSingleEntry().intValue();
    }

    @Override
    public MergeDuty mergeDuty(int households, LocalDate day) {
        return MergeDuty.valueOf(answer("merge-duty", Map.of("region", region, "onDate", date(day), "households", households)).getSingleEntry());
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(CommuneClock.ZONE).toInstant());
    }

    private DmnDecisionResult answer(String decision, Map<String, Object> inputs) {
        return decisions.evaluateDecisionByKey(decision).variables(Variables.fromMap(inputs)).evaluate();
    }
}
