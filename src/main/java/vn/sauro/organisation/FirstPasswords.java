package vn.sauro.organisation;

/** First passwords of new accounts. */
public interface FirstPasswords {

    /** A password for the person's new account; asked again when the rules for passwords refuse it. */
    String of(Person person);
}
