package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.browser.BrowserTest;
import vn.sauro.testing.browser.Chromium;
import vn.sauro.testing.browser.EnglishWords;
import vn.sauro.testing.browser.Window;

/** A day at the program, as those see it who are not computer people. */
@BrowserTest
class WorkInBrowserTest {

    private static final EnglishWords TASKLIST = EnglishWords.of("tasklist");
    private static final EnglishWords COCKPIT = EnglishWords.of("cockpit");
    private static final String MORNING = "2026-05-27T08:00:00+07:00";
    /** Five working days later nobody of the police has told of its dissemination: it has climbed all rungs. */
    private static final String FIVE_DAYS_LATER = "2026-06-03T09:00:00+07:00";
    private static final String MINE = "Báo cáo kết quả quán triệt – Chi bộ thôn Yên Lạc";
    private static final double THREE_MINUTES = 180;
    /** What a person needs to read a step before doing it. */
    private static final double READING_SECONDS = 3;
    /** How long an unpractised person takes from key to key. */
    private static final int MILLIS_A_KEY = 150;

    @Autowired
    private Stage stage;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private SampleOpening sample;

    @BeforeEach
    void theSampleIsOpen() throws IOException {
        sample.open();
        stage.settle();
        until(MORNING);
    }

    /** Lets everything happen that happens by itself until then. */
    private void until(String moment) {
        Instant end = java.time.OffsetDateTime.parse(moment).toInstant();
        for (Optional<Instant> timer = stage.nextTimer(); timer.isPresent() && !timer.get().isAfter(end); timer = stage.nextTimer()) {
            clock.advanceTo(timer.get());
            stage.settle();
        }
        clock.advanceTo(end);
        stage.settle();
    }

    private Stage.OpenTask task(String name) {
        return stage.openTasks().stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-27", "meetingForm", "CELL_MEETING", "presenter", "Mai Đình Hương", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "minutesNumber", "01-BB/CB", "minutesDate", "2026-05-27"));
        values.put("expected", 30);
        values.put("present", 28);
        return values;
    }

    @Test
    void aFirstTaskIsDoneFromTheLoginInUnderThreeMinutesWithoutTheManual(Chromium.Windows windows) {
        Window window = windows.of("bt.thon03").slowly(MILLIS_A_KEY);
        window.go("/camunda/app/tasklist/");
        window.page().getByPlaceholder("Tên đăng nhập").waitFor();
        window.watch().look("login", TASKLIST);
        window.shoot("dang-nhap");
        double begun = window.seconds();
        int steps = 0;
        window.arrive();
        steps += 3;
        window.page().getByText("Việc của đơn vị").first().click();
        Locator card = window.page().getByText(MINE, new Page.GetByTextOptions().setExact(true)).first();
        card.waitFor();
        window.watch().look("list", TASKLIST);
        window.shoot("viec-cua-don-vi");
        window.filled(card::click);
        assertThat(window.page().locator(".task-card .nav-tabs").textContent()).contains("Biểu mẫu", "Sơ đồ", "Hướng dẫn").doesNotContain("Quá trình");
        assertThat(window.page().getByText("Thêm ý kiến").count()).isZero();
        window.shoot("mot-viec");
        window.claim();
        window.type("confirm-dissemination", dissemination());
        window.send("confirm-dissemination");
        steps += 4 + dissemination().size();
        double taken = window.seconds() - begun;
        System.out.printf("[browser] first task: %.0f s at %d ms a key, %d steps; with %.0f s to read each %.0f s%n", taken, MILLIS_A_KEY, steps, READING_SECONDS,
                taken + steps * READING_SECONDS);
        assertThat(taken + steps * READING_SECONDS).isLessThan(THREE_MINUTES);
        assertThat(stage.openTasks()).extracting(Stage.OpenTask::name).doesNotContain(MINE);
    }

    @Test
    void aRefusalIsASentenceThatNamesTheFieldAndWhatWasTypedStaysAlsoOnATelephone(Chromium.Windows windows) {
        Window window = windows.of("pbt.thon03");
        window.open(task(MINE).id());
        window.claim();
        Map<String, Object> wrong = dissemination();
        wrong.put("present", 31);
        window.type("confirm-dissemination", wrong);
        assertThat(window.sendRefused(400, "“Số có mặt”")).doesNotContain("Cannot", "ENGINE", "Exception");
        assertThat(window.field("Người quán triệt").inputValue()).isEqualTo("Mai Đình Hương");
        assertThat(window.field("Số có mặt").inputValue()).isEqualTo("31");
        assertThat(window.field("Ngày tổ chức").inputValue()).isEqualTo("27/05/2026");
        window.watch().look("refusal", TASKLIST);
        window.shoot("tu-choi");
        window.width(Window.PHONE);
        assertThat(window.field("Số có mặt").inputValue()).isEqualTo("31");
        assertThat(window.sidewaysScroll()).as("pixels that run out of a telephone's screen").isZero();
        window.watch().look("telephone", TASKLIST);
        window.shoot("dien-thoai");
        window.type("confirm-dissemination", Map.of("present", 28));
        window.send("confirm-dissemination");
        assertThat(stage.openTasks()).extracting(Stage.OpenTask::name).doesNotContain(MINE);
    }

