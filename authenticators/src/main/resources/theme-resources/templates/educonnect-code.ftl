<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError("code"); section>
  <#if section = "header">
    ${msg("educonnect.recovery.code.title")}
  <#elseif section = "form">
    <#if resent>
    <@forms.alert type="success">${msg("educonnect.recovery.code.resent")}</@forms.alert>
    </#if>
    <p class="${properties.kcTextClass!}">${msg(lead, minutes)}</p>
    <@forms.errorSummary fields=[{"name": "code", "id": "code"}]/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.text name="code" label=msg("educonnect.recovery.code.label") help=msg("educonnect.recovery.code.help", digits) autocomplete="one-time-code" inputmode="numeric" autofocus=!messagesPerField.existsError("code")/>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.recovery.code.missing")}</h2>
    <ul class="${properties.kcListClass!}">
      <li>${msg("educonnect.recovery.code.missing.wait")}</li>
      <li>${msg("educonnect.recovery.code.missing.operator")}</li>
      <li>${msg("educonnect.recovery.code.missing.school")}</li>
    </ul>
    <ul class="${properties.kcLinkListClass!}">
      <li><a class="${properties.kcLinkClass!}" href="${url.loginAction}&resend=true">${msg("educonnect.recovery.code.resend")}</a></li>
      <li><a class="${properties.kcLinkClass!}" href="${url.loginAction}&retry=true">${msg("educonnect.recovery.retry")}</a></li>
    </ul>
  </#if>
</@layout.registrationLayout>
