package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.testing.EngineTest;

/** Every reference in {@code processes/} and {@code forms/} resolves, and every element is named as the house names them. */
@EngineTest
class ModelContractTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern GENERATED = Pattern.compile("(Activity|Gateway|Event|Flow|Task|StartEvent|SequenceFlow|Process)_[0-9a-z]{7}");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{([a-zA-Z]+)[.}]");
    private static final Pattern DUE_DATE = Pattern.compile("\\$\\{([a-z][a-zA-Z]*DueDates|dueDates)\\.of\\(execution\\)}");
    private static final String EMBEDDED = "embedded:deployment:";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private AccessProperties access;

    static List<File> models() {
        return files(PROCESSES, ".bpmn");
    }

    static List<File> decisions() {
        return files(PROCESSES, ".dmn");
    }

    private static List<File> files(Path folder, String ending) {
        File[] files = folder.toFile().listFiles((directory, name) -> name.endsWith(ending));
        assertThat(files).isNotEmpty();
        return Stream.of(files).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessIsNamedLikeItsFileAndSaysWhatItIsFor(File file) {
        Process process = only(file, Process.class);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getName());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasATypedIdOfItsOwn(File file) {
        for (FlowNode node : Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId()).doesNotMatch(GENERATED).matches("(startEvent|endEvent|throwEvent|boundaryEvent|userTask|serviceTask|businessRuleTask|callActivity|subProcess|gateway)_[a-z][A-Za-z]+");
        }
        for (SequenceFlow flow : Bpmn.readModelFromFile(file).getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getId()).matches("flow_[a-z][A-Za-z]+");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskTellsStaffWhatToDoByWhenAndOnWhichForm(File file) {
        for (UserTask task : Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getName()).as(task.getId()).isNotBlank();
            assertThat(task.getDocumentations().stream().map(Documentation::getTextContent)).as(task.getId()).anyMatch(text -> text.length() > 40);
            assertThat(task.getCamundaDueDate()).as(task.getId()).matches(DUE_DATE);
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).isNotEmpty();
            assertThat(task.isCamundaAsyncAfter()).as(task.getId()).isTrue();
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isFalse();
            assertFormExists(task.getId(), task.getCamundaFormRef(), task.getCamundaFormKey());
        }
        for (MessageEventDefinition message : Bpmn.readModelFromFile(file).getModelElementsByType(MessageEventDefinition.class)) {
            assertThat(message.getMessage()).as(message.getId()).isNotNull();
            boolean throwing = message.getParentElement() instanceof ThrowEvent;
            assertThat(message.getCamundaDelegateExpression() != null).as(message.getId()).isEqualTo(throwing);
            if (throwing) {
                assertThat(message.getCamundaDelegateExpression()).matches("#\\{[a-zA-Z]+Delegate}");
                assertThat(context.getBean(message.getCamundaDelegateExpression().replaceAll("[#{}]", ""))).isInstanceOf(JavaDelegate.class);
            }
        }
        for (StartEvent start : Bpmn.readModelFromFile(file).getModelElementsByType(StartEvent.class)) {
            assertThat(start.isCamundaAsyncBefore()).isFalse();
            if (start.getCamundaFormKey() != null || start.getCamundaFormRef() != null) {
                assertFormExists(start.getId(), start.getCamundaFormRef(), start.getCamundaFormKey());
            }
        }
    }

    private void assertFormExists(String element, String formRef, String formKey) {
        String form = formRef != null ? formRef + ".form" : formKey.substring(EMBEDDED.length());
        assertThat(FORMS.resolve(form)).as(element).exists();
        assertThat(forms().keySet()).as(element).contains(form.substring(0, form.lastIndexOf('.')));
    }

    private Map<String, SubmittedForm> forms() {
        return context.getBeansOfType(SubmittedForm.class).values().stream().collect(Collectors.toMap(SubmittedForm::key, Function.identity()));
    }

    @Test
    void everyFormIsUsedAndReadableByTheSeam() throws IOException {
        String models = String.join("", models().stream().map(ModelContractTest::text).toList());
        for (File form : FORMS.toFile().listFiles()) {
            String name = form.getName().substring(0, form.getName().lastIndexOf('.'));
            assertThat(models).contains(form.getName().endsWith(".html") ? EMBEDDED + form.getName() : "formRef=\"" + name + "\"");
            byte[] content = Files.readAllBytes(form.toPath());
            FormFile file = form.getName().endsWith(".html") ? FormFile.ofHtml(content) : FormFile.ofFormJs(content);
            assertThat(file.fields().values()).as(form.getName()).isNotEmpty().allSatisfy(field -> assertThat(field.label()).as(field.key()).isNotEqualTo(field.key()));
        }
        assertThat(forms()).hasSize(FORMS.toFile().listFiles().length);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyGroupIsAUnitEveryCommuneHas(File file) {
        Set<String> units = Stream.of(FixedUnit.values()).map(FixedUnit::code).collect(Collectors.toSet());
        for (UserTask task : Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).allMatch(group -> group.startsWith("${") || group.equals(Organisation.ON_BEHALF) || units.contains(group));
        }
    }

    @Test
    void everyGroupInTheSettingsIsAUnitEveryCommuneHas() {
        Set<String> units = Stream.of(FixedUnit.values()).map(FixedUnit::code).collect(Collectors.toSet());
        assertThat(access.leaders()).isNotEmpty().isSubsetOf(units);
        assertThat(access.confidential().values()).allSatisfy(groups -> assertThat(groups).isSubsetOf(units));
        assertThat(access.starters().values()).allSatisfy(groups -> assertThat(groups).allMatch(group -> group.equals(AccessProperties.EVERYONE) || units.contains(group)));
        assertThat(Binder.get(context.getEnvironment()).bind("sauro.rearrangement.receiving-bodies", Bindable.listOf(String.class)).get()).isSubsetOf(units);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDelegateAndBeanResolvesAndNothingIsScripted(File file) {
        for (ServiceTask task : Bpmn.readModelFromFile(file).getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("#\\{[a-zA-Z]+Delegate}");
            assertThat(context.getBean(task.getCamundaDelegateExpression().replaceAll("[#{}]", ""))).isInstanceOf(JavaDelegate.class);
        }
        String text = text(file);
        assertThat(text).doesNotContain("camunda:class", "camunda:script", "scriptTask");
        Set<String> variables = Set.of("unitCode", "planAccepted", "planApproved", "policyAgreed", "dossierAgreed", "resolutionAdopted", "consultationOutcome",
                "rearrangementCode", "schemeCode", "hamletCode", "clusterCode", "round", "subjectName", "planSubject", "onBehalf", "draftAccepted", "consultAgain",
                "endWithoutResolution", "entryConfirmed", "resultUsed", "correctionAgreed", "correctionKind", "cancelled", "hotSpotNumber", "hotSpotSettled", "hotSpotStable");
        Matcher bean = BEAN.matcher(text.replace(" == ", "}"));
        while (bean.find()) {
            assertThat(variables.contains(bean.group(1)) || context.containsBean(bean.group(1))).as(bean.group(1)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCalledProcessAndDecisionIsThereAndBoundToTheDeployment(File file) {
        Set<String> processes = models().stream().map(model -> model.getName().replace(".bpmn", "")).collect(Collectors.toSet());
        Set<String> decided = decisions().stream().flatMap(model -> Dmn.readModelFromFile(model).getModelElementsByType(Decision.class).stream()).map(Decision::getId)
                .collect(Collectors.toSet());
        for (CallActivity call : Bpmn.readModelFromFile(file).getModelElementsByType(CallActivity.class)) {
            assertThat(processes).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        }
        for (BusinessRuleTask task : Bpmn.readModelFromFile(file).getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(decided).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGatewayAsksAQuestionAnswersItAndHasADefault(File file) {
        for (ExclusiveGateway gateway : Bpmn.readModelFromFile(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).containsExactlyInAnyOrder("Có", "Không");
            }
        }
        assertThat(Bpmn.readModelFromFile(file).getModelElementsByType(ConditionExpression.class)).allSatisfy(condition -> assertThat(condition.getTextContent()).startsWith("${"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRuleOfADecisionNamesItsSource(File file) {
        assertThat(Dmn.readModelFromFile(file).getModelElementsByType(Rule.class)).isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription()).as(rule.getId()).isNotNull().satisfies(source -> assertThat(source.getTextContent()).isNotBlank()));
        assertThat(Dmn.readModelFromFile(file).getModelElementsByType(Decision.class)).allSatisfy(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasItsPicture(File file) {
        for (String ending : List.of(".svg", ".png")) {
            assertThat(Path.of("docs/models", file.getName().replace(".bpmn", ending))).exists();
        }
    }

    private static <T extends BaseElement> T only(File file, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        assertThat(model.getModelElementsByType(type)).hasSize(1);
        return model.getModelElementsByType(type).iterator().next();
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
