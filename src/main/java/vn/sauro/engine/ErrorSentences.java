package vn.sauro.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one table of what people read instead of the engine's English. The English goes to the log. */
final class ErrorSentences {

    /** What the person is answered. */
    record Sentence(int status, String text) {}

    /** @param status 0 to keep the engine's own, which some of the web apps' pages go by */
    private record Case(Predicate<EngineError> fits, int status, String text) {}

    static final String DENIED = "Bạn không có quyền thực hiện việc này.";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);

    private static final Set<String> TYPES_OF_TWO_AT_ONCE = Set.of("OptimisticLockingException", "OptimisticLockingFailureException",
            "CrdbTransactionRetryException", "DuplicateKeyException", "ConcurrencyFailureException", "PessimisticLockingFailureException",
            "CannotAcquireLockException", "CannotSerializeTransactionException", "DeadlockLoserDataAccessException", "QueryTimeoutException");
    /** The engine's own: optimistic locking, deadlock, a row that another transaction has taken away from under a foreign key. */
    private static final Set<Integer> CODES_OF_TWO_AT_ONCE = Set.of(1, 10_000, 10_001, LockCodes.AT_ONCE);

    /** The first that fits decides. */
    private static final List<Case> CASES = List.of(
            new Case(error -> error.type().equals("TaskAlreadyClaimedException"), 409, Conflicts.CLAIMED),
            new Case(error -> TYPES_OF_TWO_AT_ONCE.contains(error.type()) || CODES_OF_TWO_AT_ONCE.contains(error.code()), 409, Conflicts.AT_ONCE),
            new Case(error -> error.text().contains("is suspended"), 409, "Việc này đang tạm dừng. Đề nghị thực hiện lại khi việc được tiếp tục."),
            new Case(error -> error.text().contains("Password does not match policy"), 422, "Mật khẩu chưa đáp ứng yêu cầu về mật khẩu."),
            new Case(error -> error.text().contains("user password is not valid"), 400, "Mật khẩu hiện tại không đúng."),
            new Case(error -> error.status() == 403 && error.text().startsWith("CSRF"), 403, "Phiên làm việc đã thay đổi. Đề nghị tải lại trang rồi thực hiện lại."),
            new Case(error -> error.status() == 403, 403, DENIED),
            new Case(error -> error.status() == 404, 404, "Không tìm thấy nội dung yêu cầu."),
            new Case(error -> error.status() < 500, 0, "Máy chủ không chấp nhận yêu cầu này. Đề nghị tải lại trang rồi thực hiện lại."));

    private static final String INCIDENT = "Máy chủ gặp sự cố ngoài dự kiến, yêu cầu chưa được thực hiện. Đề nghị thực hiện lại sau ít phút; nếu vẫn gặp, "
            + "báo người quản trị mã sự cố %s.";
    private static final Pattern TASK = Pattern.compile("/task/(\\p{XDigit}{8}-[^/]+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<=/user/)[^/]+");

    private final Predicate<String> taskStands;

    /** @param taskStands whether there is a task of that id */
    ErrorSentences(Predicate<String> taskStands) {
        this.taskStands = taskStands;
    }

    /** What is read instead of the error that came of this request. */
    Sentence of(EngineError error, String method, String path) {
        Sentence sentence = !error.type().isEmpty() && namesATaskThatIsGone(path) ? new Sentence(404, Conflicts.GONE) : byTable(error);
        if (sentence == null) {
            String code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Incident {}: {} {} ended with {} {} (code {}): {}", code, method, ACCOUNT.matcher(path).replaceAll("…"), error.status(), error.type(),
                    error.code(), error.textWithoutValues());
            return new Sentence(500, INCIDENT.formatted(code));
        }
        LOG.debug("{} {} ended with {} {} (code {}), answered with {}: {}", method, path, error.status(), error.type(), error.code(), sentence.status(), error.text());
        return sentence;
    }

    private static Sentence byTable(EngineError error) {
        return CASES.stream().filter(each -> each.fits().test(error)).findFirst()
                .map(found -> new Sentence(found.status() == 0 ? error.status() : found.status(), found.text())).orElse(null);
    }

    /**
     * Asked of the engine, not read from the error: for one task that is gone the API has five types, four statuses and six texts. When
     * the loser of two at once finds the task done, doing it again would be wrong advice, so this comes before the table.
     */
    private boolean namesATaskThatIsGone(String path) {
        Matcher task = TASK.matcher(path);
        if (!task.find()) {
            return false;
        }
        try {
            return !taskStands.test(task.group(1));
        } catch (RuntimeException e) {
            LOG.debug("The engine cannot say whether the task is there", e);
            return false;
        }
    }
}
