<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(stop.message() + ".title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".text", stop.date())}</p>
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".next")}</p>
    <@forms.actions>
      <#if stop.otherAccount()>
      <@forms.buttonLink id="otherAccount" href=url.loginRestartFlowUrl label=msg("educonnect.stop.otherAccount")/>
      </#if>
      <#if (client.baseUrl)?has_content>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=stop.otherAccount()/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
