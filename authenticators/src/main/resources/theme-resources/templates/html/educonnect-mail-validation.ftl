<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.validation.text", realmName)}</@mail.paragraph>
<@mail.button href=link label=msg("educonnect.mail.validation.button") time=mail.duration(hours, "hours")/>
<@mail.paragraph>${msg("educonnect.mail.validation.notYou")}</@mail.paragraph>
<#if notActivated!false>
<@mail.heading>${msg("educonnect.mail.activate.title")}</@mail.heading>
<@mail.paragraph>${msg("educonnect.mail.validation.notActivated")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.activate.how")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.activate.help")}</@mail.paragraph>
</#if>
</@layout.emailLayout>
