package vn.sauro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Every element and every flow of every process is passed by some test of the build. Runs in a JVM of its own behind the others, prints the figure of
 * each model, and judges only when every test that drives the engine was in the build.
 */
@Tag("engine")
@ExtendWith(PostgresCondition.class)
class PathCoverageTest {

    /** Elements and flows that no test of the build passes, as {@code process/id}, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void everyElementAndEveryFlowIsPassedBySomeTest() throws IOException, URISyntaxException {
        assumeThat(TestClasses.begun()).as("every test that drives the engine is in the build").containsAll(enginesTests());
        Set<String> passed = PassedPaths.passed();
        Map<String, List<String>> missing = new TreeMap<>();
        for (Path file : files(Path.of("processes"), ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            List<String> all = elements(model);
            List<String> open = open(model, id -> passed.contains(process + "/" + id));
            missing.put(process, open);
            System.out.printf("[path coverage] %-24s %3d of %3d passed, %5.1f %%  %s%n", process, all.size() - open.size(), all.size(),
                    100.0 * (all.size() - open.size()) / all.size(), String.join(" ", open));
        }
        List<String> open = missing.entrySet().stream().flatMap(process -> process.getValue().stream().map(id -> process.getKey() + "/" + id)).sorted().toList();
        assertThat(open).as("passed by no test").containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void anElementAndAFlowThatNobodyPassedAreNamed() {
        BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes/unit-plan.bpmn").toFile());
        assertThat(open(model, id -> true)).isEmpty();
        assertThat(open(model, id -> !Set.of("userTask_checkPlan", "flow_planReturned").contains(id))).containsExactly("flow_planReturned", "userTask_checkPlan");
    }

    private static List<String> open(BpmnModelInstance model, Predicate<String> passed) {
        return elements(model).stream().filter(id -> !passed.test(id)).sorted().toList();
    }

    private static List<String> elements(BpmnModelInstance model) {
        return Stream.concat(model.getModelElementsByType(FlowNode.class).stream(), model.getModelElementsByType(SequenceFlow.class).stream()).map(FlowElement::getId).toList();
    }

    /** Names of all classes that drive an engine. */
    private static Set<String> enginesTests() throws IOException, URISyntaxException {
        Path root = Path.of(PathCoverageTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return files(root, "Test.class").stream().map(file -> root.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceFirst("\\.class$", ""))
                .map(PathCoverageTest::load).filter(PathCoverageTest::drivesTheEngine).map(Class::getName).collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PathCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean drivesTheEngine(Class<?> type) {
        Set<String> tags = AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream().map(Tag::value).collect(Collectors.toSet());
        return !Modifier.isAbstract(type.getModifiers()) && type != PathCoverageTest.class && tags.contains("engine") && !tags.contains("benchmark");
    }

    /** Leaves the order of the classes as it is, but notes which there are. */
    public static final class TestClasses implements ClassOrderer {

        private static final String KIND = "classes";

        @Override
        public void orderClasses(ClassOrdererContext context) {
            context.getClassDescriptors().forEach(descriptor -> TestRun.note(KIND, descriptor.getTestClass().getName()));
        }

        static Set<String> begun() throws IOException {
            return TestRun.noted(KIND);
        }
    }
}
