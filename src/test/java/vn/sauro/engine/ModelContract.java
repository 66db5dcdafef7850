package vn.sauro.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What the models promise each other, the forms and the code. Says what is broken, as sentences; works on texts, so that a test can break
 * one on purpose.
 *
 * @param models    the processes by file name
 * @param decisions the decision files by file name
 * @param forms     names of the form files
 * @param code      the program's source files by path
 */
record ModelContract(Map<String, String> models, Map<String, String> decisions, Set<String> forms, Map<String, String> code, World world) {

    /**
     * What the running program answers for.
     *
     * @param bean           class of a bean, null when there is none of that name
     * @param delegates      names of all delegates
     * @param submittedForms keys of the forms somebody stands behind
     * @param groups         units and other groups people belong to
     * @param owed           for each bean that knows due dates, the stems of the tasks it knows one for
     * @param variables      variables the code knows, with the class that names them
     * @param ofCodeAlone    variables no model mentions: one form or delegate sets them, another reads them
     * @param messages       names of the messages the code sends
     */
    record World(Function<String, Class<?>> bean, Set<String> delegates, Set<String> submittedForms, Set<String> groups, Map<String, Set<String>> owed, Map<String, String> variables,
            Set<String> ofCodeAlone, Set<String> messages) {}

    private static final String EMBEDDED = "embedded:deployment:";
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{6,8}");
    private static final Pattern ELEMENT = Pattern.compile(
            "(startEvent|endEvent|throwEvent|catchEvent|boundaryEvent|userTask|serviceTask|businessRuleTask|receiveTask|callActivity|subProcess|gateway)_[a-z][A-Za-z]+");
    private static final Pattern FLOW = Pattern.compile("flow_[a-z][A-Za-z]+");
    private static final Pattern ELEMENT_IN_CODE = Pattern.compile("\"((?:" + ELEMENT.pattern() + ")|" + FLOW.pattern() + ")\"");
    private static final Pattern NAME_IN_CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern MESSAGE = Pattern.compile("[a-z][A-Za-z]+\\.[a-z][A-Za-z]+");
    private static final Pattern KEPT = Pattern.compile("P[1-9][0-9]*D");
    private static final Pattern DUE = Pattern.compile("\\$\\{([a-zA-Z]+)\\.(?:of|[a-z]+Due)\\(execution\\)}");
    private static final Pattern DELEGATE = Pattern.compile("#\\{([a-z][a-zA-Z]*Delegate)}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(?<![.\\w])([a-z]\\w*)\\.(\\w+)\\(");
    private static final Pattern WORD = Pattern.compile("(?<![.\\w])([a-zA-Z_]\\w*)");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final Set<String> LANGUAGE = Set.of("execution", "true", "false", "null", "empty", "not", "and", "or");
    /** By text: of all models one alone is broken at a time. */
    private static final Map<String, BpmnModelInstance> READ = new ConcurrentHashMap<>();
    private static final Map<String, DmnModelInstance> DECIDED = new ConcurrentHashMap<>();
    private static final Set<String> NOT_OURS = Set.of("camunda-admin");

