<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "password-commons.ftl" as passwordCommons>
<#-- A policy's refusal comes as the page's message: it is about the first field. -->
<#assign refused = message?has_content && message.type == "error" && !messagesPerField.existsError("password", "password-confirm")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <@forms.errorSummary fields=[{"name": "password", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}]/>
    <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.passwordOwner username=username!''/>
      <@forms.password id="password-new" name="password-new" label=msg("passwordNew") errorField="password" autocomplete="new-password" help=passwordCommons.lengthHelp() autofocus=!messagesPerField.existsError("password", "password-confirm") invalid=refused describedBy=refused?then("kc-alert", "")/>
      <@forms.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@passwordCommons.logoutOtherSessions/>
      <@forms.actions>
        <@forms.button label=msg("doContinue")/>
        <@forms.cancelAction/>
      </@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>
