package vn.sauro.notification;

import java.util.List;

/**
 * Something people are to be told.
 *
 * @param cause      natural key of what happened: the same cause reaches a person once; at most 300 characters
 * @param recipients ids of persons
 * @param subject    one line, cut after 300 characters
 * @param text       plain text, ready to copy into a call or Zalo; cut after 8,000 characters
 */
public record Message(String cause, Kind kind, List<String> recipients, String subject, String text) {

    /** What is told, as people read it. */
    public enum Kind {

        NEW_TASK("Việc mới"),
        REMINDER("Nhắc việc"),
        EXPLANATION("Đề nghị giải trình"),
        ESCALATION("Đôn đốc, báo cáo việc chậm"),
        DECISION("Ý kiến chỉ đạo"),
        /** Does not wait for the quiet hours to end. */
        HOT_SPOT("Điểm nóng"),
        DIGEST("Việc trong ngày");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }

        /** Whether it is sent in the quiet hours too. */
        public boolean urgent() {
            return this == HOT_SPOT;
        }
    }

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_TEXT = 8_000;

    /** What is too long is cut: nothing fails because of a long name in it. */
    public Message {
        recipients = List.copyOf(recipients);
        subject = cut(subject.replaceAll("\\s+", " ").strip(), LONGEST_SUBJECT);
        text = cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
