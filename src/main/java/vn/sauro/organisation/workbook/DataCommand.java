package vn.sauro.organisation.workbook;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.sauro.engine.CommandEnvironment;
import vn.sauro.organisation.CommuneReport;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.RandomPasswords;

/**
 * The command line of the commune's own data, {@code --sauro.data=template|check|import|export} with {@code --sauro.data.file}. Exit code 0
 * when it was done or can be done, 3 when the workbook has problems, 2 when the call itself does not stand.
 */
@Component
@ConditionalOnProperty(CommandEnvironment.DATA)
class DataCommand implements ApplicationRunner, ExitCodeGenerator {

    static final int IMPOSSIBLE = 3;
    static final int WRONG_CALL = 2;
    private static final String SUFFIX = ".xlsx";

    private final CommuneData data;
    private final String asked;
    private final Optional<Path> file;
    private final Optional<Path> passwordFile;
    private int exitCode;

    DataCommand(CommuneData data, @Value("${" + CommandEnvironment.DATA + "}") String asked, @Value("${sauro.data.file:}") String file,
            @Value("${sauro.data.passwords:}") String passwordFile) {
        this.data = data;
        this.asked = asked;
        this.file = Optional.of(file).filter(name -> !name.isBlank()).map(Path::of);
        this.passwordFile = Optional.of(passwordFile).filter(name -> !name.isBlank()).map(Path::of);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        answer(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Does what was asked and says what came of it. */
    void answer(PrintWriter out) throws IOException {
        if (file.isEmpty()) {
            wrongCall(out, "Phải ghi tên tệp: --sauro.data.file=ten-tep.xlsx.");
            return;
        }
        switch (asked) {
            case "template" -> write(data.template(), "Đã ghi tệp mẫu", out);
            case "export" -> write(data.export(), "Đã xuất dữ liệu của xã", out);
            case "check" -> check(out);
            case "import" -> take(out);
            default -> wrongCall(out, "Chỉ có --sauro.data=template (tệp mẫu), check (kiểm tra), import (nhập) và export (xuất), không có “" + asked + "”.");
        }
    }

    private void wrongCall(PrintWriter out, String sentence) {
        out.println(sentence);
        exitCode = WRONG_CALL;
    }

    private void write(byte[] workbook, String done, PrintWriter out) throws IOException {
        Path target = file.orElseThrow();
        if (reserve(target, out)) {
            Files.write(target, workbook);
            out.println(done + ": " + target + ".");
        }
    }

    /** Only for the owner's eyes: both kinds of workbooks hold what is personal. Nothing that is there is overwritten. */
    private boolean reserve(Path target, PrintWriter out) throws IOException {
        try {
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(target);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            wrongCall(out, "Tệp " + target + " đã có, không ghi đè; hãy chọn tên khác.");
        } catch (NoSuchFileException e) {
            wrongCall(out, "Không có thư mục để ghi tệp " + target + ".");
        }
        return false;
    }

    private void check(PrintWriter out) throws IOException {
        Optional<byte[]> workbook = read(out);
        if (workbook.isPresent()) {
            CommuneReport report = data.check(workbook.get());
            if (say(report, out)) {
                out.println(report.changesAnything() || !report.newAccounts().isEmpty() ? "Nhập được. Chưa có gì bị thay đổi; để nhập, chạy với --sauro.data=import."
                        : "Tệp khớp với dữ liệu đang có; không có gì để nhập.");
            }
        }
    }

    private void take(PrintWriter out) throws IOException {
        Optional<byte[]> workbook = read(out);
        Path passwords = passwordFile.orElseGet(() -> besideTheFile(file.orElseThrow()));
        if (workbook.isEmpty() || !reserve(passwords, out)) {
            return;
        }
        RandomPasswords given = new RandomPasswords();
        boolean handedOut = false;
        try {
            CommuneReport report = data.take(workbook.get(), given, null);
            if (!say(report, out)) {
                return;
            }
            out.println(report.changesAnything() ? "Đã nhập." : "Không có gì thay đổi: dữ liệu của xã đã đúng như tệp.");
            if (report.tasksBack() > 0) {
                out.println(report.tasksBack() + " việc của người thôi chức vụ đã trả về đơn vị.");
            }
            if (!given.given().isEmpty()) {
                Files.write(passwords, data.passwords(given.given()), StandardOpenOption.WRITE);
                handedOut = true;
                out.println("Mật khẩu lần đầu của " + given.given().size() + " tài khoản mới: " + passwords
                        + ". Phát cho từng người rồi xóa tệp này; hệ thống không lưu mật khẩu.");
            }
        } finally {
            if (!handedOut) {
                Files.delete(passwords);
            }
        }
    }

    private static Path besideTheFile(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling((name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name) + "-mat-khau-lan-dau" + SUFFIX);
    }

    private Optional<byte[]> read(PrintWriter out) throws IOException {
        Path source = file.orElseThrow();
        if (!Files.isRegularFile(source)) {
            wrongCall(out, "Không có tệp " + source + ".");
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(source)) {
            return Optional.of(content.readNBytes(WorkbookReader.LARGEST_FILE + 1));
        }
    }

    /** @return whether everything fits */
    private boolean say(CommuneReport report, PrintWriter out) {
        report.problems().forEach(out::println);
        if (!report.possible()) {
            out.println("Có " + report.problems().size() + " chỗ phải sửa; chưa có gì bị thay đổi.");
            exitCode = IMPOSSIBLE;
            return false;
        }
        report.notes().stream().map(Problem::toString).forEach(note -> out.println("Lưu ý: " + note));
        String row = "%-12s  %5s  %5s  %5s  %s%n";
        out.printf(row, "Trang", "Thêm", "Sửa", "Bỏ", "Giữ nguyên");
        report.changes().forEach((sheet, changes) -> out.printf(row, sheet.title(), changes.added(), changes.changed(), changes.removed(), changes.unchanged()));
        out.println("Tài khoản mới: " + report.newAccounts().size() + ". Tài khoản bị thu hồi: " + report.lostAccounts().size() + ".");
        return true;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
