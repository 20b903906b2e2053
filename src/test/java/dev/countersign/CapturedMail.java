package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server in this process: what is handed to it stays here to be read. */
public final class CapturedMail extends JavaMailSenderImpl {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** A letter as it would have gone out. */
    public record Letter(String to, String subject, String text, String html, String head) {}

    @Override
    protected void doSend(MimeMessage[] messages, Object @org.jspecify.annotations.Nullable [] originals) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            throw new MailSendException("421 Service not available");
        synchronized (letters) {
            for (var message : messages) letters.add(read(message));
            letters.notifyAll();
        }
    }

    /** Refuses the next letters. */
    public void refuse(int times) {
        refusals.set(times);
    }

    /** What came so far. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The letters to an address, once there are so many. */
    public List<Letter> to(String address, int atLeast) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (letters) {
            for (; ; ) {
                var found = letters.stream()
                        .filter(letter -> letter.to().equals(address))
                        .toList();
                if (found.size() >= atLeast) return found;
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0)
                    throw new AssertionError("%d letters to %s, of %s".formatted(found.size(), address, letters));
                try {
                    letters.wait(left);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** The latest letter to an address, of so many. */
    public Letter latest(String address, int atLeast) {
        return to(address, atLeast).getLast();
    }

    /** Forgets all. */
    public void clear() {
        letters.clear();
        refusals.set(0);
    }

    private static Letter read(MimeMessage message) {
        try {
            message.saveChanges();
            var bodies = new ArrayList<String>();
            collect(message, bodies);
            assertThat(bodies).hasSize(2);
            var head = new StringBuilder();
            message.getAllHeaderLines()
                    .asIterator()
                    .forEachRemaining(line -> head.append(line).append('\n'));
            return new Letter(
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    bodies.get(0),
                    bodies.get(1),
                    head.toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Part part, List<String> bodies) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several)
            for (int i = 0; i < several.getCount(); i++) collect(several.getBodyPart(i), bodies);
        else bodies.add(String.valueOf(part.getContent()));
    }
}
