package io.artistagent.web.collaboration;

/** A step before it is taken: the terms it is about, what follows from it, and what has changed since the person last looked. */
public record StepPage(CollaborationPage collaboration, Step step, Since since) {}
