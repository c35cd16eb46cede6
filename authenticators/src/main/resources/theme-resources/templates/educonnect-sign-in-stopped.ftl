<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(stop.message() + ".title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".text", stop.date())}</p>
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".next")}</p>
    <@forms.actions>
      <#if stop.wayOn()?has_content>
      <@forms.buttonLink id="signIn" href=url.loginRestartFlowUrl label=msg(stop.wayOn())/>
      </#if>
      <#if (client.baseUrl)?has_content>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=stop.wayOn()?has_content/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
