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

    @ArchTest
    static final ArchRule A_MODULE_CALLS_ONLY_MODULES_BELOW_IT = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("rehearsal").definedBy("vn.sauro.rehearsal..")
            .layer("rearrangement").definedBy("vn.sauro.rearrangement..")
            .layer("consultation").definedBy("vn.sauro.consultation..")
            .layer("hotspot").definedBy("vn.sauro.hotspot..")
            .layer("escalation").definedBy("vn.sauro.escalation..")
            .layer("assignment").definedBy("vn.sauro.assignment..")
            .layer("notification").definedBy("vn.sauro.notification..")
            .layer("workplace").definedBy("vn.sauro.workplace..")
            .layer("organisation").definedBy("vn.sauro.organisation..")
            .layer("calendar").definedBy("vn.sauro.calendar..")
            .layer("retention").definedBy("vn.sauro.retention..")
            .layer("engine").definedBy("vn.sauro.engine..")
            .layer("rule").definedBy("vn.sauro.rule..")
            .whereLayer("rehearsal").mayNotBeAccessedByAnyLayer()
            .whereLayer("rearrangement").mayOnlyBeAccessedByLayers("rehearsal")
            .whereLayer("consultation").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement")
            .whereLayer("hotspot").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation")
            .whereLayer("escalation").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot")
            .whereLayer("assignment").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation")
            .whereLayer("notification").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment")
            .whereLayer("workplace").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment", "notification")
            .whereLayer("organisation").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment", "notification", "workplace")
            .whereLayer("calendar").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment", "notification", "workplace", "organisation")
            .whereLayer("retention").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment", "notification", "workplace", "organisation", "calendar")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("rehearsal", "rearrangement", "consultation", "hotspot", "escalation", "assignment", "notification", "workplace", "organisation", "calendar", "retention");

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
