package vn.sauro.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every server deletes at night what is past its term. A night without a server is made up for in the next. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class NightlyDeletion {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyDeletion.class);

    private final OverdueFacts facts;

    NightlyDeletion(OverdueFacts facts) {
        this.facts = facts;
    }

    @Scheduled(cron = "${sauro.retention.at}", zone = "Asia/Ho_Chi_Minh")
    void delete() {
        LOG.info("{} rows past their term were deleted", facts.delete());
    }
}
