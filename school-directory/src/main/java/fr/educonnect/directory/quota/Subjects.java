package fr.educonnect.directory.quota;

import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;

/** Makes what uses are counted for. Two spellings of the same thing give the same subject. */
public final class Subjects {

    private static final int NETWORK_BYTES = 8;

    private final Pseudonyms pseudonyms;

    /** @param pseudonyms with the key of the database in which the uses are counted */
    public Subjects(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * An identifiant, whether an account has it or not: what was typed decides, so that both are counted alike.
     *
     * @param typed case and surrounding spaces do not count
     */
    public Subject identifiant(String typed) {
        return subject("identifiant", NewAccount.canonical(typed));
    }

    /** @param e164 a number with plus sign and country code, without spaces */
    public Subject number(String e164) {
        return subject("number", e164);
    }

    /** @param typed a mail address; case and surrounding spaces do not count */
    public Subject address(String typed) {
        return subject("address", typed.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Where a request comes from. An IPv6 address counts as its /64 network: one subscriber has at least so many.
     *
     * @param ip an address in digits; whatever else is counted as it stands, nothing is looked up
     */
    public Subject network(String ip) {
        return subject("network", networkOf(ip.strip()));
    }

    /**
     * A guardian, such as for the birth dates that somebody tries for them.
     *
     * @param sourceKey of the record that was there first, which survives a new import
     */
    public Subject guardian(String sourceKey) {
        return subject("guardian", sourceKey);
    }

    /**
     * A grouping, for the permit that undoes it.
     *
     * @param id of the grouping
     */
    public Subject grouping(long id) {
        return subject("grouping", Long.toString(id));
    }

    /** All uses in a realm, for its daily budget. */
    public Subject realm(String realmId) {
        return subject("realm", realmId);
    }

    /** The wrong codes typed for that subject, counted apart from what is sent to it. */
    public Subject wrongCodes(Subject of) {
        return of.wrongCodes();
    }

    private Subject subject(String kind, String value) {
        return new Subject(kind + ":" + pseudonyms.ofSubject(kind, value));
    }

    private static String networkOf(String ip) {
        if (ip.indexOf(':') < 0) {
            return ip;
        }
        int zone = ip.indexOf('%');
        String literal = zone < 0 ? ip : ip.substring(0, zone);
        try {
            // Brackets: Java takes what they hold for a literal and never asks a name server.
            InetAddress address = InetAddress.getByName("[" + literal + "]");
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return ip;
        }
    }
}
