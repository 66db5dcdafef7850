package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private static final String PASSWORD = "Mat-Khau-Manh-2026";

    @Test
    void aStartWithoutAnySettingNamesEveryOneThatIsMissing() throws IOException {
        assertThat(faults(production("production"))).hasSize(4).extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("SAURO_DB_URL", "SAURO_DB_USER", "SAURO_DB_PASSWORD", "SAURO_ADMIN_PASSWORD");
    }

    @Test
    void completeSettingsAreAccepted() throws IOException {
        MockEnvironment environment = complete("production");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "rehearsal"})
    void aTryOutBesideProductionIsRefused(String tryOut) throws IOException {
        assertThat(faults(complete("production", tryOut))).anyMatch(fault -> fault.startsWith("SPRING_PROFILES_ACTIVE:") && fault.contains(tryOut));
    }

    @ParameterizedTest
    @CsvSource({"SAURO_DB_URL, jdbc:h2:file:./data/sauro, PostgreSQL", "SAURO_ADMIN_PASSWORD, SauRo@2026-mau, mật khẩu mẫu", "SAURO_ADMIN_PASSWORD, short, 10 ký tự",
            "SAURO_ADMIN_PASSWORD, Quantri-2026-x-quantri, không chứa tên tài khoản", "SAURO_ADMIN, Quản trị, không dấu",
            "sauro.clock.starts-at, 2026-05-26T17:00:00+07:00, giờ thật", "sauro.clock.virtual, true, giờ thật", "sauro.clock.real-only, false, giờ thật"})
    void aSettingThatDoesNotFitIsNamedWithItsReason(String setting, String value, String reason) throws IOException {
        MockEnvironment environment = complete("production");
        environment.setProperty(setting, value);
        assertThat(faults(environment)).singleElement().asString().startsWith(setting + ":").contains(reason);
    }

    @Test
    void theMigrationCommandNeedsNoAdministrator() throws IOException {
        MockEnvironment environment = complete("production");
        environment.setProperty("SAURO_ADMIN_PASSWORD", "");
        environment.setProperty(CommandEnvironment.MIGRATION, "check");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @Test
    void otherProfilesAreNotLookedAt() throws IOException {
        assertThatCode(() -> check(production("sample"))).doesNotThrowAnyException();
    }

    @Test
    void thePublicPasswordIsTheOneTheSampleHas() throws IOException {
        for (String tryOut : List.of("sample", "rehearsal")) {
            assertThat(yaml("application-" + tryOut + ".yaml").getProperty("sauro.sample.default-password")).isEqualTo(ProductionCheck.SAMPLE_PASSWORD);
        }
    }

    private static MockEnvironment complete(String... profiles) throws IOException {
        MockEnvironment environment = production(profiles);
        environment.setProperty("SAURO_DB_URL", "jdbc:postgresql://db:5432/sauro");
        environment.setProperty("SAURO_DB_USER", "sauro");
        environment.setProperty("SAURO_DB_PASSWORD", "secret");
        environment.setProperty("SAURO_ADMIN_PASSWORD", PASSWORD);
        return environment;
    }

    /** With the profile's own file behind the settings, as in a start. */
    private static MockEnvironment production(String... profiles) throws IOException {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        environment.getPropertySources().addLast(yaml("application-production.yaml"));
        return environment;
    }

    private static PropertySource<?> yaml(String file) throws IOException {
        return new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).get(0);
    }

    private static List<String> faults(MockEnvironment environment) {
        return Stream.of(catchThrowableOfType(StartRefused.class, () -> check(environment))).flatMap(refused -> refused.faults().stream()).toList();
    }

    private static void check(MockEnvironment environment) {
        new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
