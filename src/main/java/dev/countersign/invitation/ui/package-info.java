/** What editors see of invitations, beside the article. */
@NullMarked
package dev.countersign.invitation.ui;

import org.jspecify.annotations.NullMarked;
