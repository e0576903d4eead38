package dev.centroid.data.download;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong when an archive is fetched. */
public enum DownloadProblem implements ProblemCode {
    /** {0} the address, {1} the server's status. */
    REFUSED,
    /** {0} the address, {1} what was met. */
    INTERRUPTED,
    /** {0} the host. */
    HOST_UNKNOWN,
    /** {0} host and port. */
    HOST_REFUSES,
    /** {0} the host, {1} the system's words. */
    HOST_UNREACHABLE,
    /** {0} the host. */
    NO_ANSWER,
    /** {0} the host, {1} what was met. */
    NOT_SECURE,
    /** {0} host and port of the proxy, {1} the server. */
    PROXY_UNREACHABLE,
    /** {0} the server. */
    PROXY_PASSWORD,
    /** {0} megabytes, {1} the file's name. Stands beside what broke it off. */
    KEPT,
    /** {0} what was given as a server. */
    NO_SERVER(ProblemKind.INPUT),
    /** No arguments. */
    NO_FOLDER(ProblemKind.INPUT),
    /** {0} the address, {1} the MD5 of what came, {2} the official one. */
    WRONG_CONTENT,
    /** {0} the address, {1} the limit in megabytes. */
    TOO_LARGE,
    /** {0} the file that is there, {1} its MD5, {2} the official one. */
    OTHER_FILE_THERE(ProblemKind.INPUT),
    /** {0} the file. */
    ALREADY_UNDER_WAY(ProblemKind.INPUT),
    /** {0} the file, {1} the system's words. */
    NOT_READ,
    /** {0} the file or folder, {1} the system's words. */
    NOT_WRITTEN,
    /** {0} the folder that unpacking would write to. */
    FOLDER_THERE(ProblemKind.INPUT),
    /** {0} the archive, {1} the limit in megabytes. */
    UNPACKS_TOO_LARGE;

    private final ProblemKind kind;

    DownloadProblem() {
        this(ProblemKind.FAILURE);
    }

    DownloadProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "download";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
