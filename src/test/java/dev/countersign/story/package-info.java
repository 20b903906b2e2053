/** The people of the story that is walked in a browser, each with what they do there. */
package dev.countersign.story;
