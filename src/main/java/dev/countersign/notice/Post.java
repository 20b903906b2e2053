package dev.countersign.notice;

import dev.countersign.kit.MailAddress;

/** Carries letters away. */
interface Post {

    /** Whether it carries any. */
    boolean isOn();

    /**
     * Hands a letter to a mail server.
     *
     * @param id by which the server and whoever reads can tell that a letter came twice
     * @throws org.springframework.mail.MailException if the server does not take it
     */
    void send(String id, MailAddress to, Written letter);

    /** A letter as it goes out: as plain text, and as simple HTML of the same words. */
    record Written(String subject, String text, String html) {}
}
