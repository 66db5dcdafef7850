package vn.sauro.organisation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.SauRoProcess;

/** The command line of the commune's own data: what it says and what it ends with. */
@EngineTest
class DataCommandTest {

    @Autowired
    private CommuneData data;
    @TempDir
    Path folder;

    private record Answer(int exitCode, String said) {}

    private Answer ask(String word, String file) throws IOException {
        StringWriter said = new StringWriter();
        DataCommand command = new DataCommand(data, word, file.isEmpty() ? "" : folder.resolve(file).toString(), "");
        command.answer(new PrintWriter(said, true));
        return new Answer(command.getExitCode(), said.toString());
    }

    @Test
    void aCallThatDoesNotStandEndsWithTwoAndOverwritesNothing() throws IOException {
        assertThat(ask("check", "").said()).contains("Phải ghi tên tệp");
        assertThat(ask("nhap", "xa.xlsx")).isEqualTo(new Answer(2, "Chỉ có --sauro.data=template (tệp mẫu), check (kiểm tra), import (nhập) và export (xuất), không có “nhap”."
                + System.lineSeparator()));
        assertThat(ask("import", "khong-co.xlsx").exitCode()).isEqualTo(2);
        Files.writeString(folder.resolve("xa.xlsx"), "của tôi");
        assertThat(ask("export", "xa.xlsx").exitCode()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("xa.xlsx"))).isEqualTo("của tôi");
        Files.delete(folder.resolve("xa.xlsx"));
        ask("export", "xa.xlsx");
        Files.writeString(folder.resolve("xa-mat-khau-lan-dau.xlsx"), "phát chưa xong");
        assertThat(ask("import", "xa.xlsx").said()).contains("xa-mat-khau-lan-dau.xlsx đã có, không ghi đè");
        assertThat(ask("template", "khong-co/xa.xlsx").exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsExportedIsCheckedAndImportedWithoutAChange() throws IOException {
        assertThat(ask("export", "xa.xlsx").exitCode()).isZero();
        assertThat(ask("check", "xa.xlsx")).matches(answer -> answer.exitCode() == 0 && answer.said().contains("không có gì để nhập"));
        assertThat(ask("import", "xa.xlsx")).matches(answer -> answer.exitCode() == 0 && answer.said().contains("Không có gì thay đổi"));
        assertThat(folder.resolve("xa-mat-khau-lan-dau.xlsx")).doesNotExist();
    }

    @Test
    void everyProblemIsSaidAndTheEndIsThree() throws IOException {
        Files.write(folder.resolve("xa.xlsx"), Grid.of(data.export()).set("Thôn", 2, "Số hộ", 0).set("Người", 2, "Họ và tên", null).file());
        for (String word : new String[] {"check", "import"}) {
            Answer answer = ask(word, "xa.xlsx");
            assertThat(answer.exitCode()).isEqualTo(DataCommand.IMPOSSIBLE);
            assertThat(answer.said().lines()).containsExactly("Trang Thôn, dòng 2, cột Số hộ: phải từ 1 đến 1000000, đang là 0.",
                    "Trang Người, dòng 2, cột Họ và tên: không được để trống.", "Có 2 chỗ phải sửa; chưa có gì bị thay đổi.");
        }
        assertThat(folder.resolve("xa-mat-khau-lan-dau.xlsx")).doesNotExist();
    }

    /** As the administrator runs it, before the first server. */
    @Test
    void theProgramImportsIntoAnEmptyDatabaseAndEndsWithTheFirstPasswordsInAFile() throws Exception {
        Files.write(folder.resolve("xa.xlsx"), Grid.of(data.template()).add("Người", "an.nguyen", "Nguyễn Văn An").add("Chức vụ", "an.nguyen", "vpdu", "Có").file());
        try (SauRoProcess program = SauRoProcess.start(folder, SauRoProcess.lastingDatabase(folder), "--spring.profiles.active=sample", "--sauro.data=import",
                "--sauro.data.file=xa.xlsx")) {
            int exitCode = program.finish();
            String said = String.join("\n", program.lines());
            assertThat(exitCode).as(said).isZero();
            assertThat(said).contains("Đã nhập.", "Mật khẩu lần đầu của 1 tài khoản mới: xa-mat-khau-lan-dau.xlsx").doesNotContain("Tasklist:");
            Grid passwords = Grid.of(Files.readAllBytes(folder.resolve("xa-mat-khau-lan-dau.xlsx")));
            String password = passwords.get("Mật khẩu lần đầu", 2, "Mật khẩu lần đầu").toString();
            assertThat(password).hasSize(19);
            assertThat(said).doesNotContain(password);
        }
    }
}
