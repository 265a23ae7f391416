package io.artistagent.web.collaboration;

import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one collaboration, from the perspective of one of the two artists. */
public record CollaborationPage(Collaboration it, @Nullable String acting, Form comment) {

    public boolean sender() {
        return acting != null && it.sentBy(acting);
    }

    public Collaboration.Party other() {
        return acting == null ? it.from() : it.other(acting);
    }

    public List<Step> steps() {
        return Step.open(it);
    }

    /** Whether the person decides about the request next. */
    public boolean yourTurn() {
        return it.awaitsAnswer() && !sender();
    }

    /** Returns the agreed shares, or the proposed ones before there is an agreement. */
    public List<Split> splits() {
        return it.agreedSplits().isEmpty() ? it.splits() : it.agreedSplits();
    }

    public boolean agreed() {
        return !it.agreedSplits().isEmpty();
    }

    public int sum() {
        return splits().stream().mapToInt(Split::shareBasisPoints).sum();
    }

    public boolean pending() {
        return it.status() == CollaborationStatus.PENDING;
    }

    /** Returns the id of the last comment on the page; empty if there is none. */
    public String lastComment() {
        return it.comments().isEmpty() ? "" : it.comments().getLast().id();
    }

    /** Returns the address of the comments before those shown. */
    public String earlierComments() {
        return CommentsPage.address(it.id(), it.earlierComments());
    }

    public boolean talking() {
        return it.steps().contains(CollaborationStep.COMMENT);
    }
}
