<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<#if people?has_content>
<@mail.paragraph>${msg((people?size == 1)?then("educonnect.mail.identifiants.one", "educonnect.mail.identifiants.several"), realmName)}</@mail.paragraph>
<@mail.rows>
  <#list people as person>
  <@mail.row owner=msg("educonnect.mail.identifiants.person", person.firstName, person.initial) value=person.identifiant/>
  </#list>
</@mail.rows>
<@mail.paragraph>${msg("educonnect.mail.identifiants.next")}</@mail.paragraph>
</#if>
<#if unactivated!false>
<#if people?has_content>
<@mail.heading>${msg("educonnect.mail.activate.title")}</@mail.heading>
</#if>
<@mail.paragraph>${msg("educonnect.mail.identifiants.unactivated", realmName)}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.activate.how")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.activate.help")}</@mail.paragraph>
</#if>
<@mail.paragraph>${msg("educonnect.mail.identifiants.notYou")}</@mail.paragraph>
</@layout.emailLayout>
