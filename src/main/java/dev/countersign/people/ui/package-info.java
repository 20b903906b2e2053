/** The views of people: the directory, a person's page, their credentials. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
