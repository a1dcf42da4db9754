package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Failures;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;

/** Turns what goes wrong while a question is asked into the want of an answer. */
interface Answer<T> {
    /** The answer. What makes no sense is an IllegalArgumentException or an ArithmeticException. */
    Observation<T> read() throws LDAPException;

    /** The answer, or why there is none; {@code what} names it in a sentence, such as "the password policy". */
    static <T> Observation<T> of(Directory directory, Source source, String what, Answer<T> question) {
        try {
            return question.read();
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return directory.malformed(what + " makes no sense: " + e.getMessage(), source);
        }
    }
}
