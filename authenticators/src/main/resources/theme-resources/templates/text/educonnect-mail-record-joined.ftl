<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.text", realmName, person)}</@mail.paragraph>
<#list schools as school>
${school}
</#list>

<@mail.paragraph>${msg("educonnect.mail.record-joined.why")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.next")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.notYou")}</@mail.paragraph>
</@layout.emailLayout>
