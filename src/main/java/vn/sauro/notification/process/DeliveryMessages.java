package vn.sauro.notification.process;

/** Messages the models of this package wait for. */
final class DeliveryMessages {

    /** A message stands in the outbox: its delivery begins. */
    static final String WRITTEN = "notification.messageWritten";

    private DeliveryMessages() {}
}
