<#import "template.ftl" as layout>
<#import "educonnect-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.paragraph>${msg("educonnect.mail.hello")}</@mail.paragraph>
<@mail.paragraph>${msg("educonnect.mail.actions.text", realmName)}</@mail.paragraph>
<#if requiredActions?has_content>
<@mail.paragraph>${msg("educonnect.mail.actions.list")}</@mail.paragraph>
<ul style="margin:0 0 16px;padding:0 0 0 24px;">
  <#list requiredActions as action>
  <li>${msg("requiredAction." + action)}</li>
  </#list>
</ul>
</#if>
<@mail.button href=link label=msg("educonnect.mail.actions.button") time=linkExpirationFormatter(linkExpiration)/>
<@mail.paragraph>${msg("educonnect.mail.actions.unsure")}</@mail.paragraph>
</@layout.emailLayout>
