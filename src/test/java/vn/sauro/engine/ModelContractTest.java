package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import vn.sauro.assignment.AssignmentStep;
import vn.sauro.engine.ModelContract.World;
import vn.sauro.hotspot.HotSpotStep;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.review.ReviewStep;
import vn.sauro.testing.EngineTest;

/** Every reference among {@code processes/}, {@code forms/} and the code resolves; and each check of it fails on a model broken for it. */
@EngineTest
class ModelContractTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    /** Set by a start form, read by forms and delegates; no flow depends on them. */
    private static final Set<String> OF_CODE_ALONE = Set.of("correctionNumber", "correctionReason", "entrySubject", "assignmentCode", "sourceCode", "delegationCode", "escalationCode", "movedTo", "confidentialWork");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private AccessProperties access;

    @Test
    void everythingModelsFormsAndCodeNameOfEachOtherIsThere() throws IOException {
        assertThat(contract().models()).hasSizeGreaterThan(10);
        assertThat(contract().code()).hasSizeGreaterThan(100);
        assertThat(contract().broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unit-plan.bpmn | <bpmn:process id="unit-plan"                | <bpmn:process id="unit-plans"        | the file holds one process of its name
            unit-plan.bpmn | isExecutable="true"                         | isExecutable="false"                 | the process is not executable
            unit-plan.bpmn | historyTimeToLive="P3650D"                  | historyTimeToLive="P0D"              | how long its history is kept
            unit-plan.bpmn | gateway_planApproved                        | Gateway_0k2x9ab                      | Gateway_0k2x9ab was made up by a tool
            unit-plan.bpmn | userTask_checkPlan                          | checkPlan                            | checkPlan is not type_verbObject
            unit-plan.bpmn | flow_planChecked                            | planChecked                          | planChecked is not flow_factHappened
            unit-plan.bpmn | Rà soát kế hoạch của ${subjectName}: đủ việc, đủ 06 rõ, đúng thời hạn. Chưa đạt thì trả lại và nêu rõ lý do. | Rà soát. | userTask_checkPlan does not tell staff
            unit-plan.bpmn | formRef="check-plan"                        | formRef="checks-plan"                | there is no form checks-plan.form
            unit-plan.bpmn | camunda:formRef="check-plan"                | camunda:priority="1"                 | userTask_checkPlan has no form
            unit-plan.bpmn | candidateGroups="vpdu"                      | candidateGroups="vp-du"              | nobody belongs to the group vp-du
            unit-plan.bpmn | camunda:candidateGroups="vpdu"              | camunda:priority="1"                 | userTask_checkPlan has no candidate groups
            unit-plan.bpmn | camunda:dueDate="${dueDates.of(execution)}" | camunda:priority="1"                 | userTask_approvePlan has no due date
            unit-plan.bpmn | ${dueDates.of(execution)}                   | ${deadlines.of(execution)}           | deadlines knows no due date of userTask_draftPlan
            unit-plan.bpmn | userTask_checkPlan                          | userTask_judgePlan                   | dueDates knows no due date of userTask_judgePlan
            unit-plan.bpmn | userTask_checkPlan                          | userTask_judgePlan                   | userTask_checkPlan, which is in no model
            unit-plan.bpmn | camunda:asyncAfter="true"                   | camunda:asyncBefore="true"           | userTask_checkPlan has its save point elsewhere
            correction.bpmn | id="startEvent_correctionRequested"        | id="startEvent_correctionRequested" camunda:asyncBefore="true" | has a save point before its check
            correction.bpmn | request-correction.html                    | ask-correction.html                  | there is no form ask-correction.html
            correction.bpmn | request-correction.html                    | ask-correction.html                  | form request-correction.html is used nowhere
            correction.bpmn | #{rerunOutcomeDelegate}                    | #{runOutcomeDelegate}                | there is no delegate runOutcomeDelegate
            correction.bpmn | #{rerunOutcomeDelegate}                    | #{procedure}                         | serviceTask_rerunOutcome names no delegate
            correction.bpmn | #{rerunOutcomeDelegate}                    | #{recordHamletOutcomeDelegate}       | delegate rerunOutcomeDelegate is in no model
            correction.bpmn | camunda:delegateExpression="#{rerunOutcomeDelegate}" | camunda:class="vn.sauro.Rerun" | a class, a script
            correction.bpmn | ${procedure.hamletComplete(execution)}     | ${procedure.complete(execution)}     | bean procedure has no method complete
            correction.bpmn | ${procedure.hamletComplete(execution)}     | ${procedures.complete(execution)}    | there is no bean procedures
            correction.bpmn | ${resultUsed}                              | ${resultsUsed}                       | no class names the variable resultsUsed
            correction.bpmn | ${resultUsed}                              | ${resultsUsed}                       | variable resultUsed is in no model
            correction.bpmn | ${correctionKind == 'LEDGER'}              | ${kind == 'LEDGER'}                  | no class names the variable kind
            correction.bpmn | decisionRef="hamlet-outcome"               | decisionRef="hamlet-outcomes"        | there is no decision hamlet-outcomes
            correction.bpmn | camunda:decisionRefBinding="deployment"    | camunda:decisionRefBinding="latest"  | businessRuleTask_decideHamlet is not bound
            correction.bpmn | name="BTV thống nhất?"                     | name="BTV thống nhất"                | gateway_correctionAgreed asks no question
            correction.bpmn | ` default="flow_correctionRefused"`        | ``                                   | gateway_correctionAgreed has no default
            correction.bpmn | id="flow_correctionRefused" name="Không"   | id="flow_correctionRefused" name="Sai" | gateway_correctionAgreed is not answered
            hamlet-ledger.bpmn | calledElement="cluster-ledger"          | calledElement="cluster-ledgers"      | there is no process cluster-ledgers
            hamlet-ledger.bpmn | calledElementBinding="deployment"       | calledElementBinding="latest"        | callActivity_recordClusters is not bound
            hamlet-ledger.bpmn | <camunda:in businessKey="#{rearrangementCode}:#{schemeCode}:#{hamletCode}:#{round}:#{clusterCode}" /> | `` | callActivity_recordClusters gives no business key
            hamlet-ledger.bpmn | source="clusterCode"                    | source="clusterCodes"                | no class names the variable clusterCodes
            stopped-scheme.bpmn | name="consultation.schemeStopped"      | name="SchemeStopped"                 | message SchemeStopped is not context.factHappened
            stopped-scheme.bpmn | name="consultation.schemeStopped"      | name="consultation.schemeHalted"     | no class names the message consultation.schemeHalted
            stopped-scheme.bpmn | name="consultation.schemeStopped"      | name="consultation.schemeHalted"     | message consultation.schemeStopped of the code is caught nowhere
            hot-spot-schedule.dmn | historyTimeToLive="P3650D"           | historyTimeToLive="P0D"              | hot-spot-schedule does not say how long
            hot-spot-schedule.dmn | <decision id="hot-spot-schedule"      | <decision id="hot-spot-times"        | no process, decision, form or group is called hot-spot-schedule
            public-consultation.bpmn | serviceTask_sumUpRound            | serviceTask_addUpRound               | no model has an element serviceTask_sumUpRound
            notice-receipt.bpmn | <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">${latenessTimers.looks(execution)}</bpmn:timeCycle> | <bpmn:timeDuration>P1D</bpmn:timeDuration> | nothing raises the lateness of userTask_confirmReceipt
            escalation.bpmn | id="flow_rungHead" name="Người đứng đầu"      | id="flow_rungHead" name="Giải trình"    | gateway_rung is not answered
            hamlet-ledger.bpmn | <bpmn:serviceTask id="serviceTask_recordHamletOutcome" | <bpmn:receiveTask id="receiveTask_wait" /><bpmn:serviceTask id="serviceTask_recordHamletOutcome" | nothing raises the lateness of receiveTask_wait
            """)
    void aModelBrokenInOnePlaceBreaksTheContract(String file, String from, String to, String said) throws IOException {
        assertThat(contract().breaking(file, from, to).broken()).anyMatch(sentence -> sentence.contains(said));
    }

    @Test
    void everyFormIsReadableByTheSeamAndLabelsItsFields() throws IOException {
        for (Path form : files(FORMS, "")) {
            byte[] content = Files.readAllBytes(form);
            FormFile file = form.toString().endsWith(".html") ? FormFile.ofHtml(content) : FormFile.ofFormJs(content);
            assertThat(file.fields().values()).as(form.toString()).isNotEmpty().allSatisfy(field -> assertThat(field.label()).as(field.key()).isNotEqualTo(field.key()));
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

    private ModelContract contract() throws IOException {
        Set<String> forms = files(FORMS, "").stream().map(form -> form.getFileName().toString()).collect(Collectors.toSet());
        Map<String, String> code = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                code.put(source.toString().replace('\\', '/'), Files.readString(source));
            }
        }
        return new ModelContract(texts(".bpmn"), texts(".dmn"), forms, code, world());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, String> texts(String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(PROCESSES, ending)) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    private World world() throws IOException {
        Set<String> groups = Stream.of(FixedUnit.values()).map(FixedUnit::code).collect(Collectors.toSet());
        groups.add(Organisation.ON_BEHALF);
        Map<String, Set<String>> owed = Map.of("dueDates", phases(), "hotSpotDueDates", Arrays.stream(HotSpotStep.values()).map(HotSpotStep::code).collect(Collectors.toSet()),
                "assignmentDueDates", Stream.concat(Arrays.stream(AssignmentStep.values()).map(AssignmentStep::code), Stream.of("workAssignment", "reportPeriod")).collect(Collectors.toSet()),
                "escalationTimers", Set.of("explain", "decideEscalation"),
                "reviewDueDates", Arrays.stream(ReviewStep.values()).filter(ReviewStep::isTask).map(ReviewStep::code).collect(Collectors.toSet()));
        return new World(name -> context.containsBean(name) ? ClassUtils.getUserClass(context.getBean(name)) : null, Set.of(context.getBeanNamesForType(JavaDelegate.class)),
                context.getBeansOfType(SubmittedForm.class).values().stream().map(SubmittedForm::key).collect(Collectors.toSet()), groups, owed, constants("Variables"),
                OF_CODE_ALONE, constants("Messages").keySet());
    }

    /** Phases that have a task of their own; the others are the same task in a second round or for the whole conclusion. */
    private static Set<String> phases() {
        List<ProcedurePhase> all = List.of(ProcedurePhase.values());
        return all.stream().filter(phase -> all.stream().noneMatch(other -> other != phase && (other.again() == phase || other.forConclusion() == phase)))
                .map(ProcedurePhase::code).collect(Collectors.toSet());
    }

    /** The names that the classes with this ending give to parts of models, each with a class that does. */
    private static Map<String, String> constants(String ending) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:vn/sauro/**/process/*" + ending + ".class")) {
            String path = resource.getURL().getPath();
            Class<?> type = ClassUtils.resolveClassName(path.substring(path.lastIndexOf("vn/sauro/"), path.length() - ".class".length()).replace('/', '.'), null);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    names.put(name(ReflectionUtils.getField(field, null)), type.getSimpleName());
                }
            }
        }
        return names;
    }

    /** Of a text itself, of a typed variable its name. */
    private static String name(Object constant) {
        if (constant instanceof String text) {
            return text;
        }
        var accessor = ReflectionUtils.findMethod(constant.getClass(), "name");
        accessor.setAccessible(true);
        return (String) ReflectionUtils.invokeMethod(accessor, constant);
    }
}
