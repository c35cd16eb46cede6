<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph><#if closed>${msg("educonnect.mail.accounts-grouped.closed", identifiant, when, person)}<#else>${msg("educonnect.mail.accounts-grouped.own", identifiant, otherIdentifiant, when, person)}</#if></@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.accounts-grouped.you")}</@mail.paragraph>
<@mail.heading>${msg("educonnect.mail.accounts-grouped.notYou")}</@mail.heading>
<@mail.paragraph>${msg("educonnect.mail.accounts-grouped.undo", days)}</@mail.paragraph>
<@mail.button href=link label=msg("educonnect.mail.accounts-grouped.button") time=mail.duration(days, "days")/>
<@mail.paragraph>${msg("educonnect.mail.accounts-grouped.tell")}</@mail.paragraph>
</@layout.emailLayout>
