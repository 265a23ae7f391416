/**
 * The command side of the API. A typical request is validated in form and sent as one command. The exceptions: an upload is staged before it
 * is offered ({@code imports}); its rows are recorded in the background, with one command for each batch; automations ({@code When…}) react
 * to events; and an interrupted erasure is completed by a background task.
 *
 * <p>Features do not import each other. An aggregate that must know something of another feature takes an interface of the domain, such as
 * {@code Artists}, as a parameter of its command handler; the package of the owning feature implements it as a bean.
 */
@NullMarked
package io.artistagent.command;

import org.jspecify.annotations.NullMarked;
