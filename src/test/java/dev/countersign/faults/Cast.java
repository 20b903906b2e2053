package dev.countersign.faults;

import java.util.List;

/**
 * Who works here.
 *
 * @param administrator runs the house and knows its people
 * @param editors write, publish and withdraw
 * @param reviewers sign, and write nothing
 */
record Cast(Account administrator, List<Account> editors, List<Account> reviewers) {}
