package dev.countersign;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        ApplicationModules.of(Countersign.class).verify();
    }
}
