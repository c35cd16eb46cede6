<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p id="instruction1" class="${properties.kcTextClass!}">${msg("educonnect.expired.text")}</p>
    <@forms.actions>
      <@forms.buttonLink id="loginContinueLink" href=url.loginAction label=msg("educonnect.expired.continue")/>
      <@forms.buttonLink id="loginRestartLink" href=url.loginRestartFlowUrl label=msg("educonnect.expired.restart") secondary=true/>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
