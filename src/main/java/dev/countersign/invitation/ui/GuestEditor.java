package dev.countersign.invitation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.Ways;
import dev.countersign.invitation.Guest;
import dev.countersign.kit.Absent;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to invite, and by which two ways they are reached. */
final class GuestEditor extends Editor<Guest> {

    private static final String MAIL = "By mail";
    private static final String BY_HAND = "I hand it over myself";
    private static final String TOLD = "An editor tells it, such as by telephone";

    private final ComboBox<Person> person = at("person", new ComboBox<>("Person"));
    private final IntegerField days = at("days", new IntegerField("For how many days"));
    private final RadioButtonGroup<String> link = new RadioButtonGroup<>("How the link gets there");
    private final EmailField linkTo = at("ways/linkTo", new EmailField("Mail the link to"));
    private final RadioButtonGroup<String> code = new RadioButtonGroup<>("How codes get there");
    private final EmailField codeTo = at("ways/codeTo", new EmailField("Mail codes to"));
    private final TextField phone = at("ways/phone", new TextField("Telephone, for whoever tells the code"));

    GuestEditor(List<Person> people, LocalDate today, boolean mailIsOn) {
        person.setItems(people);
        person.setItemLabelGenerator(one -> named(one, today));
        person.setHelperText("Somebody in the directory who has no account");
        days.setMin(1);
        days.setMax(14);
        days.setStepButtonsVisible(true);
        days.setPlaceholder("7");
        link.setItems(MAIL, BY_HAND);
        code.setItems(MAIL, TOLD);
        link.setItemEnabledProvider(way -> mailIsOn || !MAIL.equals(way));
        code.setItemEnabledProvider(way -> mailIsOn || !MAIL.equals(way));
        link.addValueChangeListener(change -> arrange());
        code.addValueChangeListener(change -> arrange());
        link.setValue(mailIsOn ? MAIL : BY_HAND);
        code.setValue(TOLD);
        getContent().addClassName("stack");
        getContent()
                .add(
                        new FieldGroup("Who", "", person, days),
                        new FieldGroup(
                                "The link",
                                mailIsOn
                                        ? "It works once, in one browser."
                                        : "Mail is off here, so you hand the link over.",
                                wide(link),
                                linkTo),
                        new FieldGroup(
                                "The code to sign with",
                                "It must come by another way than the link, so that a link in wrong hands signs nothing.",
                                wide(code),
                                codeTo,
                                phone));
        arrange();
    }

    @Override
    public void edit(Guest guest) {
        linkTo.setValue(text(guest.ways().linkTo()));
        codeTo.setValue(text(guest.ways().codeTo()));
        phone.setValue(guest.ways().phone() == null ? "" : guest.ways().phone());
    }

    @Override
    public Guest value() {
        if (person.getValue() == null) throw missing("/person", "Choose whom to invite");
        var ways = new Ways(
                MAIL.equals(link.getValue()) ? address(linkTo, "/ways/linkTo") : null,
                MAIL.equals(code.getValue()) ? address(codeTo, "/ways/codeTo") : null,
                TOLD.equals(code.getValue()) ? Absent.ifBlank(phone.getValue()) : null);
        return new Guest(person.getValue().id(), ways, days.getValue());
    }

    private void arrange() {
        linkTo.setVisible(MAIL.equals(link.getValue()));
        codeTo.setVisible(MAIL.equals(code.getValue()));
        phone.setVisible(TOLD.equals(code.getValue()));
        code.setHelperText(
                BY_HAND.equals(link.getValue()) && TOLD.equals(code.getValue())
                        ? "Another editor than you must tell it: you hold the link"
                        : "");
    }

    private static MailAddress address(EmailField field, String at) {
        if (field.getValue().isBlank()) throw missing(at, "An address is needed here");
        try {
            return new MailAddress(field.getValue());
        } catch (IllegalArgumentException noAddress) {
            throw missing(at, String.valueOf(noAddress.getMessage()));
        }
    }

    private static RuntimeException missing(String at, String words) {
        return new Refusal(
                        Refusal.Kind.INVALID,
                        "invitation-impossible",
                        "Something is missing before you can invite somebody.",
                        List.of(new Reason(at, words)))
                .exception();
    }

    private static String text(@Nullable MailAddress address) {
        return address == null ? "" : address.value();
    }

    private static <F extends com.vaadin.flow.component.HasStyle> F wide(F field) {
        field.addClassName("wide");
        return field;
    }

    private static String named(Person person, LocalDate today) {
        var letters = person.postNominals(today);
        return letters.isEmpty() ? person.name() : person.name() + ", " + letters;
    }
}
