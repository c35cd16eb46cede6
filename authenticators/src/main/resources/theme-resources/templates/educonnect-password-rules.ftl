<#import "educonnect-forms.ftl" as forms>
<#-- The rules of a new password (PasswordRules), and those that it breaks, for every page on which one is chosen. -->

<#-- All of them, before somebody types. -->
<#macro all rules>
  <#if rules?has_content>
  <div id="password-rules">
    <p class="${properties.kcTextClass!}">${msg("educonnect.password.rules")}</p>
    <ul class="${properties.kcListClass!}">
      <#list rules as rule>
      <li><@text rule=rule/></li>
      </#list>
    </ul>
  </div>
  </#if>
</#macro>

<#-- Those that were broken, each a link to the field. -->
<#macro broken rules>
  <@forms.alert type="error">
    <p>${msg("educonnect.password.broken")}</p>
    <ul class="${properties.kcAlertListClass!}">
      <#list rules as rule>
      <li><a class="${properties.kcLinkClass!}" href="#password-new"><@text rule=rule/></a></li>
      </#list>
    </ul>
  </@forms.alert>
</#macro>

<#-- One rule: FreeMarker cannot spread a list into arguments, and a rule has one at most. -->
<#macro text rule>
<#if rule.arguments()?has_content>${msg(rule.messageKey(), rule.arguments()?first)}<#else>${msg(rule.messageKey())}</#if>
</#macro>
