package vn.sauro.workplace.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.sauro.workplace.TaskGuide.Next;

/**
 * Reads from the models what follows a task: along the flows to the next tasks, called processes, waits and ends; where an instance that was called
 * ends, on from where it was called. The diagrams are the one truth, so nothing is told here that Cockpit does not show.
 */
final class NextSteps {

    private static final String ALL_DONE = "Khi mọi phần cùng bước đã xong";
    private static final String UNIT = "${unitCode}";

    /** Reads models by the key of their process, and names groups. */
    interface Models {

        BpmnModelInstance model(String process);

        /** The process whose instance called this one; empty when none did. */
        Optional<String> caller(String process);

        String groupName(String group);
    }

    private final Models models;
    private final UnaryOperator<String> variable;

    /** @param variable reads a variable of the task at hand */
    NextSteps(Models models, UnaryOperator<String> variable) {
        this.models = models;
        this.variable = variable;
    }

    List<Next> of(String process, String task) {
        FlowNode node = models.model(process).getModelElementById(task);
        return after(process, node, new HashSet<>(Set.of(task))).stream().distinct().toList();
    }

    private List<Next> after(String process, FlowNode node, Set<String> passed) {
        Collection<SequenceFlow> flows = node.getOutgoing();
        List<List<Next>> branches = flows.stream().map(flow -> along(process, flow, new HashSet<>(passed))).toList();
        if (!(node instanceof Gateway)) {
            return branches.stream().flatMap(List::stream).toList();
        }
        List<List<Next>> telling = branches.stream().filter(branch -> !branch.isEmpty()).toList();
        if (telling.size() == branches.size() && telling.stream().distinct().count() == 1) {
            // The answer changes nothing for what comes next.
            return telling.get(0);
        }
        List<Next> all = new ArrayList<>();
        int branch = 0;
        for (SequenceFlow flow : flows) {
            String answer = answer(node, flow);
            branches.get(branch++).forEach(next -> all.add(new Next(joined(answer, next.when()), next.what(), next.who())));
        }
        return all;
    }

    private static String answer(FlowNode gateway, SequenceFlow flow) {
        return flow.getName() == null ? "" : text(gateway.getName()) + " " + text(flow.getName());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + "; " + other;
    }

    private List<Next> along(String process, SequenceFlow flow, Set<String> passed) {
        FlowNode node = flow.getTarget();
        if (!passed.add(node.getId())) {
            return List.of();
        }
        if (node instanceof UserTask task) {
            return List.of(new Next("", text(task.getName()), who(task)));
        }
        if (node instanceof CallActivity call) {
            return List.of(new Next("", text(call.getName()), firstOf(call.getCalledElement())));
        }
        if (node instanceof SubProcess sub) {
            return List.of(new Next("", text(sub.getName()), ""));
        }
        if (node instanceof IntermediateCatchEvent wait) {
            return List.of(new Next("", text(wait.getName()), ""));
        }
        return node instanceof EndEvent end ? atEnd(process, end, passed) : after(process, node, passed);
    }

    private List<Next> atEnd(String process, EndEvent end, Set<String> passed) {
        List<Next> ended = List.of(new Next("", text(end.getName()), ""));
        if (end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance)) {
            return ended;
        }
        if (end.getParentElement() instanceof SubProcess sub) {
            return sub.triggeredByEvent() ? ended : orElse(asOfOneOfMany(sub, after(process, sub, passed)), ended);
        }
        return models.caller(process).map(caller -> orElse(afterCall(caller, process), ended)).orElse(ended);
    }

    private List<Next> afterCall(String caller, String process) {
        return models.model(caller).getModelElementsByType(CallActivity.class).stream().filter(call -> process.equals(call.getCalledElement())).findFirst()
                .map(call -> asOfOneOfMany(call, after(caller, call, new HashSet<>(Set.of(call.getId()))))).orElse(List.of());
    }

    private static List<Next> orElse(List<Next> next, List<Next> otherwise) {
        return next.isEmpty() ? otherwise : next;
    }

    /** What comes after all of the same kind are done. */
    private static List<Next> asOfOneOfMany(FlowNode node, List<Next> next) {
        return node.getChildElementsByType(LoopCharacteristics.class).isEmpty() ? next
                : next.stream().map(one -> new Next(one.when().startsWith(ALL_DONE) ? one.when() : joined(ALL_DONE, one.when()), one.what(), one.who())).toList();
    }

    /** Whose tasks a called process begins with. */
    private String firstOf(String process) {
        BpmnModelInstance model = models.model(process);
        Set<String> passed = new HashSet<>();
        return model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof Process)
                .flatMap(start -> after(process, start, passed).stream()).map(Next::who).filter(who -> !who.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    /** The candidate groups; where an expression names them, the lane. */
    private String who(UserTask task) {
        List<String> groups = task.getCamundaCandidateGroups() == null ? List.of() : Arrays.stream(task.getCamundaCandidateGroups().split(",")).map(String::strip).toList();
        String unit = variable.apply("unitCode");
        if (groups.equals(List.of(UNIT)) && unit != null && !unit.isEmpty()) {
            return models.groupName(unit);
        }
        return groups.stream().noneMatch(group -> group.contains("${")) ? groups.stream().map(models::groupName).collect(Collectors.joining(", ")) : lane(task);
    }

    private static String lane(FlowElement element) {
        return element.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().stream().anyMatch(node -> node.getId().equals(element.getId()))).map(lane -> text(lane.getName())).findFirst().orElse("");
    }

    private static String text(String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
