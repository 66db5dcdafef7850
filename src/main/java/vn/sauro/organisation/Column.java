package vn.sauro.organisation;

/** The columns of the commune's workbook: heading, whether a row must have it, and what people are told about it. */
public enum Column {

    UNIT_CODE(Sheet.UNITS, "Mã đơn vị", true, "Chữ thường không dấu, chữ số, gạch nối; ví dụ chibo-thon-01. Đã nhập thì không đổi."),
    UNIT_NAME(Sheet.UNITS, "Tên đơn vị", true, "Tên đầy đủ, ví dụ Chi bộ thôn Đông Thành."),
    UNIT_KIND(Sheet.UNITS, "Loại", true, "Chọn trong danh sách."),
    UNIT_REPORTING(Sheet.UNITS, "Báo cáo, lập kế hoạch", true, "Có: đơn vị phải quán triệt, lập kế hoạch, nhận nhiệm vụ. Không: tập thể chỉ cho ý kiến, quyết định."),
    UNIT_ENDED(Sheet.UNITS, "Ngừng từ ngày", false, "Để trống khi đơn vị còn hoạt động. Không xóa dòng: hồ sơ của đơn vị vẫn giữ."),

    HAMLET_CODE(Sheet.HAMLETS, "Mã thôn", true, "Chữ thường không dấu, chữ số, gạch nối; ví dụ thon-01. Đã nhập thì không đổi."),
    HAMLET_NAME(Sheet.HAMLETS, "Tên thôn", true, "Ví dụ Thôn Đông Thành."),
    HAMLET_CELL(Sheet.HAMLETS, "Mã chi bộ", true, "Mã đơn vị của chi bộ thôn, ở trang Đơn vị."),
    HAMLET_HOUSEHOLDS(Sheet.HAMLETS, "Số hộ", true, "Tổng số hộ trong danh sách chủ hộ đã chốt, kể cả hộ vắng mặt."),
    HAMLET_POPULATION(Sheet.HAMLETS, "Số nhân khẩu", true, "Số nguyên."),
    HAMLET_AREA(Sheet.HAMLETS, "Diện tích (ha)", true, "Diện tích tự nhiên, nhiều nhất hai chữ số thập phân."),
    HAMLET_ILLUSTRATIVE(Sheet.HAMLETS, "Số liệu minh họa", false, "Có: số liệu làm mẫu, hệ thống ghi rõ ở mọi nơi. Để trống: số liệu thật."),
    HAMLET_ENDED(Sheet.HAMLETS, "Ngừng từ ngày", false, "Để trống khi thôn còn tồn tại. Ghi ngày khi thôn đã nhập vào thôn khác; không xóa dòng."),

    CLUSTER_HAMLET(Sheet.CLUSTERS, "Mã thôn", true, "Chỉ ghi thôn họp, lấy ý kiến theo từng cụm."),
    CLUSTER_CODE(Sheet.CLUSTERS, "Mã cụm", true, "Ví dụ cum-1."),
    CLUSTER_NAME(Sheet.CLUSTERS, "Tên cụm", true, "Ví dụ Cụm 1."),
    CLUSTER_HOUSEHOLDS(Sheet.CLUSTERS, "Số hộ", true, "Các cụm của một thôn cộng lại phải bằng số hộ của thôn."),

    HOUSEHOLD_HAMLET(Sheet.HOUSEHOLDS, "Mã thôn", true, "Không bắt buộc: chỉ ghi khi muốn lưu tên chủ hộ. Đã ghi thôn nào thì ghi đủ số hộ của thôn đó."),
    HOUSEHOLD_NUMBER(Sheet.HOUSEHOLDS, "Số thứ tự", true, "Số thứ tự của hộ trong danh sách đã chốt của thôn."),
    HOUSEHOLD_HEAD(Sheet.HOUSEHOLDS, "Chủ hộ", true, "Họ và tên chủ hộ."),
    HOUSEHOLD_CLUSTER(Sheet.HOUSEHOLDS, "Mã cụm", false, "Bắt buộc khi thôn chia cụm."),

    PERSON_ACCOUNT(Sheet.PEOPLE, "Tài khoản", true, "Tên đăng nhập: chữ thường không dấu, chữ số, dấu chấm, gạch nối; ví dụ bt.thon01. Đã nhập thì không đổi."),
    PERSON_NAME(Sheet.PEOPLE, "Họ và tên", true, "Ví dụ Nguyễn Văn An."),
    PERSON_LEFT(Sheet.PEOPLE, "Nghỉ từ ngày", false, "Ghi ngày khi người này thôi công tác: mất quyền đăng nhập và hết mọi chức vụ ngay khi nhập tệp. Không xóa dòng."),
    PERSON_EMAIL(Sheet.PEOPLE, "Thư điện tử", false, "Địa chỉ nhận tin của hệ thống, ví dụ an.nv@xa.example.vn. Để trống: chỉ đọc tin trong hệ thống."),
    PERSON_TELEPHONE(Sheet.PEOPLE, "Điện thoại", false, "Số để Văn phòng Đảng ủy gọi khi việc đến hạn, quá hạn; bắt đầu bằng 0 hoặc +, ví dụ 0912 345 678."),

    SEAT_PERSON(Sheet.SEATS, "Tài khoản", true, "Tài khoản ở trang Người. Một người có thể có nhiều dòng."),
    SEAT_UNIT(Sheet.SEATS, "Mã đơn vị", true, "Mã ở trang Đơn vị."),
    SEAT_HEAD(Sheet.SEATS, "Người đứng đầu", false, "Có: người đứng đầu, mỗi đơn vị nhiều nhất một. Thôi chức vụ thì bỏ dòng này.");

    private final Sheet sheet;
    private final String title;
    private final boolean required;
    private final String note;

    Column(Sheet sheet, String title, boolean required, String note) {
        this.sheet = sheet;
        this.title = title;
        this.required = required;
        this.note = note;
    }

    /** The sheet it stands on. */
    public Sheet sheet() {
        return sheet;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** Whether every row must have it. */
    public boolean required() {
        return required;
    }

    /** What whoever fills it in is told. */
    public String note() {
        return note;
    }
}
