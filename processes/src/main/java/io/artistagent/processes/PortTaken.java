package io.artistagent.processes;

/** Another program listens on a port that one of the servers needs. The message is one sentence for the person at the terminal. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(LoopbackPort port) {
        super("Port %d for %s is in use by another program: stop that program or choose another port with %s."
                .formatted(port.number(), port.owner(), port.setting()));
    }
}
