package vn.sauro.organisation.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.CommuneReport;
import vn.sauro.organisation.Found;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.RandomPasswords;
import vn.sauro.organisation.Sheet;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.Meeting;

/** The commune's own data through its workbook. In a context of its own, because the others keep the sample's units and people. */
@EngineTest
@TestPropertySource(properties = "spring.application.name=sauro-own-data")
class OwnDataTest {

    private static final String UNITS = "Đơn vị";
    private static final String HAMLETS = "Thôn";
    private static final String CLUSTERS = "Cụm dân cư";
    private static final String HOUSEHOLDS = "Hộ gia đình";
    private static final String PEOPLE = "Người";
    private static final String SEATS = "Chức vụ";
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);

    @Autowired
    private CommuneData data;
    @Autowired
    private CommuneImport communes;
    @Autowired
    private Organisation organisation;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private SampleOpening opening;
    @Autowired
    @Qualifier("sampleCommune")
    private ApplicationRunner sample;

    @BeforeEach
    void theSampleStandsInTheTables() throws Exception {
        emptyTheTables();
        sample.run(null);
    }

    private void emptyTheTables() {
        List.of("former_seat", "seat", "household", "hamlet_cluster", "hamlet", "person", "unit").forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update commune_data set revision = 0, own = false").update();
        for (User user : engine.getIdentityService().createUserQuery().list()) {
            engine.getIdentityService().deleteUser(user.getId());
        }
        for (Group group : engine.getIdentityService().createGroupQuery().list()) {
            engine.getIdentityService().deleteGroup(group.getId());
        }
    }

    @Test
    void whatIsExportedIsTakenIntoEmptyTablesAndExportedAgainTheSame() {
        byte[] exported = data.export();
        emptyTheTables();
        RandomPasswords passwords = new RandomPasswords();
        CommuneReport report = data.take(exported, passwords, null);

        assertThat(report.problems()).isEmpty();
        assertThat(report.changes().get(Sheet.HAMLETS)).isEqualTo(new CommuneReport.Changes(12, 0, 0, 0));
        assertThat(WorkbookReader.read(data.export()).commune()).isEqualTo(WorkbookReader.read(exported).commune());
        assertThat(organisation.head("chibo-thon-01").orElseThrow().id()).isEqualTo("bt.thon01");
        assertThat(organisation.clusters("thon-09")).hasSize(3);
        assertThat(organisation.hamlet("thon-01").illustrative()).isTrue();
        assertThat(passwords.given()).hasSameSizeAs(organisation.people());
        passwords.given().forEach((person, password) ->
                assertThat(engine.getIdentityService().checkPassword(person.id(), password)).as(person.id()).isTrue());
        assertThat(groups("bi.thu")).containsExactlyInAnyOrder("bch", "btv", "ttdu", "hdnd", "tthdnd");
        assertThat(groups("cv.vpdu")).containsExactlyInAnyOrder("vpdu", Organisation.ON_BEHALF);
    }

    @Test
    void theSameWorkbookTwiceChangesNothing() {
        byte[] file = changed().file();
        assertThat(data.take(file, new RandomPasswords(), null).changesAnything()).isTrue();
        byte[] before = data.export();
        RandomPasswords passwords = new RandomPasswords();
        CommuneReport again = data.take(file, passwords, null);

        assertThat(again.problems()).isEmpty();
        assertThat(again.changesAnything()).isFalse();
        assertThat(again.tasksBack()).isZero();
        assertThat(passwords.given()).isEmpty();
        assertThat(again.revision()).isEqualTo(2).isEqualTo(data.check(file).revision());
        assertThat(WorkbookReader.read(data.export()).commune()).isEqualTo(WorkbookReader.read(before).commune());
    }

    /** A new person with a seat, another household count, a hamlet with names. */
    private Grid changed() {
        Grid grid = Grid.of(data.export());
        grid.add(PEOPLE, "cv2.vpdu", Normalizer.normalize("  Đỗ Thị  Hằng ", Normalizer.Form.NFD), null).add(SEATS, "cv2.vpdu", "vpdu", null)
                .set(HAMLETS, 3, "Số hộ", "113").set(HAMLETS, 3, "Diện tích (ha)", "48,55").set(HAMLETS, 2, "Số liệu minh họa", null);
        for (int number = 1; number <= 96; number++) {
            grid.add(HOUSEHOLDS, "thon-01", number, "Chủ hộ " + number, null);
        }
        return grid;
    }

    @Test
    void whatChangedIsCountedStoredAndLetsTheNewcomerIn() {
        CommuneReport tried = data.check(changed().file());
        assertThat(tried.newAccounts()).extracting("id").containsExactly("cv2.vpdu");
        assertThat(organisation.people()).extracting("id").doesNotContain("cv2.vpdu");
        RandomPasswords passwords = new RandomPasswords();
        CommuneReport report = data.take(changed().file(), passwords, tried.revision());

        assertThat(report.changes()).isEqualTo(tried.changes()).containsEntry(Sheet.PEOPLE, new CommuneReport.Changes(1, 0, 0, 68))
                .containsEntry(Sheet.HAMLETS, new CommuneReport.Changes(0, 2, 0, 10)).containsEntry(Sheet.HOUSEHOLDS, new CommuneReport.Changes(96, 0, 0, 0));
        assertThat(organisation.person("cv2.vpdu").name()).isEqualTo("Đỗ Thị Hằng");
        assertThat(organisation.hamlet("thon-02").households()).isEqualTo(113);
        assertThat(organisation.hamlet("thon-02").areaHectares()).isEqualByComparingTo("48.55");
        assertThat(organisation.hamlet("thon-01").illustrative()).isFalse();
        assertThat(engine.getIdentityService().checkPassword("cv2.vpdu", passwords.given().values().iterator().next())).isTrue();
        assertThat(communes.isOwn()).isTrue();
    }

    @Test
    void theSampleLeavesOwnDataAlone() throws Exception {
        data.take(changed().file(), new RandomPasswords(), null);
        sample.run(null);
        opening.open();
        assertThat(organisation.hamlet("thon-02").households()).isEqualTo(113);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                problem("no name", grid -> grid.set(UNITS, 5, "Tên đơn vị", " \u00a0"), "Trang Đơn vị, dòng 5, cột Tên đơn vị: không được để trống."),
                problem("unknown kind", grid -> grid.set(UNITS, 5, "Loại", "Công ty"), "Trang Đơn vị, dòng 5, cột Loại: phải là một trong "),
                problem("neither yes nor no", grid -> grid.set(UNITS, 5, "Báo cáo, lập kế hoạch", "có thể"), "Trang Đơn vị, dòng 5, cột Báo cáo, lập kế hoạch: phải ghi “Có” hoặc “Không”"),
                problem("code with capitals", grid -> grid.add(UNITS, "Chi-Bo-13", "Chi bộ 13", "Đảng bộ, chi bộ cơ sở", "Có"), "dòng 39, cột Mã đơn vị: “Chi-Bo-13” phải gồm chữ thường"),
                problem("reserved code", grid -> grid.add(UNITS, "nhap-ho", "Nhập hộ", "Cơ quan, đơn vị", "Có"), "dòng 39, cột Mã đơn vị: “nhap-ho” là mã dành riêng"),
                problem("unit twice", grid -> grid.add(UNITS, "vpdu", "Văn phòng", "Cơ quan, đơn vị", "Có"), "Trang Đơn vị, dòng 39, cột Mã đơn vị: “vpdu” đã có ở dòng "),
                problem("a body the models need is missing", grid -> grid.remove(UNITS, grid.row(UNITS, "Mã đơn vị", "banphapche")),
                        "Trang Đơn vị, cột Mã đơn vị: thiếu mã “banphapche” (Ban Pháp chế HĐND xã)"),
                problem("a unit left out", grid -> grid.remove(UNITS, grid.row(UNITS, "Mã đơn vị", "ubkt")), "Trang Đơn vị, cột Mã đơn vị: thiếu dòng “ubkt” (Ủy ban Kiểm tra Đảng ủy)"),
                problem("a fixed unit ended", grid -> grid.set(UNITS, grid.row(UNITS, "Mã đơn vị", "congan"), "Ngừng từ ngày", TODAY), "cột Ngừng từ ngày: không ngừng được “congan”"),
                problem("an ended unit with members", grid -> grid.set(UNITS, grid.row(UNITS, "Mã đơn vị", "ubkt"), "Ngừng từ ngày", "26/05/2026"),
                        "Trang Chức vụ, dòng ", "Ủy ban Kiểm tra Đảng ủy đã ngừng; bỏ chức vụ này."),
                problem("hamlet code of a unit", grid -> grid.add(HAMLETS, "vpdu", "Thôn Mới", "chibo-thon-01", 10, 40, 5), "Trang Thôn, dòng 14, cột Mã thôn: “vpdu” đã là mã của một đơn vị"),
                problem("unknown cell", grid -> grid.set(HAMLETS, 4, "Mã chi bộ", "chibo-thon-99"), "Trang Thôn, dòng 4, cột Mã chi bộ: không có đơn vị mang mã “chibo-thon-99”"),
                problem("not a cell", grid -> grid.set(HAMLETS, 4, "Mã chi bộ", "ubnd"), "Trang Thôn, dòng 4, cột Mã chi bộ: “ubnd” phải là một chi bộ"),
                problem("no households", grid -> grid.set(HAMLETS, 4, "Số hộ", 0), "Trang Thôn, dòng 4, cột Số hộ: phải từ 1 đến 1000000, đang là 0."),
                problem("fewer than no households", grid -> grid.set(HAMLETS, 4, "Số hộ", -3), "Trang Thôn, dòng 4, cột Số hộ: phải từ 1 đến 1000000, đang là -3."),
                problem("part of a household", grid -> grid.set(HAMLETS, 4, "Số hộ", 96.5), "Trang Thôn, dòng 4, cột Số hộ: phải là số nguyên, đang là “96.5”."),
                problem("a thousand with a point", grid -> grid.set(HAMLETS, 4, "Số nhân khẩu", "1.106"), "Trang Thôn, dòng 4, cột Số nhân khẩu: “1.106” phải ghi liền"),
                problem("words for a number", grid -> grid.set(HAMLETS, 4, "Số hộ", "khoảng 100"), "Trang Thôn, dòng 4, cột Số hộ: phải là số nguyên, đang là “khoảng 100”."),
                problem("a formula", grid -> grid.set(HAMLETS, 4, "Số hộ", new Grid.Formula("50+46")), "Trang Thôn, dòng 4, cột Số hộ: là công thức"),
                problem("unclear area", grid -> grid.set(HAMLETS, 4, "Diện tích (ha)", "40,755"), "Trang Thôn, dòng 4, cột Diện tích (ha): “40,755” không rõ"),
                problem("too fine an area", grid -> grid.set(HAMLETS, 4, "Diện tích (ha)", 40.7555), "Trang Thôn, dòng 4, cột Diện tích (ha): phải có nhiều nhất hai chữ số thập phân"),
                problem("fewer people than households", grid -> grid.set(HAMLETS, 4, "Số nhân khẩu", 5), "Trang Thôn, dòng 4, cột Số nhân khẩu: phải từ số hộ trở lên (5 khẩu, 118 hộ)."),
                problem("clusters do not add up", grid -> grid.set(CLUSTERS, 3, "Số hộ", 41), "Trang Cụm dân cư, dòng 2, cột Số hộ: các cụm của Thôn Quỳnh Tiến cộng lại 122 hộ, khác số hộ của thôn (121)."),
                problem("cluster of no hamlet", grid -> grid.add(CLUSTERS, "thon-99", "cum-1", "Cụm 1", 10), "Trang Cụm dân cư, dòng 7, cột Mã thôn: không có thôn mang mã “thon-99”"),
                problem("reserved cluster", grid -> grid.set(CLUSTERS, 2, "Mã cụm", "toan-thon"), "Trang Cụm dân cư, dòng 2, cột Mã cụm: “toan-thon” là mã dành riêng"),
                problem("not all households by name", grid -> grid.add(HOUSEHOLDS, "thon-01", 1, "Mai Văn An", null), "Trang Hộ gia đình, dòng 2, cột Số thứ tự: Thôn Đông Thành Mới có 1 hộ ở trang này, khác số hộ của thôn (96)"),
                problem("household without its cluster", grid -> grid.add(HOUSEHOLDS, "thon-09", 1, "Mai Văn An", null), "Trang Hộ gia đình, dòng 2, cột Mã cụm: phải ghi cụm"),
                problem("account with diacritics", grid -> grid.add(PEOPLE, "nguyễn.an", "Nguyễn An"), "Trang Người, dòng 70, cột Tài khoản: “nguyễn.an” phải gồm chữ thường không dấu"),
                problem("a name that is a formula for others", grid -> grid.set(PEOPLE, 3, "Họ và tên", "'=HYPERLINK(1)"), "Trang Người, dòng 3, cột Họ và tên: ", "phải bắt đầu bằng một chữ cái"),
                problem("a person left out", grid -> grid.remove(PEOPLE, grid.row(PEOPLE, "Tài khoản", "bt.thcs")), "Trang Người, cột Tài khoản: thiếu dòng “bt.thcs” (Trịnh Thị Mạnh)"),
                problem("a day that is none", grid -> grid.set(PEOPLE, 3, "Nghỉ từ ngày", "31/02/2026"), "Trang Người, dòng 3, cột Nghỉ từ ngày: phải là một ngày có thật, ví dụ 31/12/2026, đang là “31/02/2026”."),
                problem("a day to come", grid -> grid.set(PEOPLE, 3, "Nghỉ từ ngày", TODAY.plusDays(1)), "Trang Người, dòng 3, cột Nghỉ từ ngày: phải là hôm nay hoặc một ngày đã qua"),
                problem("the last administrator leaves", grid -> grid.set(PEOPLE, grid.row(PEOPLE, "Tài khoản", "quantri"), "Nghỉ từ ngày", TODAY), "cột Nghỉ từ ngày: là quản trị viên cuối cùng"),
                problem("seat of nobody", grid -> grid.add(SEATS, "ai.do", "vpdu", null), "Trang Chức vụ, dòng 78, cột Tài khoản: không có tài khoản “ai.do” ở trang Người."),
                problem("seat nowhere", grid -> grid.add(SEATS, "bi.thu", "vpdd", null), "Trang Chức vụ, dòng 78, cột Mã đơn vị: không có đơn vị mang mã “vpdd” ở trang Đơn vị."),
                problem("seat twice", grid -> grid.add(SEATS, "bi.thu", "btv", null), "Trang Chức vụ, dòng 78, cột Mã đơn vị: “btv” đã có ở dòng "),
                problem("two heads", grid -> grid.add(SEATS, "bi.thu", "vpdu", "Có"), "Trang Chức vụ, dòng 78, cột Người đứng đầu: Văn phòng Đảng ủy đã có người đứng đầu là Nguyễn Đăng Trường; mỗi đơn vị chỉ có một."),
                problem("a sheet missing", grid -> grid.drop(SEATS), "Trang Chức vụ: không có trang này trong tệp."),
                problem("a column missing", grid -> grid.head(HAMLETS, "Số hộ", "Tổng hộ"), "Trang Thôn, dòng 1, cột Số hộ: không có cột này."));
    }

    private static Arguments problem(String name, Consumer<Grid> change, String... sentence) {
        return Arguments.of(name, change, List.of(sentence));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void aProblemIsNamedWithSheetRowAndColumnAndNothingIsStored(String name, Consumer<Grid> change, List<String> sentence) {
        Grid grid = Grid.of(data.export()).set(HAMLETS, 2, "Tên thôn", "Thôn Đông Thành Mới");
        change.accept(grid);
        CommuneReport report = data.take(grid.file(), new RandomPasswords(), null);

        assertThat(report.possible()).isFalse();
        assertThat(report.problems()).extracting(Problem::toString).anyMatch(problem -> sentence.stream().allMatch(problem::contains));
        assertThat(data.check(grid.file()).problems()).isEqualTo(report.problems());
        assertThat(organisation.hamlet("thon-01").name()).isEqualTo("Thôn Đông Thành");
    }

    @Test
    void allProblemsAreListedAtOnceInTheirOrderAndNoneTwice() {
        Grid grid = Grid.of(data.export()).set(PEOPLE, 3, "Nghỉ từ ngày", "mai").set(HAMLETS, 10, "Số hộ", "nhiều").set(UNITS, 5, "Loại", null).set(HAMLETS, 10, "Diện tích (ha)", 0);
        assertThat(data.check(grid.file()).problems()).extracting(Problem::place).containsExactly("Trang Đơn vị, dòng 5, cột Loại", "Trang Thôn, dòng 10, cột Số hộ",
                "Trang Thôn, dòng 10, cột Diện tích (ha)", "Trang Người, dòng 3, cột Nghỉ từ ngày");
    }

    @Test
    void emptyRowsOtherColumnsAndAnotherOrderDoNotMatter() {
        Grid grid = Grid.of(data.export()).add(PEOPLE).add(PEOPLE, " ", null, "  ").add(PEOPLE, "cv3.vpdu", "Lê An").set(PEOPLE, 1, "Nghỉ từ ngày", "NGHỈ TỪ NGÀY");
        CommuneReport report = data.check(grid.file());
        assertThat(report.problems()).isEmpty();
        assertThat(report.newAccounts()).extracting("id").containsExactly("cv3.vpdu");
        Grid withRemarks = Grid.of(data.export()).head(PEOPLE, "Nghỉ từ ngày", "Ghi chú");
        assertThat(data.check(withRemarks.file()).notes()).extracting(Problem::toString).containsExactly("Trang Người, dòng 1: cột “Ghi chú” không thuộc mẫu nên không được đọc.");
    }

    @Test
    void aPostThatIsVacantIsNotedAndStopsNothing() {
        Grid grid = Grid.of(data.export());
        grid.set(SEATS, grid.row(SEATS, "Tài khoản", "bt.thon01"), "Người đứng đầu", null);
        CommuneReport report = data.check(grid.file());
        assertThat(report.possible()).isTrue();
        assertThat(report.notes()).extracting(Problem::toString).containsExactly("Trang Đơn vị, dòng " + grid.row(UNITS, "Mã đơn vị", "chibo-thon-01")
                + ", cột Mã đơn vị: Chi bộ thôn Đông Thành chưa có người đứng đầu; phải có mới mở được đợt sắp xếp.");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInOneSentence() {
        assertThat(sentences("tài khoản;họ tên".getBytes(StandardCharsets.UTF_8))).containsExactly("Tệp không phải là bảng tính Excel (.xlsx).");
        assertThat(sentences(new byte[WorkbookReader.LARGEST_FILE + 1])).containsExactly("Tệp lớn quá 4 MB.");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertThat(sentences(old).get(0)).startsWith("Tệp là bảng tính đời cũ (.xls) hoặc có mật khẩu");
        byte[] cut = java.util.Arrays.copyOf(data.export(), 3000);
        assertThat(sentences(cut)).hasSize(1).allMatch(sentence -> sentence.startsWith("Tệp hỏng") || sentence.startsWith("Không đọc được tệp"));
    }

    private List<String> sentences(byte[] file) {
        return data.check(file).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void ofTwoImportsAtTheSameMomentTheLaterFindsEverythingDone() {
        byte[] file = changed().file();
        AtomicReference<CommuneReport> later = new AtomicReference<>();
        RandomPasswords passwords = new RandomPasswords();
        Throwable ended = new Meeting(jdbc, transactions).of(() -> data.take(file, new RandomPasswords(), null),
                () -> later.set(data.take(file, passwords, null)));
        assertThat(ended).isNull();
        assertThat(later.get().possible()).isTrue();
        assertThat(later.get().changesAnything()).isFalse();
        assertThat(passwords.given()).isEmpty();
    }

    @Test
    void aWorkbookCheckedAgainstOtherDataIsRefused() {
        byte[] file = changed().file();
        int revision = data.check(file).revision();
        data.take(Grid.of(data.export()).set(HAMLETS, 2, "Số nhân khẩu", 350).file(), new RandomPasswords(), revision);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> data.take(file, new RandomPasswords(), revision))
                .withMessage("Dữ liệu của xã đã được người khác thay đổi từ lúc kiểm tra; phải kiểm tra lại tệp.");
    }

    @Test
    void whoLeavesLosesEverythingAtOnceAndTheirRecordsStay() throws Exception {
        open();
        Task task = claimed("bt.thon01", "chibo-thon-01");
        Grid grid = Grid.of(data.export());
        CommuneReport report = data.take(grid.set(PEOPLE, grid.row(PEOPLE, "Tài khoản", "bt.thon01"), "Nghỉ từ ngày", TODAY).file(), new RandomPasswords(), null);

        assertThat(report.problems()).isEmpty();
        assertThat(report.lostAccounts()).extracting("id").containsExactly("bt.thon01");
        assertThat(report.tasksBack()).isEqualTo(1);
        assertThat(engine.getIdentityService().checkPassword("bt.thon01", "SauRo@2026-mau")).isFalse();
        assertThat(groups("bt.thon01")).isEmpty();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().userIdIn("bt.thon01").count()).isZero();
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).taskCandidateGroup("chibo-thon-01").taskUnassigned().count()).isEqualTo(1);
        assertThat(organisation.person("bt.thon01").name()).isEqualTo("Mai Đình Hương");
        assertThat(organisation.people()).extracting("id").doesNotContain("bt.thon01");
        assertThat(organisation.head("chibo-thon-01")).isEmpty();
        assertThat(jdbc.sql("select unit_code from former_seat where person_id = 'bt.thon01' and head and ended_on = ?").param(TODAY).query(String.class).list())
                .containsExactly("chibo-thon-01");
        assertThat(Grid.of(data.export()).row(PEOPLE, "Tài khoản", "bt.thon01")).isPositive();

        Grid back = Grid.of(data.export());
        back.set(PEOPLE, back.row(PEOPLE, "Tài khoản", "bt.thon01"), "Nghỉ từ ngày", null).add(SEATS, "bt.thon01", "chibo-thon-01", "Có");
        RandomPasswords passwords = new RandomPasswords();
        data.take(back.file(), passwords, null);
        assertThat(passwords.given()).hasSize(1);
        assertThat(groups("bt.thon01")).containsExactly("chibo-thon-01");
    }

    @Test
    void whoMovesToAnotherUnitGivesBackWhatWaitsForTheOldOne() throws Exception {
        open();
        Task task = claimed("pbt.thon01", "chibo-thon-01");
        Grid grid = Grid.of(data.export());
        grid.set(SEATS, grid.row(SEATS, "Tài khoản", "pbt.thon01"), "Mã đơn vị", "chibo-thon-02");
        CommuneReport report = data.take(grid.file(), new RandomPasswords(), null);

        assertThat(report.tasksBack()).isEqualTo(1);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).taskUnassigned().count()).isEqualTo(1);
        assertThat(groups("pbt.thon01")).containsExactly("chibo-thon-02");
        assertThat(engine.getIdentityService().checkPassword("pbt.thon01", "SauRo@2026-mau")).isTrue();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().userIdIn("pbt.thon01").resourceId(task.getId()).count()).isZero();
    }

    @Test
    void aTaskThatWaitsForAHeadByNameWaitsForTheSuccessor() throws Exception {
        open();
        Task task = engine.getTaskService().createTaskQuery().taskCandidateGroup("ubnd").list().get(0);
        engine.getTaskService().addCandidateUser(task.getId(), "ct.ubnd");
        Grid leaves = Grid.of(data.export());
        data.take(leaves.set(PEOPLE, leaves.row(PEOPLE, "Tài khoản", "ct.ubnd"), "Nghỉ từ ngày", TODAY).file(), new RandomPasswords(), null);
        assertThat(candidates(task)).containsExactly("ct.ubnd");

        Grid follows = Grid.of(data.export());
        data.take(follows.set(SEATS, follows.row(SEATS, "Tài khoản", "cv.ubnd"), "Người đứng đầu", "Có").file(), new RandomPasswords(), null);
        assertThat(candidates(task)).containsExactly("cv.ubnd");
    }

    private List<String> candidates(Task task) {
        return jdbc.sql("select user_id_ from act_ru_identitylink where task_id_ = ? and type_ = 'candidate' and user_id_ is not null")
                .param(task.getId()).query(String.class).list();
    }

    @Test
    void aUnitAndAHamletEndWithoutTheirRecordsAndOnlyWhenNothingWaits() throws Exception {
        Grid merged = Grid.of(data.export());
        merged.set(HAMLETS, merged.row(HAMLETS, "Mã thôn", "thon-01"), "Ngừng từ ngày", TODAY).set(UNITS, merged.row(UNITS, "Mã đơn vị", "chibo-thon-01"), "Ngừng từ ngày", TODAY);
        for (String person : List.of("bt.thon01", "pbt.thon01")) {
            merged.remove(SEATS, merged.row(SEATS, "Tài khoản", person));
        }
        open();
        assertThat(data.check(merged.file()).problems()).extracting(Problem::toString).singleElement().asString()
                .contains("Trang Đơn vị, dòng ", "cột Ngừng từ ngày: Chi bộ thôn Đông Thành còn ", " việc đang chờ; phải xong trước khi ngừng.");
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over", true, true));

        assertThat(data.take(merged.file(), new RandomPasswords(), null).problems()).isEmpty();
        assertThat(organisation.hamlets()).extracting("code").hasSize(11).doesNotContain("thon-01");
        assertThat(organisation.units()).extracting("code").doesNotContain("chibo-thon-01");
        assertThat(organisation.hamlet("thon-01").name()).isEqualTo("Thôn Đông Thành");
        assertThat(organisation.vacancies()).isEmpty();
    }

    @Test
    void searchFindsWithoutDiacriticsInAnyOrderAndThoseWhoLeft() {
        Grid grid = Grid.of(data.export());
        data.take(grid.set(PEOPLE, grid.row(PEOPLE, "Tài khoản", "bt.thcs"), "Nghỉ từ ngày", TODAY).file(), new RandomPasswords(), null);

        assertThat(organisation.search("dang truong").people()).extracting(found -> found.person().name()).containsExactly("Nguyễn Đăng Trường");
        assertThat(organisation.search("  TRƯỜNG  nguyen ").people()).extracting(found -> found.person().id()).containsExactly("chanhvanphong");
        assertThat(organisation.search("chanhvanphong").people()).singleElement().extracting(Found.Somebody::seats).isEqualTo(List.of(new Found.Seated("Văn phòng Đảng ủy", true)));
        assertThat(organisation.search("dong thanh").hamlets()).extracting("name").containsExactly("Thôn Đông Thành");
        assertThat(organisation.search("đông thành").units()).extracting("name").containsExactly("Chi bộ thôn Đông Thành");
        assertThat(organisation.search("trinh thi manh").people()).singleElement().matches(found -> !found.person().current() && found.seats().isEmpty());
        assertThat(organisation.search(" ").people()).isEmpty();
    }

    @Test
    void theTemplateHoldsTheFixedUnitsAndSaysWhatIsMissing() {
        byte[] template = data.template();
        assertThat(WorkbookReader.read(template).problems()).isEmpty();
        assertThat(WorkbookReader.read(template).commune().units()).extracting("code").contains("btv", "ttdu", "vpdu", "ubnd", "tthdnd", "banphapche", "congan");
        emptyTheTables();
        CommuneReport report = data.check(template);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).extracting(Problem::toString).contains("Trang Đơn vị, dòng 7, cột Mã đơn vị: Văn phòng Đảng ủy chưa có thành viên; phải có mới mở được đợt sắp xếp.");
    }

    private void open() throws IOException {
        opening.open();
        new Desk(engine, organisation).work();
    }

    private Task claimed(String person, String group) {
        Task task = engine.getTaskService().createTaskQuery().taskCandidateGroup(group).list().get(0);
        engine.getTaskService().setAssignee(task.getId(), person);
        return task;
    }

    private List<String> groups(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).filter(group -> !group.equals("camunda-admin")).toList();
    }
}
