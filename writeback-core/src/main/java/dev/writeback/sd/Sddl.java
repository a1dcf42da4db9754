package dev.writeback.sd;

/**
 * Security descriptors as text (MS-DTYP 2.5.1).
 *
 * <p>Printed text carries full SIDs: an alias such as {@code EA} names another account in every forest. The reader
 * accepts aliases; those that depend on a domain need {@link SidAliases#ofDomain}.
 */
public final class Sddl {
    private Sddl() {}

    /** The owner, group and discretionary list, such as {@code O:S-1-5-18D:P(A;;GA;;;S-1-5-18)}. */
    public static String print(SecurityDescriptor descriptor) {
        return SddlPrinter.descriptor(descriptor);
    }

    /** One entry in parentheses; an entry of unknown type as its number and bytes. */
    public static String print(Ace ace) {
        return SddlPrinter.ace(ace);
    }

    /**
     * Reads one entry in parentheses.
     *
     * @throws MalformedDescriptorException if the text is no ACE, carries a condition, or names an alias that
     *     {@code aliases} does not know
     */
    public static Ace.Typed parseAce(String text, SidAliases aliases) {
        SddlParser parser = new SddlParser(text, aliases);
        Ace.Typed ace = parser.ace();
        parser.end();
        return ace;
    }

    /**
     * Reads a descriptor of owner, group and discretionary list, each of them optional.
     *
     * @throws MalformedDescriptorException if the text is none, or names an alias that {@code aliases} does not know
     */
    public static SecurityDescriptor parse(String text, SidAliases aliases) {
        return new SddlParser(text, aliases).descriptor();
    }
}