    @Test
    void aTaskIsDoneByKeyboardAlone(Chromium.Windows windows) {
        Window window = windows.of("bt.thon03");
        window.go("/camunda/app/tasklist/");
        window.arrive();
        Page page = window.page();
        Locator unit = page.locator(".task-filter a, a.task-filter, .task-filters a").filter(new Locator.FilterOptions().setHasText("Việc của đơn vị")).first();
        unit.waitFor();
        window.tabTo(unit);
        page.keyboard().press("Enter");
        Locator card = page.locator(".tasks-list li.task a").filter(new Locator.FilterOptions().setHasText(MINE)).first();
        card.waitFor();
        window.tabTo(card);
        window.filled(() -> page.keyboard().press("Enter"));
        Locator claim = page.getByText("Nhận việc", new Page.GetByTextOptions().setExact(true)).first();
        window.tabTo(claim);
        page.keyboard().press("Enter");
        page.locator(".disabled-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        typed(window, "Ngày tổ chức", "27/05/2026");
        window.tabTo(window.field("Hình thức"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        typed(window, "Người quán triệt", "Mai Đình Hương");
        ticked(window, "Đảng viên");
        ticked(window, "Chỉ thị số 21/CT-TTg ngày 20/5/2026 của Thủ tướng Chính phủ");
        ticked(window, "Chỉ thị số 05/CT-UBND của Chủ tịch UBND tỉnh");
        ticked(window, "Công văn số 349-CV/ĐU ngày 23/5/2026 của Ban Thường vụ Đảng ủy");
        typed(window, "Số biên bản", "01-BB/CB");
        typed(window, "Ngày biên bản", "27/05/2026");
        typed(window, "Số phải dự", "30");
        typed(window, "Số có mặt", "28");
        window.tabTo(window.sendButton());
        window.shoot("ban-phim");
        page.keyboard().press("Enter");
        page.locator(".form-pane .fjs-form").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(stage.openTasks()).extracting(Stage.OpenTask::name).doesNotContain(MINE);
    }

    private static void typed(Window window, String label, String text) {
        window.tabTo(window.field(label));
        window.page().keyboard().type(text);
        assertThat(window.field(label).inputValue()).isNotEmpty();
    }

    private static void ticked(Window window, String label) {
        window.tabTo(window.field(label));
        window.page().keyboard().press("Space");
        assertThat(window.field(label).isChecked()).isTrue();
    }

    @Test
    void whatStartsByItselfTheMessagesTheManualAndTheDataAreReachedAndInVietnamese(Chromium.Windows windows) {
        Window office = windows.of("chanhvanphong");
        office.go("/camunda/app/tasklist/");
        office.arrive();
        office.page().getByText("Khởi tạo quy trình").first().click();
        office.page().locator(".modal-content").getByText("Báo cáo, xử lý điểm nóng").first().waitFor();
        office.watch().look("start list", TASKLIST);
        office.shoot("khoi-tao");
        office.page().keyboard().press("Escape");
        Page manual = office.page().waitForPopup(() -> office.page().getByText("Hướng dẫn", new Page.GetByTextOptions().setExact(true)).first().click());
        manual.getByText("Việc đầu tiên: năm bước").waitFor();
        manual.close();
        office.go("/sauro/huong-dan/van-phong.md");
        office.watch().look("manual", TASKLIST);
        office.go("/sauro/tin-nhan");
        office.watch().look("messages", TASKLIST);
        office.shoot("tin-nhan");
        Window administrator = windows.of("quantri");
        administrator.go("/camunda/app/admin/");
        administrator.arrive();
        administrator.go("/sauro/du-lieu");
        administrator.watch().look("data", TASKLIST);
        administrator.shoot("du-lieu");
    }

    @Test
    void aLeaderFindsALateUnitInCockpit(Chromium.Windows windows) {
        until(FIVE_DAYS_LATER);
        Window leader = windows.of("bi.thu");
        leader.go("/camunda/app/cockpit/default/#/processes");
        leader.arrive();
        leader.page().getByText("Đôn đốc, báo cáo việc chậm").first().click();
        Locator late = leader.page().locator("tr").filter(new Locator.FilterOptions().setHasText("confirmDissemination:congan")).locator("a[href*=process-instance]").last();
        late.waitFor();
        leader.watch().look("cockpit", COCKPIT);
        leader.shoot("theo-doi");
        late.click();
        leader.page().waitForURL("**/process-instance/**");
        leader.page().getByText("Cho ý kiến chỉ đạo").first().waitFor();
        leader.watch().look("cockpit, one instance", COCKPIT);
    }
}
