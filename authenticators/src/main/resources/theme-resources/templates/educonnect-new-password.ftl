<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password-new", "password-confirm"); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <#if broken?has_content>
    <@forms.alert type="error">
      <p>${msg("educonnect.password.broken")}</p>
      <ul class="${properties.kcAlertListClass!}">
        <#list broken as rule>
        <li><a class="${properties.kcLinkClass!}" href="#password-new"><@text rule=rule/></a></li>
        </#list>
      </ul>
    </@forms.alert>
    <#else>
    <@forms.errorSummary fields=[{"name": "password-new", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}]/>
    </#if>
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
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.passwordOwner username=identifiant/>
      <@forms.password name="password-new" label=msg("passwordNew") autocomplete="new-password" describedBy=rules?has_content?then("password-rules", "") autofocus=!messagesPerField.existsError("password-new", "password-confirm")/>
      <@forms.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>

<#-- One rule: FreeMarker cannot spread a list into arguments, and a rule has one at most. -->
<#macro text rule>
<#if rule.arguments()?has_content>${msg(rule.messageKey(), rule.arguments()?first)}<#else>${msg(rule.messageKey())}</#if>
</#macro>
