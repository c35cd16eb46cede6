package fr.educonnect.authenticators.activation.join;

import fr.educonnect.authenticators.send.HolderName;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.join.JoinNotice;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.MailTemplates;
import fr.educonnect.messages.Outgoing;
import fr.educonnect.userstorage.ParentDirectory;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Says which school came to the account. It names no child: a mail is read by others too (security 40). */
final class JoinMail implements Composition {

    private static final String NAME = "record-joined";

    private final String realmId;
    private final JoinNotice notice;

    JoinMail(String realmId, JoinNotice notice) {
        this.realmId = realmId;
        this.notice = notice;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void compose(KeycloakSession session, Outgoing outgoing) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        ParentDirectory.of(session, realm)
                .accounts(directory -> directory.findById(notice.accountId()))
                .ifPresent(account -> compose(session, realm, account, outgoing));
    }

    private void compose(KeycloakSession session, RealmModel realm, Account account, Outgoing outgoing) {
        List<String> schools = schools(account);
        if (schools.isEmpty() || account.email().isEmpty()) {
            return;
        }
        MailTemplates.RenderedMail mail = MailTemplates.render(
                session,
                realm,
                MailTemplate.RECORD_JOINED.file(),
                MailTemplate.RECORD_JOINED.subjectKey(),
                List.of(),
                Map.of("schools", schools, "person", HolderName.of(account)));
        outgoing.mail(new MailMessage(
                NAME, realm.getSmtpConfig(), account.email().get(), mail.subject(), mail.text(), mail.html()));
    }

    /** Where the record's children are enrolled today. */
    private List<String> schools(Account account) {
        LocalDate today = SchoolDay.today(KeycloakClock.UTC);
        return account.guardianships().stream()
                .filter(link -> link.guardianId() == notice.guardianId() && link.legalOn(today))
                .flatMap(link -> link.enrolments().stream())
                .filter(enrolment -> enrolment.activeOn(today))
                .map(enrolment -> enrolment.school())
                .map(School::name)
                .distinct()
                .sorted()
                .toList();
    }
}
