package vn.sauro.rehearsal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import vn.sauro.testing.browser.Chromium;
import vn.sauro.testing.browser.EnglishWords;
import vn.sauro.testing.browser.Window;

/**
 * The engine as the rehearsal sees it, where people answer in the real Tasklist: each form once, typed key by key; the same form a second time is sent
 * straight to the engine. What goes wrong in the browser is noted, and the engine goes on, so that one run tells of every form.
 */
final class BrowserStage implements Stage {

    private static final String DECISION = "decision";
    private static final String EMBEDDED = "embedded:deployment:";
    private static final EnglishWords ENGLISH = EnglishWords.of("tasklist");

    private final Stage engine;
    private final ProcessEngine processes;
    private final Chromium.Windows windows;
    private final Set<String> typed = new TreeSet<>();
    private final Map<String, Throwable> failed = new LinkedHashMap<>();

    BrowserStage(Stage engine, ProcessEngine processes, Chromium.Windows windows) {
        this.engine = engine;
        this.processes = processes;
        this.windows = windows;
    }

    /** What people answered so far, by form. */
    Set<String> typed() {
        return typed;
    }

    /** What went wrong, by form. */
    Map<String, Throwable> failed() {
        return failed;
    }

    @Override
    public void answer(OpenTask task, String personId, Map<String, Object> values) {
        String answer = values.containsKey(DECISION) ? task.form() + " " + values.get(DECISION) : task.form();
        boolean sent = inBrowser(answer, personId, task.form(), values, window -> {
            window.open(task.id());
            window.claim();
        });
        if (!sent) {
            engine.answer(task, personId, values);
        }
    }

    @Override
    public void start(String process, String personId, Map<String, Object> values) {
        ProcessDefinition definition = processes.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
        String form = processes.getFormService().getStartFormKey(definition.getId()).substring(EMBEDDED.length()).replace(".html", "");
        if (!inBrowser(form, personId, form, values, window -> window.begin(definition.getName()))) {
            engine.start(process, personId, values);
        }
    }

    /** Whether the form was sent from the browser. @param answer what is typed once: the form, and with it BTV's decision, which asks for other fields each time */
    private boolean inBrowser(String answer, String personId, String form, Map<String, Object> values, Consumer<Window> opening) {
        if (!typed.add(answer)) {
            return false;
        }
        long begun = System.nanoTime();
        Window window = windows.of(personId);
        try {
            opening.accept(window);
            window.type(form, values);
            window.watch().lookAtForm(answer, ENGLISH);
            window.shootForm(form);
            window.send(form);
            System.out.printf("[browser] %-28s %5.1f s%n", answer, (System.nanoTime() - begun) / 1e9);
            return true;
        } catch (RuntimeException | AssertionError e) {
            failed.put(answer, e);
            System.out.printf("[browser] %-28s FAILED %s%n", answer, e.getMessage());
            window.shoot("failed/" + answer);
            return false;
        }
    }

    @Override
    public void settle() {
        engine.settle();
    }

    @Override
    public Optional<Instant> nextTimer() {
        return engine.nextTimer();
    }

    @Override
    public List<OpenTask> openTasks() {
        return engine.openTasks();
    }

    @Override
    public int answered(String key, String businessKey) {
        return engine.answered(key, businessKey);
    }

    @Override
    public Optional<Instant> firstAnswer(String key, String businessKey) {
        return engine.firstAnswer(key, businessKey);
    }

    @Override
    public boolean startedAt(String process, Instant instant) {
        return engine.startedAt(process, instant);
    }

    @Override
    public List<String> leftovers() {
        return engine.leftovers();
    }
}
