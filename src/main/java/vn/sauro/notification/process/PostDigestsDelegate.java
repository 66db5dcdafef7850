package vn.sauro.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.notification.Digests;

/** Everyone is told in the morning what is late, due and waiting. */
@Component
class PostDigestsDelegate implements JavaDelegate {

    private final Digests digests;

    PostDigestsDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.post();
    }
}
