<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.outage.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.outage.text")}</p>
    <p class="${properties.kcTextClass!}">${msg("educonnect.outage.next")}</p>
    <@forms.actions>
      <#if retryUrl?? || auth??>
      <@forms.buttonLink id="retry" href=retryUrl!url.loginRestartFlowUrl label=msg("educonnect.outage.retry")/>
      </#if>
      <#if (client.baseUrl)?has_content>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=(retryUrl?? || auth??)/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
