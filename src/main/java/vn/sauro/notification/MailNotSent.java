package vn.sauro.notification;

/** The mail server did not take a mail. The sentence stands in Cockpit, where leaders read it: it names nobody, and neither does a cause. */
class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotSent(String sentence) {
        super(sentence);
    }
}
