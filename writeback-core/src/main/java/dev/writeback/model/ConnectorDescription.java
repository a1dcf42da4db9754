package dev.writeback.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the description of a connector account says of the installation that made it.
 *
 * @param installation identifier of the installation, in lower case; the account's name carries its first digits
 * @param computer name of the synchronization server; empty: not named
 * @param tenant domain of the tenant; empty: not named
 */
public record ConnectorDescription(String installation, Optional<String> computer, Optional<String> tenant) {
    /** The texts of both brands in English; values may stand in quotes, and the word "computer" may be missing. */
    private static final Pattern ENGLISH = Pattern.compile(
            "installation identifier '?([^\\s']+)'? running on (?:computer )?'?([^\\s']+)'?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENGLISH_TENANT =
            Pattern.compile("to tenant '?([^\\s']+?)'?\\.?(?:\\s|$)", Pattern.CASE_INSENSITIVE);

    /** In every language, the text holds the installation's 32 digits. */
    private static final Pattern INSTALLATION = Pattern.compile("\\b[0-9a-fA-F]{32}\\b");

    /** Several languages say "computer" before its name. */
    private static final Pattern COMPUTER =
            Pattern.compile("\\bcomputer\\s+['\"]?([^\\s'\"]+)['\"]?", Pattern.CASE_INSENSITIVE);

    /** The default domain that every tenant has. */
    private static final Pattern DEFAULT_DOMAIN = Pattern.compile(
            "\\b[a-z0-9-]+\\.(?:onmicrosoft\\.(?:com|us)|partner\\.onmschina\\.cn)\\b", Pattern.CASE_INSENSITIVE);

    /** What {@code description} says; empty if it is none that Entra Connect writes. */
    public static Optional<ConnectorDescription> parse(String description) {
        Matcher english = ENGLISH.matcher(description);
        if (english.find()) {
            return Optional.of(new ConnectorDescription(
                    english.group(1).toLowerCase(Locale.ROOT),
                    Optional.of(english.group(2)),
                    first(ENGLISH_TENANT, description, 1)));
        }
        return first(INSTALLATION, description, 0)
                .map(digits -> new ConnectorDescription(
                        digits.toLowerCase(Locale.ROOT),
                        first(COMPUTER, description, 1),
                        first(DEFAULT_DOMAIN, description, 0)));
    }

    private static Optional<String> first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
