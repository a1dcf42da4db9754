package dev.writeback.collect.pseudonym;

import java.util.Locale;
import java.util.Set;

/**
 * Words of this library's own sentences and of the protocols that it speaks. None of them tells anything about a company or a
 * person. A word that is missing here costs a reader a word; one too many could give a name away, so departments, roles and
 * the like stay out.
 */
final class Vocabulary {
    private static final Set<String> WORDS = Set.of("""
            a above accept access account accounts acl active ad admincount adminsdholder after again all already an and
            another answer answered any are as asked at attribute attributes authenticated azure base be because been before
            below both broke broken builtin busy but by can cannot certain certificate changed class classes closed cloud cn
            code collected compatible computer configured connect connection connector --connector constraint container
            containers contents control controller controllers could covers created critical dc decoding default denied
            deployment description descriptor descriptors directory directory's disabled display distinguished dn dns does
            domain down early empty enable enabled encoding end ended ends engine entra entries entry error every everybody
            expected expired fact facts failed fake fault fields file files finding fine-grained first follows for forest
            form found from gap given global group groups guid had has have head hidden hides hold holds host hosts hybrid id
            identifier in installation installed insufficient interrupted into invalid is it its itself join json known last
            ldap ldaps ldif least limit line list local locked lockouttime logged makes malformed managed match may meant
            member memberof members message microsoft missing more msds-user-account-control-computed must name named names
            neither network never no nobody none nor not nothing ntsecuritydescriptor number object objectclass objectguid objects
            objectsid of off on one only open operation operations or other ou out owner page part password path permissions
            point policies policy pre-windows properties protected protection pwdlastset question quota read reading reads
            reason refused replaced replication requested required response restrictions result right rights running
            samaccountname schema search security see seen sense server set settings sid since size snapshot so some
            something space stands start starts stopped such sync synchronize system take taken takes tell tenant test text
            than that the their them there they this those time timed to token tokengroups too twice unable unavailable unit
            units unknown unsupported unwilling up use used user useraccountcontrol userprincipalname users utf-8 value
            values version visible was were what whether which while who whole whose will with within without would write
            writeback written wrong
            """.strip().split("\\s+"));

    private Vocabulary() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
