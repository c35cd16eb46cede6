<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.verify.text", realmName)}</@mail.paragraph>
<@mail.button href=link label=msg("educonnect.mail.verify.button") time=linkExpirationFormatter(linkExpiration)/>
<@mail.paragraph>${msg("educonnect.mail.verify.notYou")}</@mail.paragraph>
</@layout.emailLayout>
