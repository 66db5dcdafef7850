package vn.sauro.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words in Vietnamese why the engine cannot migrate something; its own sentences are English and have no codes. */
final class MigrationReason {

    private static final String NO_INSTRUCTION = "There is no migration instruction for this instance's activity";

    private static final Map<String, String> BY_BEGINNING = new LinkedHashMap<>();

    static {
        BY_BEGINNING.put("The type of the source activity is not supported", "quy trình đang dừng ở một loại phần tử không chuyển được.");
        BY_BEGINNING.put("Target activity is not asyncBefore", "quy trình đang chờ ở điểm lưu trước phần tử này, mô hình mới không có điểm lưu đó.");
        BY_BEGINNING.put("Target activity is not asyncAfter", "quy trình đang chờ ở điểm lưu sau phần tử này, mô hình mới không có điểm lưu đó.");
        BY_BEGINNING.put("Transition instance is assigned to", "quy trình đang đi theo một nhánh mà mô hình mới không có.");
        BY_BEGINNING.put("A transition instance that instantiates", "quy trình vừa bắt đầu, chỉ chuyển được đến phần tử ở cấp ngoài cùng của mô hình mới.");
        BY_BEGINNING.put("The variable '", "hai biến cùng tên của phần tử này sẽ đè lên nhau trong mô hình mới.");
        BY_BEGINNING.put("Cannot migrate subscription for compensation", "việc hoàn tác đã ghi nhận không có chỗ trong mô hình mới.");
        BY_BEGINNING.put("Process instance contains not migrated", "quy trình còn giữ những thứ không có chỗ trong mô hình mới.");
        BY_BEGINNING.put("Activities have incompatible types", "phần tử cũ và phần tử mới khác loại.");
        BY_BEGINNING.put("Events are not of the same type", "sự kiện cũ và sự kiện mới khác loại.");
        BY_BEGINNING.put("The closest mapped ancestor", "phần tử mới nằm ngoài khối ứng với khối chứa phần tử cũ.");
        BY_BEGINNING.put("Cannot remove the inner activity", "không thể bỏ việc lặp quanh một phần tử đang chạy.");
        BY_BEGINNING.put("Must map the inner activity", "không thể thêm việc lặp quanh một phần tử đang chạy.");
        BY_BEGINNING.put("Target activity '", "không thể thêm việc lặp quanh một phần tử đang chạy.");
        BY_BEGINNING.put("The target gateway must have", "cổng mới có ít nhánh vào hơn cổng cũ.");
        BY_BEGINNING.put("The gateway's flow scope", "khối chứa cổng này chưa được nêu.");
        BY_BEGINNING.put("Only one gateway can be mapped", "hai cổng cũ không thể cùng chuyển vào một cổng mới.");
        BY_BEGINNING.put("The source activity's event scope", "sự kiện phải đi cùng phần tử mà nó gắn vào.");
    }

    private MigrationReason() {}

    /** The engine's sentence in Vietnamese; a sentence nobody foresaw is passed on as it is. */
    static String of(String engineSentence, String process, boolean elementIsInNewModel) {
        if (engineSentence.startsWith(NO_INSTRUCTION)) {
            return noInstruction(process, elementIsInNewModel);
        }
        return BY_BEGINNING.entrySet().stream().filter(known -> engineSentence.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("hệ thống báo: " + engineSentence);
    }

    private static String noInstruction(String process, boolean elementIsInNewModel) {
        return (elementIsInNewModel ? "mô hình mới có phần tử này nhưng khác loại, ở khối khác hoặc lặp khác" : "mô hình mới không còn phần tử này")
                + "; cần nêu phần tử thay thế trong " + MigrationLines.file(process) + ".";
    }

    static String timerWouldEnd(String process) {
        return "hạn giờ đang chạy không có chỗ trong mô hình mới; cần nêu phần tử thay thế, hoặc để trống nếu bỏ, trong " + MigrationLines.file(process) + ".";
    }

    static String noSuchElement(String element, String process) {
        return MigrationLines.file(process) + " nêu phần tử " + element + ", mô hình mới không có phần tử đó.";
    }

    static String noSuchModel() {
        return "mô hình này không còn trong bản mới.";
    }
}
