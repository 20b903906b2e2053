package dev.countersign;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The application with a mail server that keeps what it is given, and with a time that can be moved. One start serves all tests that extend this. */
@Import(InAHouseWithMail.MailAndTime.class)
@TestPropertySource(
        properties = {
            "countersign.notice.send=50ms",
            "countersign.address=https://desk.example.org",
            "countersign.mail.from=desk@example.org",
            // the tests run the daily mail themselves
            "countersign.notice.digest=1d"
        })
public abstract class InAHouseWithMail extends InAnEmptyStore {

    /** Its own: an application of another set-up may be using the other. */
    private static final String DATA = temporaryFolder();

    @Autowired
    protected CapturedMail mail;

    @Autowired
    protected MovableClock clock;

    @DynamicPropertySource
    static void storeInAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", () -> DATA);
    }

    /** In place of the mail server and the clock. */
    @TestConfiguration
    static class MailAndTime {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        CapturedMail capturedMail() {
            return new CapturedMail();
        }
    }

    @AfterEach
    void forgetMailAndTime() {
        mail.clear();
        clock.reset();
    }
}
