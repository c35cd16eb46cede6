<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.password.text", realmName)}</@mail.paragraph>
<@mail.button href=link label=msg("educonnect.mail.password.button") time=linkExpirationFormatter(linkExpiration)/>
<@mail.paragraph>${msg("educonnect.mail.password.notYou")}</@mail.paragraph>
</@layout.emailLayout>
