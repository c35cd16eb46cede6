<#import "template.ftl" as layout>
<#import "educonnect-next.ftl" as next>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p class="${properties.kcTextClass!}">${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??>
      <p id="traceId" class="${properties.kcInputHelperTextClass!}">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
    </div>
    <@next.afterError/>
  </#if>
</@layout.registrationLayout>
