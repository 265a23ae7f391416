package io.artistagent.web.collaboration;

/** The confirmation page of a step: the terms, the consequences, and what has changed since the person last looked. */
public record StepPage(CollaborationPage collaboration, Step step, ChangesSince changes) {}
