package dev.writeback.port;

/** A target could not be opened, so that there is nobody to ask. The message is one line for people, without secrets. */
public final class TargetUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Obstacle {
        /** The host name has no address. */
        UNKNOWN_HOST,
        /** Nobody listens there, or a firewall is in between. */
        UNREACHABLE,
        /** The server's certificate is not trusted. */
        CERTIFICATE_NOT_TRUSTED,
        /** The server's certificate was made for another host. */
        CERTIFICATE_FOR_ANOTHER_HOST,
        /** TLS failed in another way. */
        TLS_FAILED,
        /** Somebody answers, but it is no Active Directory. */
        NOT_ACTIVE_DIRECTORY,
        /** The server does not accept the name and password. */
        BIND_REFUSED
    }

    private final Obstacle obstacle;

    /** A target that could not be opened because of {@code obstacle}; {@code message} also says what to do next. */
    public TargetUnavailableException(Obstacle obstacle, String message, Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    /** A target that could not be opened because of {@code obstacle}; {@code message} also says what to do next. */
    public TargetUnavailableException(Obstacle obstacle, String message) {
        super(message);
        this.obstacle = obstacle;
    }

    /** What stood in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }
}
