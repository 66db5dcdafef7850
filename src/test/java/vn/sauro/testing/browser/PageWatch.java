package vn.sauro.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees what nobody should ever see: an error of the page, a request to another host, an English word, what WCAG 2.2 AA forbids. */
public final class PageWatch {

    /** Answered with 404 before the login: the web app asks whether somebody is logged in. */
    private static final String WHO_AM_I = "/auth/user/default";
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final List<String> complaints;
    private final Set<String> sent = new HashSet<>();
    private int expected;

    PageWatch(Page page, String base, List<String> complaints) {
        this.page = page;
        this.complaints = complaints;
        String host = URI.create(base).getAuthority();
        page.onConsoleMessage(message -> {
            // A failed request is judged by its answer, below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complain("console", message.text());
            }
        });
        page.onPageError(error -> complain("page error", error));
        page.onRequest(request -> {
            URI to = URI.create(request.url().replaceAll("[?#].*", "").replace(" ", "%20"));
            if (to.getScheme().startsWith("http") && !host.equals(to.getAuthority())) {
                complain("leaves the host", request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && response.status() != expected && !response.url().endsWith(WHO_AM_I) && !isOfASentTask(response)) {
                complain("HTTP " + response.status(), response.request().method() + " " + response.url());
            }
        });
    }

    private void complain(String what, String words) {
        complaints.add(what + ": " + words.lines().findFirst().orElse("") + " [" + page.url().replaceFirst(".*/camunda/app", "") + "]");
    }

    /** From now on the task may be gone: on a busy machine Tasklist's last look at it can come after its form, and shows nothing. */
    void sending(String taskId) {
        sent.add(taskId);
    }

    private boolean isOfASentTask(Response response) {
        return response.status() == 404 && response.request().method().equals("GET") && sent.stream().anyMatch(task -> response.url().endsWith("/task/" + task));
    }

    /** While this happens, answers of that status are what is tried. */
    void expecting(int status, Runnable happening) {
        expected = status;
        try {
            happening.run();
        } finally {
            expected = 0;
        }
    }

    /** Looks at the whole page as it stands. @param name of what is looked at */
    public void look(String name, EnglishWords english) {
        look(name, english, new AxeBuilder(page));
    }

    /** Looks at the open form; what stands around it is the same every time. */
    public void lookAtForm(String name, EnglishWords english) {
        look(name, english, new AxeBuilder(page).include("form[name=form], .fjs-form"));
    }

    private void look(String name, EnglishWords english, AxeBuilder axe) {
        english.on(page).forEach(words -> complaints.add("English on " + name + ": " + words));
        for (Rule rule : axe.withTags(WCAG).setLegacyMode(true).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                rule.getNodes().forEach(node -> complaints.add("axe on " + name + ": " + rule.getId() + " (" + rule.getImpact() + ") " + node.getTarget() + " " + node.getHtml()));
            }
        }
    }
}
