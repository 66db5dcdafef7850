package vn.sauro.rearrangement;

/** The steps by which the commune follows a rearrangement, in the order of the notice. */
public enum Step {
    DISSEMINATION("Quán triệt, triển khai"),
    PLAN("Xây dựng kế hoạch"),
    ASSIGNMENT("Giao, tiếp nhận nhiệm vụ"),
    SCHEME("Phương án sắp xếp"),
    CONSULTATION("Lấy ý kiến Nhân dân"),
    APPROVAL("Phê duyệt");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** Name as people read it. */
    public String title() {
        return title;
    }
}
