package dev.countersign.treatment.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.treatment.Dose;

/** How much of a drug for whom. */
class DoseEditor extends Editor<Dose> {

    private final TextField population = at("population", new TextField("For whom"));
    private final TextField amount = at("amount", new TextField("Amount"));
    private final TextField unit = at("unit", new TextField("Unit"));
    private final TextField route = at("route", new TextField("Route"));
    private final TextField every = at("every", new TextField("Every"));
    private final TextField maximumPerDay = at("maximumPerDay", new TextField("Maximum per day"));
    private final IntegerField maximumDays = at("maximumDays", new IntegerField("Maximum days"));

    DoseEditor() {
        population.setPlaceholder("adults");
        amount.setPlaceholder("200–400");
        unit.setPlaceholder("mg");
        route.setPlaceholder("by mouth");
        every.setPlaceholder("6 hours");
        maximumPerDay.setPlaceholder("1,200 mg");
        getContent().addClassNames("fields", "narrow");
        getContent().add(population, amount, unit, route, every, maximumPerDay, maximumDays);
    }

    @Override
    public void edit(Dose dose) {
        population.setValue(dose.population());
        amount.setValue(requireNonNullElse(dose.amount(), ""));
        unit.setValue(requireNonNullElse(dose.unit(), ""));
        route.setValue(requireNonNullElse(dose.route(), ""));
        every.setValue(requireNonNullElse(dose.every(), ""));
        maximumPerDay.setValue(requireNonNullElse(dose.maximumPerDay(), ""));
        maximumDays.setValue(dose.maximumDays());
    }

    @Override
    public Dose value() {
        return new Dose(
                population.getValue().strip(),
                amount.getValue(),
                unit.getValue(),
                route.getValue(),
                every.getValue(),
                maximumPerDay.getValue(),
                maximumDays.getValue());
    }
}
