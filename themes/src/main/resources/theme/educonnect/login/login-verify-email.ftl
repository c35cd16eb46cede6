<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=!isAppInitiatedAction??; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">
      <#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if>
    </p>
    <#if isAppInitiatedAction??>
    <form id="kc-verify-email-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions>
        <@forms.button label=msg(verifyEmail???then("emailVerifyResend", "emailVerifySend"))/>
        <@forms.cancelAction/>
      </@forms.actions>
    </form>
    </#if>
  <#elseif section = "info">
    <p class="${properties.kcTextClass!}">${msg("emailVerifyInstruction2")}</p>
    <p><a class="${properties.kcLinkClass!}" href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
  </#if>
</@layout.registrationLayout>
