package dev.countersign.people.ui;

import dev.countersign.people.Badges;
import dev.countersign.people.CredentialCatalogue;
import dev.countersign.people.Directory;
import dev.countersign.people.Evidence;
import org.springframework.stereotype.Component;

/** What the page of a person works with. */
@Component
record Workbench(Directory directory, Evidence evidence, Badges badges, CredentialCatalogue catalogue) {}
