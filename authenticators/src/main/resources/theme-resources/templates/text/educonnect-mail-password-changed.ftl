<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.password-changed.text", realmName, when, person)}<#if channel?has_content> ${msg("educonnect.mail.password-changed.channel." + channel)}</#if></@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.password-changed.you")}</@mail.paragraph>
<@mail.heading>${msg("educonnect.mail.password-changed.notYou")}</@mail.heading>
<@mail.paragraph>${msg("educonnect.mail.password-changed.choose")}</@mail.paragraph>
<@mail.button href=recoveryLink label=msg("educonnect.mail.password-changed.button")/>
<@mail.paragraph>${msg("educonnect.mail.password-changed.tell")}</@mail.paragraph>
</@layout.emailLayout>
