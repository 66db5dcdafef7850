package vn.sauro.notification;

/** Whoever runs deliveries starts one. */
public interface DeliveryStart {

    /** In the caller's transaction. @param message id of a message whose delivery was not started before */
    void start(long message);
}
