package dev.countersign.publishing;

import java.util.List;

/**
 * What lists are filtered and sorted by.
 *
 * @param title in lower case
 * @param topics slugs of its topics
 * @param authors slugs of its authors
 * @param reviewers slugs of those who signed
 * @param treatments slugs of the cards it shows
 */
public record Listing(
        String title, List<String> topics, List<String> authors, List<String> reviewers, List<String> treatments) {}
