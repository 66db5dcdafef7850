package vn.sauro.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Organisation;

/** Tells whoever is to do a new task, in the task's transaction and in one statement. */
@Service
public class NewTasks {

    /**
     * A task that came to be.
     *
     * @param process      whose task it is
     * @param units        whose members may do it
     * @param people       who may do it by name
     * @param assignee     whose task it is alone
     * @param dueAt        as people read it; null when there is no date
     * @param confidential whether its messages say nothing of what it is about
     */
    public record NewTask(String id, String process, String name, List<String> units, List<String> people, Optional<String> assignee, Instant dueAt, boolean confidential) {}

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final Messages messages;
    private final NotificationProperties settings;

    NewTasks(Messages messages, NotificationProperties settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Those who enter for others are not told: the unit's own people are. */
    public void tell(NewTask task) {
        messages.post(message(task), task.assignee().isPresent() ? List.of() : task.units().stream().filter(unit -> !unit.equals(Organisation.ON_BEHALF)).toList());
    }

    private Message message(NewTask task) {
        Message.Kind kind = settings.urgent().contains(task.process()) ? Message.Kind.HOT_SPOT : Message.Kind.NEW_TASK;
        StringBuilder text = new StringBuilder();
        String subject;
        if (task.confidential()) {
            subject = "Có việc mới cần xử lý";
            text.append("Đồng chí có việc mới cần xử lý ngay. Nội dung hạn chế người xem: đề nghị đăng nhập hệ thống để xem và xử lý.");
        } else {
            subject = "Việc mới: " + task.name();
            text.append("Đồng chí có việc mới: ").append(task.name()).append('.');
            if (task.dueAt() != null) {
                text.append("\nThời hạn: ").append(Days.text(task.dueAt())).append('.');
            }
        }
        settings.link(TASK + task.id()).ifPresent(link -> text.append("\nMở việc: ").append(link));
        return new Message("task:" + task.id(), kind, task.assignee().map(List::of).orElse(task.people()), subject, text.toString());
    }
}
