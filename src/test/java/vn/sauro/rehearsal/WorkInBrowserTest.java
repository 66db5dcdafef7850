package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        assertThat(window.sendRefused()).contains("“Số có mặt”").doesNotContain("Cannot", "ENGINE", "Exception");
        assertThat(window.field("Người quán triệt").inputValue()).isEqualTo("Mai Đình Hương");
        assertThat(window.field("Số có mặt").inputValue()).isEqualTo("31");
        assertThat(window.field("Ngày tổ chức").inputValue()).matches("27/0?5/2026");
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
        Locator late = leader.page().getByText("congan").first();
        late.waitFor();
        leader.shoot("theo-doi");
        late.click();
        leader.page().getByText("Cho ý kiến chỉ đạo").first().waitFor();
    }
}
