package dev.writeback.graph;

import java.net.URI;

/**
 * Where Microsoft Graph and its logon stand. Source: Microsoft Graph documentation, "National cloud deployments".
 *
 * @param graph root of Microsoft Graph, without a version
 * @param login root of the logon service
 */
public record GraphCloud(URI graph, URI login) {
    /** The worldwide cloud, and the US government's GCC. */
    public static final GraphCloud GLOBAL = of("graph.microsoft.com", "login.microsoftonline.com");
    /** The US government's L4 (GCC High). */
    public static final GraphCloud US_GOVERNMENT_L4 = of("graph.microsoft.us", "login.microsoftonline.us");
    /** The US government's L5 (DoD). */
    public static final GraphCloud US_GOVERNMENT_L5 = of("dod-graph.microsoft.us", "login.microsoftonline.us");
    /** The cloud in China that 21Vianet operates. */
    public static final GraphCloud CHINA_21VIANET = of("microsoftgraph.chinacloudapi.cn", "login.chinacloudapi.cn");

    /**
     * Checks that both are bare roots over HTTPS: tokens and passwords go there.
     *
     * @throws IllegalArgumentException if one is not of the form {@code https://host} or {@code https://host:port}
     */
    public GraphCloud {
        requireRoot(graph);
        requireRoot(login);
    }

    private static GraphCloud of(String graphHost, String loginHost) {
        return new GraphCloud(URI.create("https://" + graphHost), URI.create("https://" + loginHost));
    }

    private static void requireRoot(URI root) {
        boolean bare = root.getHost() != null
                && root.getPath().isEmpty()
                && root.getQuery() == null
                && root.getFragment() == null
                && root.getUserInfo() == null;
        if (!"https".equals(root.getScheme()) || !bare) {
            throw new IllegalArgumentException("not the root of an HTTPS server: " + root);
        }
    }
}
