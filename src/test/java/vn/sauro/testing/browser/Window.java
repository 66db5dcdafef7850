package vn.sauro.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's window onto the web apps: what they do there, and what nobody should ever see. */
public final class Window {

    public static final int LAPTOP = 1366;
    public static final int PHONE = 390;
    private static final int LAPTOP_HEIGHT = 768;
    private static final int PHONE_HEIGHT = 844;
    private static final int PATIENCE = 60_000;
    private static final int MOST_TABS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern VALUES = Pattern.compile(".*/form-variables(\\?.*)?$");
    private static final Pattern TASK = Pattern.compile("[?&]task=([^&]+)");
    private static final Pattern SUBMISSION = Pattern.compile(".*/submit-form$");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final PageWatch watch;
    private final String person;
    private final String password;
    private boolean loggedIn;
    private int delay;
    /** What the program filled the open form with, its choices too. */
    private JsonNode offered;

    Window(Browser browser, String base, String person, String password, List<String> complaints) {
        this.base = base;
        this.person = person;
        this.password = password;
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setViewportSize(LAPTOP, LAPTOP_HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        this.watch = new PageWatch(page, base, complaints);
    }

    void close() {
        context.close();
    }

    public Page page() {
        return page;
    }

    public PageWatch watch() {
        return watch;
    }

    /** Goes to an address of the program. */
    public void go(String path) {
        page.navigate(base + path);
    }

    /** Logs in by typing, as everyone begins; the page that was asked for comes next. */
    public void login(String person, String password) {
        Locator name = page.getByPlaceholder("Tên đăng nhập");
        name.waitFor();
        // An address that needs a login brings the login page up twice; the first one is gone before a person has found its fields.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        name.click();
        page.keyboard().type(person, speed());
        page.keyboard().press("Tab");
        page.keyboard().type(password, speed());
        if (!name.inputValue().equals(person)) {
            throw new AssertionError("Typed “" + person + "”, there stands “" + name.inputValue() + "”");
        }
        page.keyboard().press("Enter");
        name.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** From now on this person takes so long from key to key. */
    public Window slowly(int millisAKey) {
        delay = millisAKey;
        return this;
    }

    /** The browser's own clock, which no setting of the program moves. */
    public double seconds() {
        return ((Number) page.evaluate("() => (performance.timeOrigin + performance.now()) / 1000")).doubleValue();
    }

    /** The field with this label in the open form. */
    public Locator field(String label) {
        return FormTypist.labelled(form(), label);
    }

    /** Goes on with the tabulator until this has the keyboard. */
    public void tabTo(Locator place) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) place.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Not reached by " + MOST_TABS + " tabs: " + place);
    }

    /** How many pixels of the page lie beyond its right edge. */
    public int sidewaysScroll() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Logs in, unless this window is logged in already. */
    public void arrive() {
        if (!loggedIn) {
            login(person, password);
            loggedIn = true;
        }
    }

    private Keyboard.TypeOptions speed() {
        return new Keyboard.TypeOptions().setDelay(delay);
    }

    /** The width people have: a laptop's or a telephone's. */
    public void width(int width) {
        page.setViewportSize(width, width == PHONE ? PHONE_HEIGHT : LAPTOP_HEIGHT);
    }

    /** Opens a task by its address, as a link in a message does. */
    public void open(String taskId) {
        filled(() -> {
            go(TASKLIST + "#/?task=" + taskId);
            arrive();
        });
    }

    /** Opens the start form of a process from the list of what may be started. */
    public void begin(String processName) {
        go(TASKLIST);
        arrive();
        page.getByText("Khởi tạo quy trình").first().click();
        filled(() -> page.locator(".modal-content").getByText(processName, new Locator.GetByTextOptions().setExact(true)).first().click());
    }

    /** A form stands open when it has its values, which come after it. */
    public void filled(Runnable opening) {
        Response values = page.waitForResponse(response -> VALUES.matcher(response.url()).matches(), opening);
        try {
            offered = JSON.readTree(values.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        form().waitFor();
    }

    /** The form that stands open, of either kind. */
    public Locator form() {
        return page.locator(".fjs-form, form[name=form]").first();
    }

    /** Takes the task, unless one has it. */
    public void claim() {
        Locator button = page.getByText("Nhận việc", new Page.GetByTextOptions().setExact(true));
        page.locator(".assignee").first().waitFor();
        if (button.count() > 0) {
            button.first().click();
            page.locator(".disabled-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Types the values into the form that stands open. */
    public void type(String form, Map<String, Object> values) {
        new FormTypist(page, form(), FormSheet.of(form), offered, speed()).type(values);
    }

    /** What sends the open form. */
    public Locator sendButton() {
        return page.locator(".form-actions .btn-primary, .modal-footer .btn-primary").locator("visible=true").last();
    }

    /** Sends the form; it must be accepted. */
    public void send(String form) {
        Response answer = submit();
        if (answer.status() >= 300) {
            throw new AssertionError(form + " was refused: " + answer.text());
        }
        page.locator(".form-pane form, .modal-content form, .form-pane .fjs-form").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends the form, which must be refused with this status of HTTP, and with words among which these are; what the person reads. */
    public String sendRefused(int status, String words) {
        Locator said = page.locator(".alert-danger").filter(new Locator.FilterOptions().setHasText(words)).locator("visible=true").first();
        watch.expecting(status, () -> {
            Response answer = submit();
            if (answer.status() != status) {
                throw new AssertionError("Not refused: " + answer.status());
            }
            said.waitFor();
        });
        return said.textContent().strip();
    }

    /** A picture of what stands in the window. */
    public void shoot(String name) {
        Pictures.keep(name, page.screenshot());
    }

    /** A picture from the top of the open form on. */
    public void shootForm(String name) {
        form().evaluate("form => form.scrollIntoView({block: 'start'})");
        shoot(name);
    }

    private Response submit() {
        if (sendButton().isDisabled()) {
            throw new AssertionError("The button stays off: " + errors());
        }
        Matcher task = TASK.matcher(page.url());
        if (task.find()) {
            watch.sending(task.group(1));
        }
        try {
            return page.waitForResponse(response -> SUBMISSION.matcher(response.url()).matches(), new Page.WaitForResponseOptions().setTimeout(PATIENCE), () -> sendButton().click());
        } catch (TimeoutError unsent) {
            throw new AssertionError("Nothing was sent: " + errors(), unsent);
        }
    }

    private List<String> errors() {
        return page.locator(".fjs-form-field-error, .missing-fields, .help-block.error").locator("visible=true").allTextContents();
    }
}
