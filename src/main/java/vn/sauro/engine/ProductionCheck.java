package vn.sauro.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Looks at the settings of the profile {@code production} before anything else is done, and refuses the start with all that is missing or
 * wrong at once: the database, the first administrator, whatever would bring the sample or another time than the real one.
 */
class ProductionCheck implements EnvironmentPostProcessor {

    static final String PROFILE = "production";
    /** Stands in the README for everybody to read. */
    static final String SAMPLE_PASSWORD = "SauRo@2026-mau";

    private static final List<String> TRY_OUTS = List.of("sample", "rehearsal");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9.-]+");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.matchesProfiles(PROFILE)) {
            return;
        }
        List<String> faults = new ArrayList<>();
        TRY_OUTS.stream().filter(environment::matchesProfiles)
                .forEach(tryOut -> faults.add("SPRING_PROFILES_ACTIVE: “production” không chạy cùng “" + tryOut + "”."));
        database(environment, faults);
        if (!CommandEnvironment.isGiven(environment)) {
            administrator(environment, faults);
        }
        Stream.of("sauro.clock.starts-at", "sauro.clock.virtual").filter(setting -> given(environment, setting).filter(value -> !value.equals("false")).isPresent())
                .forEach(setting -> faults.add(setting + ": máy chủ chính thức chạy theo giờ thật, không đặt giờ khác."));
        if (!environment.getProperty("sauro.clock.real-only", Boolean.class, false)) {
            faults.add("sauro.clock.real-only: máy chủ chính thức chạy theo giờ thật, phải là true.");
        }
        if (!faults.isEmpty()) {
            throw new StartRefused(faults);
        }
    }

    private static void database(ConfigurableEnvironment environment, List<String> faults) {
        Optional<String> url = given(environment, "spring.datasource.url");
        if (url.isEmpty()) {
            faults.add("SAURO_DB_URL: thiếu địa chỉ cơ sở dữ liệu, ví dụ jdbc:postgresql://db:5432/sauro.");
        } else if (!url.get().startsWith("jdbc:postgresql:")) {
            faults.add("SAURO_DB_URL: chỉ dùng PostgreSQL, địa chỉ bắt đầu bằng jdbc:postgresql:.");
        }
        if (given(environment, "spring.datasource.username").isEmpty()) {
            faults.add("SAURO_DB_USER: thiếu tên người dùng cơ sở dữ liệu.");
        }
        if (given(environment, "spring.datasource.password").isEmpty()) {
            faults.add("SAURO_DB_PASSWORD: thiếu mật khẩu cơ sở dữ liệu.");
        }
    }

    private static void administrator(ConfigurableEnvironment environment, List<String> faults) {
        String account = given(environment, "sauro.administrator.account").orElse("");
        if (!ACCOUNT.matcher(account).matches()) {
            faults.add("SAURO_ADMIN: tên tài khoản quản trị chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối.");
        }
        Optional<String> password = given(environment, "sauro.administrator.password");
        if (password.isEmpty()) {
            faults.add("SAURO_ADMIN_PASSWORD: thiếu mật khẩu của người quản trị đầu tiên.");
        } else if (password.get().equals(SAMPLE_PASSWORD)) {
            faults.add("SAURO_ADMIN_PASSWORD: đây là mật khẩu mẫu ai cũng biết, hãy đặt mật khẩu khác.");
        } else if (!accepted(account, password.get())) {
            faults.add("SAURO_ADMIN_PASSWORD: cần ít nhất 10 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt, không chứa tên tài khoản.");
        }
    }

    /** By the engine's own policy, which every later password has to meet too. */
    private static boolean accepted(String account, String password) {
        User administrator = new UserEntity(account);
        return new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, administrator));
    }

    private static Optional<String> given(ConfigurableEnvironment environment, String setting) {
        return Optional.ofNullable(environment.getProperty(setting)).filter(StringUtils::hasText);
    }
}
