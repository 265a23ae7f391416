package io.artistagent.embedded;

/** Another program listens on a port that one of the servers needs; the message is one sentence for the person at the keyboard. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(LoopbackPort port) {
        super("Port %d, wanted for %s, is taken by another program: stop that program or choose another port with %s."
                .formatted(port.number(), port.owner(), port.setting()));
    }
}
