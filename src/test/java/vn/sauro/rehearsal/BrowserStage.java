package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /** What is sent wrong first. @param values made from the right ones @param names what the refusal must name */
    record Mistake(UnaryOperator<Map<String, Object>> values, String names) {}

    private static final String DECISION = "decision";
    private static final String VERDICT = "verdict";
    private static final String EMBEDDED = "embedded:deployment:";
    private static final EnglishWords ENGLISH = EnglishWords.of("tasklist");

    private final Stage engine;
    private final ProcessEngine processes;
    private final Chromium.Windows windows;
    private final Set<String> typed = new TreeSet<>();
    private final Map<String, Throwable> failed = new LinkedHashMap<>();
    private final Map<String, Mistake> mistakes = new HashMap<>();
    private final Map<String, Function<OpenTask, Runnable>> meanwhile = new HashMap<>();
    private final Set<String> onTelephone = new TreeSet<>();
    private final Set<String> eachVerdict = new TreeSet<>();

    BrowserStage(Stage engine, ProcessEngine processes, Chromium.Windows windows) {
        this.engine = engine;
        this.processes = processes;
        this.windows = windows;
    }

    /** The answer is sent wrong first and must be refused in words that name what is wrong; what was typed stays. */
    BrowserStage wrongFirst(String answer, Mistake mistake) {
        mistakes.put(answer, mistake);
        return this;
    }

    /** The form is typed once for each verdict there is. */
    BrowserStage eachVerdictOf(String form) {
        eachVerdict.add(form);
        return this;
    }

    /** The answer is given on a telephone. */
    BrowserStage onTelephone(String answer) {
        onTelephone.add(answer);
        return this;
    }

    /** @param other what somebody else does before the answer is given; what comes of it is done after the answer */
    BrowserStage meanwhile(String answer, Function<OpenTask, Runnable> other) {
        meanwhile.put(answer, other);
        return this;
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
        String choice = eachVerdict.contains(task.form()) ? VERDICT : DECISION;
        String answer = values.containsKey(choice) ? task.form() + " " + values.get(choice) : task.form();
        Optional<Runnable> afterwards = Optional.ofNullable(meanwhile.get(answer)).filter(other -> !typed.contains(answer)).map(other -> other.apply(task));
        boolean sent = inBrowser(answer, personId, task.form(), values, window -> {
            window.open(task.id());
            window.claim();
        });
        if (!sent) {
            engine.answer(task, personId, values);
        }
        afterwards.ifPresent(then -> {
            settle();
            then.run();
        });
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
        boolean telephone = onTelephone.contains(answer);
        try {
            window.width(telephone ? Window.PHONE : Window.LAPTOP);
            opening.accept(window);
            window.type(form, errAndMend(window, answer, form, values));
            window.watch().lookAtForm(answer, ENGLISH);
            window.shootForm(telephone ? form + "-dien-thoai" : form);
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

    /** @return what is still to be typed */
    private Map<String, Object> errAndMend(Window window, String answer, String form, Map<String, Object> values) {
        Mistake mistake = mistakes.get(answer);
        if (mistake == null) {
            return values;
        }
        Map<String, Object> wrong = mistake.values().apply(values);
        window.type(form, wrong);
        assertThat(window.sendRefused(400, mistake.names())).as(answer).doesNotContain("Cannot", "ENGINE", "Exception");
        window.shoot(form + "-tu-choi");
        return values.entrySet().stream().filter(value -> !value.getValue().equals(wrong.get(value.getKey()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
    public void makeDue(String process) {
        engine.makeDue(process);
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
