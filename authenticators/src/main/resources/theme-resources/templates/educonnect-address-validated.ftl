<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#assign state = activated?then("activated", "notActivated")>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.validation.done.title")}
  <#elseif section = "form">
    <@forms.alert type="success">${msg("educonnect.validation.done.text")}</@forms.alert>
    <p class="${properties.kcTextClass!}">${msg("educonnect.validation.done.next." + state)}</p>
    <@forms.actions>
      <#assign service = (client.baseUrl)?has_content>
      <#if service>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication")/>
      </#if>
      <#if activated>
      <@forms.buttonLink id="retry" href=url.loginResetCredentialsUrl + "&goal=password" label=msg("doForgotPassword") secondary=service/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
