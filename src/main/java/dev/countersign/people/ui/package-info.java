/** The views of people: the directory, a person's page, their credentials. */
@NullMarked
package dev.countersign.people.ui;

import org.jspecify.annotations.NullMarked;
