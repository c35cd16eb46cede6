<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.accounts-ungrouped.text", when, person)}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.accounts-ungrouped.next")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.accounts-ungrouped.notYou")}</@mail.paragraph>
</@layout.emailLayout>
