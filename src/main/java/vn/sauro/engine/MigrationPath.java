package vn.sauro.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.engine.MigrationReport.Obstacle;

/**
 * The way of the instances of one version to the newest one: the engine's own mapping of equal elements, and what the plan's lines say
 * of the others.
 *
 * <p>What an instance waits for is taken anew from the model where it is a message, a signal or a condition, because the new program
 * speaks the new model's names. A timer keeps the due date it has: that date came from data or was moved by hand since, and working it
 * out again from the model would undo an extension. So a running timer that has no place in the new model is an obstacle too, though the
 * engine would drop it in silence; a line with nothing after the semicolon lets it go.
 */
final class MigrationPath {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationPath.class);
    private static final String LOOP = "#multiInstanceBody";

    private final ProcessEngine engine;
    private final TransactionTemplate savePoint;
    private final ProcessDefinition from;
    private final BpmnModelInstance oldModel;
    private final BpmnModelInstance newModel;
    private final MigrationLines lines;
    private final Consumer<Obstacle> obstacles;
    private final Map<String, String> elements;
    private final MigrationPlan plan;
    private final Map<String, String> elementsOfJobs;

    /**
     * Works the way out and reports what is wrong with the plan itself.
     *
     * @param savePoint for whatever the engine may refuse: a refusal would spoil the surrounding transaction
     */
    MigrationPath(ProcessEngine engine, TransactionTemplate savePoint, ProcessDefinition from, ProcessDefinition to, MigrationLines lines,
            Consumer<Obstacle> obstacles) {
        this.engine = engine;
        this.savePoint = savePoint;
        this.from = from;
        this.oldModel = engine.getRepositoryService().getBpmnModelInstance(from.getId());
        this.newModel = engine.getRepositoryService().getBpmnModelInstance(to.getId());
        this.lines = lines;
        this.obstacles = obstacles;
        this.elements = mapping(to);
        this.plan = plan(to);
        this.elementsOfJobs = engine.getManagementService().createJobDefinitionQuery().processDefinitionId(from.getId()).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private Map<String, String> mapping(ProcessDefinition to) {
        Map<String, String> mapping = new LinkedHashMap<>();
        engine.getRuntimeService().createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build().getInstructions()
                .forEach(equal -> mapping.put(equal.getSourceActivityId(), equal.getTargetActivityId()));
        lines.elements().forEach((oldElement, newElement) -> {
            if (!isIn(oldModel, oldElement)) {
                // The line is about another version than this one.
                return;
            }
            if (newElement.isEmpty()) {
                mapping.remove(oldElement);
            } else if (!isIn(newModel, newElement)) {
                obstacles.accept(new Obstacle(from.getKey(), from.getName(), words(oldElement), MigrationReason.noSuchElement(newElement, from.getKey()), null));
            } else {
                mapping.put(oldElement, newElement);
                if (isRepeated(oldModel, oldElement) && isRepeated(newModel, newElement)) {
                    mapping.put(oldElement + LOOP, newElement + LOOP);
                }
            }
        });
        return mapping;
    }

    /** Leaves out, one by one, what the engine does not accept, so that the rest is tried too. */
    private MigrationPlan plan(ProcessDefinition to) {
        while (true) {
            MigrationPlanBuilder builder = engine.getRuntimeService().createMigrationPlan(from.getId(), to.getId());
            elements.forEach((oldElement, newElement) -> {
                MigrationInstructionBuilder instruction = builder.mapActivities(oldElement, newElement);
                if (waitsForAFact(oldElement)) {
                    instruction.updateEventTrigger();
                }
            });
            try {
                return savePoint.execute(status -> builder.build());
            } catch (MigrationPlanValidationException e) {
                e.getValidationReport().getInstructionReports().forEach(report -> {
                    String element = report.getMigrationInstruction().getSourceActivityId();
                    report.getFailures().forEach(failure -> obstacles.accept(new Obstacle(from.getKey(), from.getName(), words(element), reason(failure, element), null)));
                    elements.remove(element);
                });
            }
        }
    }

    private boolean waitsForAFact(String element) {
        ModelElementInstance part = oldModel.getModelElementById(element);
        return part instanceof ReceiveTask || part instanceof CatchEvent event && event.getEventDefinitions().stream().anyMatch(definition ->
                definition instanceof MessageEventDefinition || definition instanceof SignalEventDefinition || definition instanceof ConditionalEventDefinition);
    }

    /** Moves an instance to the new version, or leaves it as it is and reports everything that keeps it. */
    void walk(ProcessInstance instance) {
        for (Job timer : engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).timers().list()) {
            String element = elementsOfJobs.get(timer.getJobDefinitionId());
            if (!elements.containsKey(element) && !lines.letsGo(element)) {
                obstacles.accept(obstacle(instance, element, MigrationReason.timerWouldEnd(from.getKey())));
            }
        }
        try {
            savePoint.executeWithoutResult(status -> engine.getRuntimeService().newMigration(plan).processInstanceIds(instance.getId()).execute());
        } catch (MigratingProcessInstanceValidationException e) {
            report(instance, e.getValidationReport());
        } catch (RuntimeException e) {
            LOG.debug("Passed on as an obstacle", e);
            obstacles.accept(obstacle(instance, null, reason(String.valueOf(e.getMessage()), null)));
        }
    }

    private void report(ProcessInstance instance, MigratingProcessInstanceValidationReport report) {
        report.getFailures().forEach(failure -> obstacles.accept(obstacle(instance, null, reason(failure, null))));
        report.getActivityInstanceReports().forEach(activity -> activity.getFailures().forEach(failure ->
                obstacles.accept(obstacle(instance, activity.getSourceScopeId(), reason(failure, activity.getSourceScopeId())))));
        report.getTransitionInstanceReports().forEach(transition -> transition.getFailures().forEach(failure ->
                obstacles.accept(obstacle(instance, transition.getSourceScopeId(), reason(failure, transition.getSourceScopeId())))));
    }

    private Obstacle obstacle(ProcessInstance instance, String element, String reason) {
        return new Obstacle(from.getKey(), from.getName(), element == null ? null : words(element), reason, name(instance));
    }

    static String name(ProcessInstance instance) {
        return instance.getBusinessKey() == null ? instance.getId() : instance.getBusinessKey();
    }

    private String reason(String failure, String element) {
        return MigrationReason.of(failure, from.getKey(), element != null && isIn(newModel, element));
    }

    private String words(String element) {
        ModelElementInstance part = oldModel.getModelElementById(withoutLoop(element));
        String name = part == null ? null : part.getAttributeValue("name");
        return name == null ? element : "“" + name + "” (" + element + ")";
    }

    private static boolean isIn(BpmnModelInstance model, String element) {
        return model.getModelElementById(withoutLoop(element)) != null;
    }

    private static boolean isRepeated(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private static String withoutLoop(String element) {
        return element.endsWith(LOOP) ? element.substring(0, element.length() - LOOP.length()) : element;
    }
}
