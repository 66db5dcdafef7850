package vn.sauro.escalation;

/** A rung of the ladder, the lowest first. */
public enum Rung {
    REMINDER("Nhắc việc"), HEAD("Đôn đốc người đứng đầu"), EXPLANATION("Đề nghị giải trình (T/L Ban Thường vụ)"), BTV("Báo cáo Ban Thường vụ xem xét");

    private final String title;

    Rung(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
