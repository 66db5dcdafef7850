package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sauro.engine.ErrorSentences.Sentence;

@ExtendWith(OutputCaptureExtension.class)
class ErrorSentencesTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String TASK = TASKS + "/8f59e0ec-e900-11f1-bf7a-02fc00000001/submit-form";

    private final ErrorSentences whileTheTaskIsThere = new ErrorSentences(task -> true);
    private final ErrorSentences afterTheTaskIsGone = new ErrorSentences(task -> false);

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(error(500, "TaskAlreadyClaimedException", 0), 409, "Việc này đã có người khác nhận."),
                Arguments.of(error(500, "OptimisticLockingException", 1), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(error(500, "RestException", 1), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(error(500, "RestException", 10_000), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(error(500, "ProcessEngineException", LockCodes.AT_ONCE), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(error(500, "DuplicateKeyException", 0), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(error(500, "QueryTimeoutException", 0), 409, "Có người khác vừa xử lý việc này cùng lúc."),
                Arguments.of(new EngineError(500, "RestException", 0, "Cannot submit task form 1: task '1' is suspended"), 409, "Việc này đang tạm dừng."),
                Arguments.of(error(403, "AuthorizationException", 0), 403, "Bạn không có quyền thực hiện việc này."),
                Arguments.of(error(403, "", 0), 403, "Bạn không có quyền thực hiện việc này."),
                Arguments.of(new EngineError(403, "", 0, "CSRFPreventionFilter: Invalid HTTP Header Token."), 403, "Phiên làm việc đã thay đổi."),
                Arguments.of(error(404, "NotFoundException", 0), 404, "Không tìm thấy nội dung yêu cầu."),
                Arguments.of(error(400, "InvalidRequestException", 0), 400, "Máy chủ không chấp nhận yêu cầu này."),
                Arguments.of(error(405, "NotAllowedException", 0), 405, "Máy chủ không chấp nhận yêu cầu này."));
    }

    private static EngineError error(int status, String type, int code) {
        return new EngineError(status, type, code, "English");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void eachKnownErrorHasItsSentence(EngineError error, int status, String beginning) {
        Sentence sentence = whileTheTaskIsThere.of(error, "POST", TASK);
        assertThat(sentence.status()).isEqualTo(status);
        assertThat(sentence.text()).startsWith(beginning).doesNotContain("English");
    }

    @Test
    void whateverTheErrorWasATaskThatIsGoneIsSaidToBeGone() {
        for (EngineError error : new EngineError[] {error(500, "RestException", 0), error(500, "NullPointerException", 0), error(400, "NotFoundException", 0),
            error(500, "OptimisticLockingException", 1)}) {
            Sentence sentence = afterTheTaskIsGone.of(error, "POST", TASK);
            assertThat(sentence.status()).isEqualTo(404);
            assertThat(sentence.text()).isEqualTo("Việc này đã được hoàn thành hoặc không còn nữa. Đề nghị tải lại danh sách công việc.");
        }
    }

    @Test
    void onlyAPathThatNamesATaskIsAskedFor() {
        assertThat(afterTheTaskIsGone.of(error(403, "AuthorizationException", 0), "POST", TASKS + "/create").text()).startsWith("Bạn không có quyền");
    }

    @Test
    void anEngineThatCannotAnswerLeavesTheErrorItself(CapturedOutput output) {
        ErrorSentences withoutDatabase = new ErrorSentences(task -> {
            throw new IllegalStateException("no connection");
        });
        assertThat(withoutDatabase.of(error(500, "ProcessEngineException", 0), "POST", TASK).text()).startsWith("Máy chủ gặp sự cố");
        assertThat(output).contains("Incident ");
    }

    @Test
    void theUnexpectedCarriesACodeThatStandsInTheLogWithoutWhatPeopleTyped(CapturedOutput output) {
        EngineError error = new EngineError(500, "DataIntegrityViolationException", 0,
                "Value too long for column \"PRESENTER\": \"'Nguyễn Văn A' (12)\"; SQL statement:\n Failing row contains (Nguyễn Văn A)");
        Sentence sentence = whileTheTaskIsThere.of(error, "PUT", "/camunda/api/engine/engine/default/user/bt.thon01/profile");
        assertThat(sentence.status()).isEqualTo(500);
        assertThat(sentence.text()).doesNotContain("Exception").doesNotContain("Value too long");
        String code = sentence.text().replaceAll(".*mã sự cố ([0-9a-f]{8})\\.$", "$1");
        assertThat(code).hasSize(8);
        assertThat(output).contains("Incident " + code).contains("DataIntegrityViolationException").contains("Value too long for column")
                .doesNotContain("Nguyễn").doesNotContain("bt.thon01");
    }

    @Test
    void twoIncidentsHaveTwoCodes() {
        EngineError error = error(500, "NullPointerException", 0);
        assertThat(whileTheTaskIsThere.of(error, "GET", TASKS).text()).isNotEqualTo(whileTheTaskIsThere.of(error, "GET", TASKS).text());
    }
}
