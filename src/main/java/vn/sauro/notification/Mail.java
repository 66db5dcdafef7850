package vn.sauro.notification;

/** The mail server, where one is configured. */
interface Mail {

    /**
     * Hands a mail over.
     *
     * @param key of the message; the same key gives the same {@code Message-ID}
     * @throws MailNotSent when the server does not take it
     */
    void send(String key, String address, String subject, String text);
}
