package vn.sauro.rating;

/** How completely a unit met its tasks, the best first (QĐ 366-QĐ/TW of 30/8/2025). */
public enum Level {
    XUAT_SAC("Hoàn thành xuất sắc nhiệm vụ"), TOT("Hoàn thành tốt nhiệm vụ"), HOAN_THANH("Hoàn thành nhiệm vụ"), KHONG_HOAN_THANH("Không hoàn thành nhiệm vụ");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Whether this is a better level than the other. */
    public boolean above(Level other) {
        return ordinal() < other.ordinal();
    }
}
