package vn.sauro.notification;

import java.util.List;

/**
 * Something people are to be told.
 *
 * @param cause      natural key of what happened: the same cause reaches a person once; at most 200 characters
 * @param recipients ids of persons
 * @param subject    one line, at most 300 characters
 * @param text       plain text, ready to copy into a call or Zalo; at most 8,000 characters
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

    public Message {
        recipients = List.copyOf(recipients);
    }
}
