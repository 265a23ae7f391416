package io.artistagent.processes;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What a path of a data directory must be, if there is anything. */
public enum PathKind {
    FILE("a file"),
    DIRECTORY("a directory");

    private final String label;

    PathKind(String label) {
        this.label = label;
    }

    /**
     * Throws {@link UnusableData} if there is something of the other kind, or a symbolic link that leads to nothing; changes nothing. A link
     * to the right kind is accepted.
     */
    public void require(Path path) {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            PathKind found =
                    Files.readAttributes(path, BasicFileAttributes.class).isDirectory() ? DIRECTORY : FILE;
            if (found != this) {
                throw new UnusableData("%s is %s, but must be %s.".formatted(path, found.label, label));
            }
        } catch (NoSuchFileException dangling) {
            throw new UnusableData("%s is a symbolic link to %s that does not exist.".formatted(path, label));
        } catch (AccessDeniedException unknown) {
            // The use of the path fails in turn, and reports it
        } catch (IOException unknown) {
            if (Files.isSymbolicLink(path)) {
                throw new UnusableData("%s is a symbolic link that leads back to itself.".formatted(path));
            }
        }
    }
}
