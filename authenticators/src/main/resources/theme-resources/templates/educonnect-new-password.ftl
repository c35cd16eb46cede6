<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "educonnect-password-rules.ftl" as passwordRules>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password-new", "password-confirm"); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <#if broken?has_content>
    <@passwordRules.broken rules=broken/>
    <#else>
    <@forms.errorSummary fields=[{"name": "password-new", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}]/>
    </#if>
    <@passwordRules.all rules=rules/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.passwordOwner username=identifiant/>
      <@forms.password name="password-new" label=msg("passwordNew") autocomplete="new-password" describedBy=rules?has_content?then("password-rules", "") autofocus=!messagesPerField.existsError("password-new", "password-confirm")/>
      <@forms.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>
