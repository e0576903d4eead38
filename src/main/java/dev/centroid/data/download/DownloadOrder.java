package dev.centroid.data.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * What shall be fetched, from where, and where to.
 *
 * @param archives one after the other
 * @param folder where they shall lie
 * @param server a folder on a server: the official one, or one that holds the archives side by side; ends in a slash
 * @param unpack whether each is unpacked, too
 */
public record DownloadOrder(List<Archive> archives, Path folder, URI server, boolean unpack) {

    /** Copies the list. */
    public DownloadOrder {
        archives = List.copyOf(archives);
    }

    /**
     * The server of an address that somebody typed.
     *
     * @throws dev.centroid.problem.ProblemException if it is no address of a server
     */
    public static URI server(String address) {
        String stripped = address.strip();
        try {
            URI server = new URI(stripped.endsWith("/") ? stripped : stripped + "/");
            boolean web = "https".equalsIgnoreCase(server.getScheme()) || "http".equalsIgnoreCase(server.getScheme());
            if (web && server.getHost() != null) {
                return server;
            }
            throw DownloadProblem.NO_SERVER.exception(stripped);
        } catch (URISyntaxException e) {
            throw DownloadProblem.NO_SERVER.exceptionFrom(e, stripped);
        }
    }

    /** Where an archive is fetched from. */
    URI address(Archive archive) {
        String folderThere = server.equals(OmniglotFile.OFFICIAL) ? archive.folder() : "";
        return server.resolve(folderThere + archive.fileName());
    }

    /** Where an archive shall lie. */
    public Path target(Archive archive) {
        return folder.resolve(archive.fileName());
    }
}