    /** The same with a text of one file replaced, which must be there. */
    ModelContract breaking(String file, String from, String to) {
        Map<String, String> changed = new HashMap<>(file.endsWith(".dmn") ? decisions : models);
        String text = changed.get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("%s does not hold %s".formatted(file, from));
        }
        changed.put(file, text.replace(from, to == null ? "" : to));
        return file.endsWith(".dmn") ? new ModelContract(models, changed, forms, code, world) : new ModelContract(changed, decisions, forms, code, world);
    }

    /** Everything that is broken; empty when all holds. */
    List<String> broken() {
        Broken broken = new Broken(new ArrayList<>(), "");
        Map<String, BpmnModelInstance> read = models.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> READ.computeIfAbsent(file.getValue(),
                text -> Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))));
        Map<String, DmnModelInstance> decided = decisions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> DECIDED.computeIfAbsent(file.getValue(),
                text -> Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))));
        Set<String> processes = read.values().stream().map(model -> process(model).getId()).collect(Collectors.toSet());
        Set<String> tables = decided.values().stream().flatMap(model -> model.getModelElementsByType(Decision.class).stream()).map(Decision::getId).collect(Collectors.toSet());
        read.forEach((file, model) -> {
            Broken here = broken.in(file);
            process(file, model, here);
            ids(model, here);
            userTasks(model, here);
            starts(model, here);
            delegates(model, models.get(file), here);
            expressions(model, models.get(file), here);
            references(model, processes, tables, here);
            gateways(model, here);
            lateness(model, here);
        });
        messages(read, broken);
        decided.forEach((file, model) -> decision(model, tables, broken.in(file)));
        forms(read.values(), broken);
        code(read.values(), processes, tables, broken);
        return broken.sentences();
    }

    /** Collects what is broken, each with the file it stands in. */
    private record Broken(List<String> sentences, String file) {

        Broken in(String name) {
            return new Broken(sentences, name + ": ");
        }

        void unless(boolean holds, String sentence, Object... names) {
            if (!holds) {
                sentences.add(file + sentence.formatted(names));
            }
        }
    }

    private static Process process(BpmnModelInstance model) {
        return all(model, Process.class).iterator().next();
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    private static void process(String file, BpmnModelInstance model, Broken broken) {
        Process process = process(model);
        broken.unless(all(model, Process.class).size() == 1 && (process.getId() + ".bpmn").equals(file), "the file holds one process of its name, not %s", process.getId());
        broken.unless(process.isExecutable(), "the process is not executable");
        broken.unless(said(process.getName()), "the process has no name");
        broken.unless(KEPT.matcher(Optional.ofNullable(process.getCamundaHistoryTimeToLiveString()).orElse("")).matches(), "the process does not say how long its history is kept");
        broken.unless(process.getDocumentations().stream().anyMatch(text -> said(text.getTextContent())), "the process does not say what it is for");
    }

    private static void ids(BpmnModelInstance model, Broken broken) {
        for (BaseElement element : all(model, BaseElement.class)) {
            broken.unless(element.getId() == null || !GENERATED.matcher(element.getId()).matches(), "id %s was made up by a tool", element.getId());
        }
        all(model, FlowNode.class).forEach(node -> broken.unless(ELEMENT.matcher(node.getId()).matches(), "id %s is not type_verbObject", node.getId()));
        all(model, SequenceFlow.class).forEach(flow -> broken.unless(FLOW.matcher(flow.getId()).matches(), "id %s is not flow_factHappened", flow.getId()));
    }

    private void userTasks(BpmnModelInstance model, Broken broken) {
        for (UserTask task : all(model, UserTask.class)) {
            String id = task.getId();
            broken.unless(said(task.getName()), "%s has no name", id);
            broken.unless(task.getDocumentations().stream().map(Documentation::getTextContent).anyMatch(text -> text.length() > 40), "%s does not tell staff what to do", id);
            Matcher due = DUE.matcher(Optional.ofNullable(task.getCamundaDueDate()).orElse(""));
            broken.unless(due.matches(), "%s has no due date", id);
            if (due.matches()) {
                broken.unless(world.owed().getOrDefault(due.group(1), Set.of()).contains(id.replaceFirst("^userTask_", "")), "%s knows no due date of %s", due.group(1), id);
            }
            List<String> groups = task.getCamundaCandidateGroupsList();
            broken.unless(!groups.isEmpty(), "%s has no candidate groups", id);
            groups.forEach(group -> broken.unless(group.startsWith("${") || world.groups().contains(group), "%s: nobody belongs to the group %s", id, group));
            // The seam checks first, then the save point.
            broken.unless(task.isCamundaAsyncAfter() && !task.isCamundaAsyncBefore(), "%s has its save point elsewhere than behind it", id);
            form(id, task.getCamundaFormRef(), task.getCamundaFormKey(), broken);
        }
    }

    private void form(String element, String formRef, String formKey, Broken broken) {
        String form = formRef != null ? formRef + ".form" : formKey != null && formKey.startsWith(EMBEDDED) ? formKey.substring(EMBEDDED.length()) : null;
        broken.unless(form != null, "%s has no form", element);
        if (form != null) {
            broken.unless(forms.contains(form), "%s: there is no form %s", element, form);
            broken.unless(world.submittedForms().contains(stem(form)), "%s: nobody stands behind the form %s", element, form);
        }
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private void starts(BpmnModelInstance model, Broken broken) {
        for (StartEvent start : all(model, StartEvent.class)) {
            broken.unless(!start.isCamundaAsyncBefore(), "%s has a save point before its check", start.getId());
            if (start.getCamundaFormKey() != null || start.getCamundaFormRef() != null) {
                form(start.getId(), start.getCamundaFormRef(), start.getCamundaFormKey(), broken);
            }
        }
    }

    private void delegates(BpmnModelInstance model, String text, Broken broken) {
        all(model, ServiceTask.class).forEach(task -> delegate(task.getId(), task.getCamundaDelegateExpression(), broken));
        for (MessageEventDefinition message : all(model, MessageEventDefinition.class)) {
            if (message.getParentElement() instanceof ThrowEvent) {
                delegate(message.getId(), message.getCamundaDelegateExpression(), broken);
            }
        }
        broken.unless(all(model, ScriptTask.class).isEmpty() && Stream.of("camunda:class", "camunda:script", "camunda:expression=", "Listener", " language=").noneMatch(text::contains),
                "a class, a script, an acting expression or a listener stands in the model");
    }

    private void delegate(String element, String expression, Broken broken) {
        Matcher matcher = DELEGATE.matcher(Optional.ofNullable(expression).orElse(""));
        broken.unless(matcher.matches(), "%s names no delegate", element);
        if (matcher.matches()) {
            Class<?> bean = world.bean().apply(matcher.group(1));
            broken.unless(bean != null && JavaDelegate.class.isAssignableFrom(bean), "%s: there is no delegate %s", element, matcher.group(1));
        }
    }

    /** In every expression: a bean has the method, any other word is a variable the code or this model names. */
    private void expressions(BpmnModelInstance model, String text, Broken broken) {
        Set<String> known = new HashSet<>(world.variables().keySet());
        all(model, CamundaInputParameter.class).forEach(input -> known.add(input.getCamundaName()));
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            String expression = expressions.group(1).replaceAll("'[^']*'", "");
            Matcher calls = CALL.matcher(expression);
            Set<String> beans = new HashSet<>();
            while (calls.find()) {
                beans.add(calls.group(1));
                Class<?> bean = world.bean().apply(calls.group(1));
                broken.unless(bean != null, "there is no bean %s", calls.group(1));
                broken.unless(bean == null || Arrays.stream(bean.getMethods()).anyMatch(method -> method.getName().equals(calls.group(2))),
                        "bean %s has no method %s", calls.group(1), calls.group(2));
            }
            Matcher words = WORD.matcher(expression);
            while (words.find()) {
                String word = words.group(1);
                broken.unless(beans.contains(word) || LANGUAGE.contains(word) || known.contains(word) || DELEGATE.matcher("#{" + word + "}").matches(),
                        "no class names the variable %s", word);
            }
        }
        Stream.concat(all(model, CamundaIn.class).stream().flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                all(model, CamundaOut.class).stream().flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget())))
                .filter(name -> name != null).forEach(name -> broken.unless(known.contains(name), "no class names the variable %s", name));
    }

    private static void references(BpmnModelInstance model, Set<String> processes, Set<String> tables, Broken broken) {
        for (CallActivity call : all(model, CallActivity.class)) {
            broken.unless(processes.contains(call.getCalledElement()), "%s: there is no process %s", call.getId(), call.getCalledElement());
            broken.unless("deployment".equals(call.getCamundaCalledElementBinding()), "%s is not bound to the deployment", call.getId());
            broken.unless(all(model, CamundaIn.class).stream().anyMatch(in -> in.getCamundaBusinessKey() != null && call.equals(in.getParentElement().getParentElement())),
                    "%s gives no business key", call.getId());
        }
        for (BusinessRuleTask task : all(model, BusinessRuleTask.class)) {
            broken.unless(tables.contains(String.valueOf(task.getCamundaDecisionRef())), "%s: there is no decision %s", task.getId(), task.getCamundaDecisionRef());
            broken.unless("deployment".equals(task.getCamundaDecisionRefBinding()), "%s is not bound to the deployment", task.getId());
            broken.unless(said(task.getCamundaResultVariable()), "%s keeps no answer", task.getId());
        }
    }

    private static void gateways(BpmnModelInstance model, Broken broken) {
        for (ExclusiveGateway gateway : all(model, ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                broken.unless(String.valueOf(gateway.getName()).endsWith("?"), "%s asks no question", gateway.getId());
                broken.unless(gateway.getDefault() != null, "%s has no default", gateway.getId());
                List<String> answers = gateway.getOutgoing().stream().map(flow -> String.valueOf(flow.getName())).sorted().toList();
                broken.unless(answers.equals(List.of("Có", "Không")) || answers.size() > 2 && answers.stream().allMatch(ModelContract::said) && Set.copyOf(answers).size() == answers.size(),
                        "%s is not answered by Có and Không", gateway.getId());
                gateway.getOutgoing().forEach(flow -> broken.unless(flow.equals(gateway.getDefault()) != (flow.getConditionExpression() != null),
                        "%s: the default alone has no condition", flow.getId()));
            }
        }
        all(model, ConditionExpression.class).forEach(condition -> broken.unless(condition.getTextContent().startsWith("${"), "a condition is no expression: %s", condition.getTextContent()));
    }

    /** Whoever waits is told when it is late: by a repeating timer that interrupts nothing. A called process covers its own waits; a timer waits for nobody. */
    private void lateness(BpmnModelInstance model, Broken broken) {
        List<String> waits = Stream.of(UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class, EventBasedGateway.class)
                .flatMap(type -> model.getModelElementsByType(type).stream()).filter(wait -> wait.getChildElementsByType(TimerEventDefinition.class).isEmpty())
                .map(BaseElement::getId).toList();
        boolean covered = all(model, SubProcess.class).stream().filter(SubProcess::triggeredByEvent).flatMap(sub -> sub.getChildElementsByType(StartEvent.class).stream())
                .filter(start -> start.getId().equals("startEvent_lookDue") && !start.isInterrupting())
                .flatMap(start -> start.getChildElementsByType(TimerEventDefinition.class).stream()).anyMatch(timer -> timer.getTimeCycle() != null);
        broken.unless(waits.isEmpty() || covered, "nothing raises the lateness of %s", String.join(", ", waits));
    }

    /** What is thrown is caught, what is caught is thrown, and both under a name of the code's. */
    private void messages(Map<String, BpmnModelInstance> read, Broken broken) {
        Set<String> caught = new HashSet<>();
        read.forEach((file, model) -> {
            for (Message message : all(model, Message.class)) {
                broken.in(file).unless(MESSAGE.matcher(String.valueOf(message.getName())).matches(), "message %s is not context.factHappened", message.getName());
                broken.in(file).unless(world.messages().contains(message.getName()), "no class names the message %s", message.getName());
            }
            for (MessageEventDefinition event : all(model, MessageEventDefinition.class)) {
                broken.in(file).unless(event.getMessage() != null, "%s has no message", event.getId());
                if (event.getMessage() != null && event.getParentElement() instanceof CatchEvent) {
                    caught.add(event.getMessage().getName());
                }
            }
        });
        world.messages().forEach(message -> broken.unless(caught.contains(message), "message %s of the code is caught nowhere", message));
    }

    private static void decision(DmnModelInstance model, Set<String> tables, Broken broken) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            broken.unless(KEPT.matcher(Optional.ofNullable(decision.getCamundaHistoryTimeToLiveString()).orElse("")).matches(), "%s does not say how long its history is kept",
                    decision.getId());
            broken.unless(decision.getDescription() != null && said(decision.getDescription().getTextContent()), "%s does not say what it decides", decision.getId());
            decision.getInformationRequirements().forEach(needed -> broken.unless(needed.getRequiredDecision() == null || tables.contains(needed.getRequiredDecision().getId()),
                    "%s needs a decision that is not there", decision.getId()));
        }
        model.getModelElementsByType(DecisionTable.class).forEach(table -> broken.unless(!table.getRules().isEmpty(), "%s has no row", table.getId()));
        model.getModelElementsByType(Rule.class).forEach(rule -> broken.unless(rule.getDescription() != null && said(rule.getDescription().getTextContent()),
                "%s names no source", rule.getId()));
        model.getModelElementsByType(DmnElement.class).forEach(element -> broken.unless(element.getId() == null || !GENERATED.matcher(element.getId()).matches(),
                "id %s was made up by a tool", element.getId()));
    }

    private void forms(Collection<BpmnModelInstance> read, Broken broken) {
        Set<String> used = read.stream().flatMap(model -> Stream.concat(all(model, UserTask.class).stream().flatMap(task -> used(task.getCamundaFormRef(), task.getCamundaFormKey())),
                all(model, StartEvent.class).stream().flatMap(start -> used(start.getCamundaFormRef(), start.getCamundaFormKey())))).collect(Collectors.toSet());
        forms.forEach(form -> broken.unless(used.contains(form), "form %s is used nowhere", form));
        world.submittedForms().forEach(form -> broken.unless(forms.contains(form + ".form") || forms.contains(form + ".html"), "a class stands behind a form %s that is not there", form));
    }

    private static Stream<String> used(String formRef, String formKey) {
        return formRef != null ? Stream.of(formRef + ".form") : formKey != null ? Stream.of(formKey.replace(EMBEDDED, "")) : Stream.empty();
    }

    /** What the code calls by name is in a model. */
    private void code(Collection<BpmnModelInstance> read, Set<String> processes, Set<String> tables, Broken broken) {
        Set<String> elements = read.stream().flatMap(model -> Stream.concat(all(model, FlowNode.class).stream(), all(model, SequenceFlow.class).stream())).map(BaseElement::getId)
                .collect(Collectors.toSet());
        Set<String> names = Stream.of(processes, tables, world.submittedForms(), world.groups(), NOT_OURS).flatMap(Set::stream).collect(Collectors.toSet());
        code.forEach((file, text) -> {
            Matcher element = ELEMENT_IN_CODE.matcher(text);
            while (element.find()) {
                broken.in(file).unless(elements.contains(element.group(1)), "no model has an element %s", element.group(1));
            }
            Matcher name = NAME_IN_CODE.matcher(text);
            while (file.contains("/process/") && name.find()) {
                broken.in(file).unless(names.contains(name.group(1)), "no process, decision, form or group is called %s", name.group(1));
            }
        });
        world.owed().forEach((bean, stems) -> stems.forEach(stem -> broken.unless(elements.contains("userTask_" + stem), "%s knows a due date of userTask_%s, which is in no model", bean, stem)));
        String texts = String.join("\n", models.values());
        world.delegates().forEach(delegate -> broken.unless(texts.contains("#{" + delegate + "}"), "delegate %s is in no model", delegate));
        Set<String> words = Stream.concat(models.values().stream(), decisions.values().stream()).flatMap(NO_WORD::splitAsStream).collect(Collectors.toSet());
        world.variables().forEach((variable, owner) -> {
            boolean mentioned = words.contains(variable);
            broken.unless(mentioned != world.ofCodeAlone().contains(variable), mentioned ? "%s: variable %s is in a model though listed as the code's alone" : "%s: variable %s is in no model",
                    owner, variable);
        });
    }
}
