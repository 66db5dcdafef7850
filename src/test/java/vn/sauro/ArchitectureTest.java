package vn.sauro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import vn.sauro.engine.SubmittedForm;

@AnalyzeClasses(packages = "vn.sauro", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modulesHaveNoCyclesAndUseOnlyEachOthersApi() {
        ApplicationModules.of(SauRoApplication.class).verify();
    }

    /** feel-engine's jar holds an older Jackson under the same names; the order in the pom keeps it behind the one the pom manages. */
    @ParameterizedTest
    @ValueSource(classes = {ObjectMapper.class, JsonFactory.class, JsonProperty.class})
    void jacksonIsTheOneThePomManages(Class<?> ofJackson) {
        assertThat(ofJackson.getProtectionDomain().getCodeSource().getLocation().getPath()).contains("/jackson-");
    }

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_MODULE_AND_PROCESS_PACKAGES_KNOW_CAMUNDA = noClasses()
            .that().resideOutsideOfPackages("vn.sauro.engine..", "vn.sauro.*.process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    /** Top to bottom; {@code rule} lies below them all and is everybody's. */
    private static final List<String> MODULES = List.of("rehearsal", "review", "rearrangement", "consultation", "rating", "hotspot", "escalation", "assignment",
            "notification", "workplace", "organisation", "calendar", "retention", "engine");

    @ArchTest
    static final ArchRule A_MODULE_CALLS_ONLY_MODULES_BELOW_IT = layers();

    private static ArchRule layers() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String module : MODULES) {
            layers = layers.layer(module).definedBy("vn.sauro." + module + "..");
        }
        layers = layers.whereLayer(MODULES.get(0)).mayNotBeAccessedByAnyLayer();
        for (int below = 1; below < MODULES.size(); below++) {
            layers = layers.whereLayer(MODULES.get(below)).mayOnlyBeAccessedByLayers(MODULES.subList(0, below).toArray(String[]::new));
        }
        return layers;
    }

    @ArchTest
    static final ArchRule DELEGATES_ARE_NAMED_AS_SUCH = classes().that().implement(JavaDelegate.class)
            .should().haveSimpleNameEndingWith("Delegate").andShould().resideInAPackage("..process..");

    @ArchTest
    static final ArchRule WHAT_STANDS_BEHIND_A_FORM_IS_NAMED_AS_SUCH = classes().that().implement(SubmittedForm.class)
            .should().haveSimpleNameEndingWith("Form").andShould().resideInAPackage("..process..");

    /** A stream keeps its connection until somebody closes it. */
    @ArchTest
    static final ArchRule ROWS_ARE_READ_AS_LISTS = noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule NOBODY_OUTSIDE_A_FEATURE_REACHES_ITS_TABLES = classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();
}
