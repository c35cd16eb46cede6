<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.text", realmName, person)}</@mail.paragraph>
<@mail.rows><#list schools as school><@mail.row owner=msg("educonnect.mail.record-joined.school") value=school/></#list></@mail.rows>
<@mail.paragraph>${msg("educonnect.mail.record-joined.why")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.next")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.record-joined.notYou")}</@mail.paragraph>
</@layout.emailLayout>
