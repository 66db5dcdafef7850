package vn.sauro.escalation.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Explained;
import vn.sauro.escalation.Ladder;
import vn.sauro.escalation.LadderStep;
import vn.sauro.escalation.Rung;
import vn.sauro.escalation.Situation;
import vn.sauro.escalation.Suggestion;

/** The decision tables {@code escalation-ladder}, {@code escalation-decisions}, {@code escalation-suggestion} and {@code escalation-schedule}, always their newest versions. */
@Component
class DmnLadder implements Ladder {

    private static final String NONE = "NONE";
    private static final Map<String, Decision.Kind> OUTPUTS = Map.of("extend", Decision.Kind.EXTEND, "reassign", Decision.Kind.REASSIGN,
            "acceptCause", Decision.Kind.ACCEPT_CAUSE, "criticise", Decision.Kind.CRITICISE, "inspect", Decision.Kind.INSPECT);

    private static final String LADDER = "escalation-ladder";
    private static final int MOST_REMEMBERED = 10_000;

    /** What a version of the table answered. */
    private record Answers(String version, Map<Situation, LadderStep> steps) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private volatile Answers answers = new Answers("", Map.of());

    DmnLadder(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** Each evaluation writes a dozen rows of history, and a task that comes to be asks for several days: so each answer of a version is remembered. */
    @Override
    public Function<Situation, LadderStep> ahead() {
        String version = repository.createDecisionDefinitionQuery().decisionDefinitionKey(LADDER).latestVersion().singleResult().getId();
        if (!answers.version().equals(version) || answers.steps().size() > MOST_REMEMBERED) {
            answers = new Answers(version, new ConcurrentHashMap<>());
        }
        Map<Situation, LadderStep> steps = answers.steps();
        return situation -> steps.computeIfAbsent(situation, this::of);
    }

    /** What the table is asked with. */
    static Map<String, Object> inputs(Situation situation) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("workingDay", situation.workingDay());
        inputs.put("kind", situation.kind());
        inputs.put("owner", situation.owner().name());
        inputs.put("workingDaysLate", situation.workingDaysLate());
        inputs.put("overdue", situation.overdue());
        inputs.put("timesEscalated", situation.timesEscalated());
        inputs.put("severity", situation.severity().name());
        inputs.put("spareDays", situation.spareDays().orElse(null));
        return inputs;
    }

    @Override
    public LadderStep of(Situation situation) {
        Map<String, Object> row = decisions.evaluateDecisionTableByKey(LADDER, inputs(situation)).getSingleResult().getEntryMap();
        Set<LadderStep.Recipient> recipients = Arrays.stream(row.get("recipients").toString().split(",")).filter(word -> !word.isBlank())
                .map(LadderStep.Recipient::valueOf).collect(Collectors.toUnmodifiableSet());
        return new LadderStep(Optional.of(row.get("rung").toString()).filter(rung -> !rung.equals(NONE)).map(Rung::valueOf), recipients,
                ((Number) row.get("waitDays")).intValue(), Optional.ofNullable((Number) row.get("explanationDays")).map(Number::intValue));
    }

    @Override
    public Set<Decision.Kind> decisions(String kind) {
        Map<String, Object> row = decisions.evaluateDecisionTableByKey("escalation-decisions", Map.of("kind", kind)).getSingleResult().getEntryMap();
        return OUTPUTS.entrySet().stream().filter(output -> Boolean.TRUE.equals(row.get(output.getKey()))).map(Map.Entry::getValue)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Decision.Kind.class)));
    }

    @Override
    public Suggestion suggestion(Explained explained) {
        Map<String, Object> row = decisions.evaluateDecisionTableByKey("escalation-suggestion", Map.of("cause", explained.cause().map(Enum::name).orElse(NONE),
                "timesDecided", explained.timesDecided(), "dateFits", explained.dateFits(), "acceptCause", explained.acceptCause(), "reassign", explained.reassign()))
                .getSingleResult().getEntryMap();
        return new Suggestion(Decision.Kind.valueOf(row.get("decision").toString()), row.get("reason").toString());
    }

    @Override
    public int decisionDays() {
        return decisions.evaluateDecisionTableByKey("escalation-schedule", Map.of("step", "decideEscalation")).getSingleResult().<Number>getSingleEntry().intValue();
    }
}
