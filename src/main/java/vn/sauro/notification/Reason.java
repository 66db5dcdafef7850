package vn.sauro.notification;

/** Why a message was not sent by e-mail. */
public enum Reason {

    NO_ADDRESS("không có địa chỉ thư"),
    STOPPED("đã tắt nhận thư"),
    LEFT("đã thôi công tác"),
    /** The mail server was taken out of the settings after the message was written. */
    NO_SERVER("không còn máy chủ thư");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
