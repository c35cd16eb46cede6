<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.newAddress.text", realmName, newEmail)}</@mail.paragraph>
<@mail.button href=link label=msg("educonnect.mail.verify.button") time=linkExpirationFormatter(linkExpiration)/>
<@mail.paragraph>${msg("educonnect.mail.newAddress.notYou")}</@mail.paragraph>
</@layout.emailLayout>
