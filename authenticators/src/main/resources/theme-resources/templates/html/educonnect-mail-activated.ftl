<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.activated.text", realmName)}</@mail.paragraph>
<@mail.rows><@mail.row owner=msg("educonnect.mail.activated.identifiant") value=identifiant/></@mail.rows>
<@mail.paragraph>${msg("educonnect.mail.activated.next")}</@mail.paragraph>
<@mail.heading>${msg("educonnect.mail.activated.lost")}</@mail.heading>
<@mail.button href=recoveryLink label=msg("educonnect.mail.activated.button")/>
<@mail.paragraph>${msg("educonnect.mail.activated.notYou")}</@mail.paragraph>
</@layout.emailLayout>
