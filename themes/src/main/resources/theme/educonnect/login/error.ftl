<#import "template.ftl" as layout>
<#import "educonnect-next.ftl" as next>
<#import "educonnect-forms.ftl" as forms>
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
    <#-- A link that was altered, or is so old that nobody knows it any more: Keycloak itself refuses it, with this text. -->
    <#if [msg("educonnect.recovery.stop.permit-unknown.text"), msg("expiredActionTokenNoSessionMessage")]?seq_contains(message.summary) && (client.clientId)??>
    <@forms.actions><@forms.buttonLink id="retry" href=url.loginResetCredentialsUrl + "&goal=password" label=msg("educonnect.recovery.retry")/></@forms.actions>
    </#if>
    <@next.afterError/>
  </#if>
</@layout.registrationLayout>
