package dev.writeback.ldap.internal.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Asks DNS which hosts serve a domain (MS-ADTS 6.3.2.3). */
public final class DnsService {
    private static final String SRV = "SRV";

    private DnsService() {}

    private record Answer(int priority, int weight, String host) {
        /** Priority, weight, port and host, separated by blanks. */
        static Answer parse(String record) {
            String[] parts = record.strip().split("\\s+", -1);
            return new Answer(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts[3].replaceFirst("\\.$", "").toLowerCase(Locale.ROOT));
        }
    }

    /** Host names of the domain's controllers, the preferred ones first; none if DNS does not say. */
    public static List<String> controllers(String domain) {
        return controllers(domain, "dns:");
    }

    /** As {@link #controllers(String)}; {@code provider}: which server to ask, as a {@code dns:} URL. */
    @SuppressWarnings("BanJNDI") // its DNS provider reads records as text, and makes objects of none
    static List<String> controllers(String domain, String provider) {
        List<Answer> answers = new ArrayList<>();
        try {
            DirContext dns = new InitialDirContext(settings(provider));
            try {
                Attribute records = dns.getAttributes("_ldap._tcp.dc._msdcs." + domain, new String[] {SRV})
                        .get(SRV);
                NamingEnumeration<?> all = records == null ? null : records.getAll();
                while (all != null && all.hasMore()) {
                    answers.add(Answer.parse(String.valueOf(all.next())));
                }
            } finally {
                dns.close();
            }
        } catch (NamingException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return List.of();
        }
        answers.sort(Comparator.comparingInt(Answer::priority)
                .thenComparing(Answer::weight, Comparator.reverseOrder())
                .thenComparing(Answer::host));
        return answers.stream().map(Answer::host).distinct().toList();
    }

    @SuppressWarnings("JdkObsolete") // JNDI asks for it
    private static Hashtable<String, String> settings(String provider) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, provider);
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        return settings;
    }
}
