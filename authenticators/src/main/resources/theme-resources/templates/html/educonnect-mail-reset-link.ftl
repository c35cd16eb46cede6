<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<#if serviceName?has_content>
<@mail.paragraph>${msg("educonnect.mail.reset-link.textService", realmName, serviceName, person)}</@mail.paragraph>
<#else>
<@mail.paragraph>${msg("educonnect.mail.reset-link.text", realmName, "", person)}</@mail.paragraph>
</#if>
<@mail.button href=link label=msg("educonnect.mail.reset-link.button") time=mail.duration(minutes, "minutes")/>
<@mail.paragraph>${msg("educonnect.mail.reset-link.notYou")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.reset-link.noLink")}</@mail.paragraph>
</@layout.emailLayout>
