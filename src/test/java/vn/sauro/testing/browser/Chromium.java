package vn.sauro.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The system's Chromium, started once, and in it one window with a session of its own for each person of a test. */
public final class Chromium implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** A browser of this JVM, closed with it. */
    private record Running(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {

        static Running start() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Map<String, String> vietnamese = new HashMap<>(System.getenv());
            // Chromium shows its own date fields in the language of its environment.
            vietnamese.put("LANGUAGE", "vi");
            return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow()).setEnv(vietnamese)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--lang=vi-VN"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** The windows of one test, by person. */
    public static final class Windows {

        private final Browser browser;
        private final String base;
        private final String password;
        private final Map<String, Window> open = new LinkedHashMap<>();
        private final List<String> complaints = new ArrayList<>();

        private Windows(Browser browser, Environment environment) {
            this.browser = browser;
            this.base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
            this.password = environment.getRequiredProperty("sauro.sample.password");
        }

        /** The window of this person, who logs in with the first page they go to. */
        public Window of(String person) {
            return open.computeIfAbsent(person, id -> new Window(browser, base, id, password, complaints));
        }

        /** What nobody should see, of all windows so far. */
        public List<String> complaints() {
            return complaints;
        }
    }

    static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("SAURO_TEST_CHROMIUM")), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static ExtensionContext.Store store(ExtensionContext test) {
        return test.getStore(ExtensionContext.Namespace.create(Chromium.class, test.getUniqueId()));
    }

    /** The web apps look the engine up by name in a place that all contexts of a JVM share, where the context that started last stands. */
    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngines.registerProcessEngine(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Windows windows = store(test).get(Windows.class, Windows.class);
        if (windows == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            windows.open.forEach((person, window) -> window.shoot("failed/" + test.getRequiredTestMethod().getName() + "-" + person));
            windows.complaints.forEach(System.err::println);
        }
        windows.open.values().forEach(Window::close);
        if (test.getExecutionException().isEmpty() && !windows.complaints.isEmpty()) {
            throw new AssertionError("What nobody should see:\n" + String.join("\n", windows.complaints.stream().distinct().toList()));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running = test.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class)).getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        return store(test).getOrComputeIfAbsent(Windows.class, type -> new Windows(running.browser, context.getEnvironment()), Windows.class);
    }
}
