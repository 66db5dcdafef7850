package vn.sauro.engine;

/** What people read when their work on a task met somebody else's. None of these sentences ends the form: what was typed stays. */
final class Conflicts {

    /** The task was completed or taken away meanwhile, or it never was there. */
    static final String GONE = "Việc này đã được hoàn thành hoặc không còn nữa. Đề nghị tải lại danh sách công việc.";
    /** Somebody else was first to claim. */
    static final String CLAIMED = "Việc này đã có người khác nhận. Đề nghị tải lại danh sách công việc và chọn việc khác.";
    /** The database let only one of two go on. Doing it again is safe: nothing of the refused one was stored. */
    static final String AT_ONCE = "Có người khác vừa xử lý việc này cùng lúc. Nội dung bạn nhập vẫn còn trên biểu mẫu; đề nghị thực hiện lại.";

    private Conflicts() {}

    /** Somebody else has claimed the task and works on it. */
    static String heldBy(String name) {
        return "Việc này đã được đồng chí " + name + " nhận, nên chỉ đồng chí ấy gửi được biểu mẫu. Nội dung bạn nhập vẫn còn trên biểu mẫu; "
                + "đề nghị trao đổi với đồng chí ấy hoặc gửi lại sau khi việc được trả lại.";
    }
}
