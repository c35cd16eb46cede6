<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "user-profile-commons.ftl" as userProfileCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true; section>
  <#if section = "header">
    ${msg("loginProfileTitle")}
  <#elseif section = "form">
    <@userProfileCommons.errorSummary/>
    <form id="kc-update-profile-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@userProfileCommons.userProfileFormFields/>
      <@forms.actions>
        <@forms.button label=msg("doSubmit")/>
        <@forms.cancelAction/>
      </@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
