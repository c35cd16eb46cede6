<#-- The ways on from a page that ends here: back to the téléservice, to the sign-in, or what to do when neither is known. -->
<#import "educonnect-forms.ftl" as forms>
<#-- Whoever follows the link of an administrator's mail comes from no téléservice: Keycloak then names its account console, which is off. -->
<#assign fromNowhere = ((client.clientId)!"") == "account">
<#macro afterError>
  <#if !skipLink??>
    <#if (client.baseUrl)?has_content && !fromNowhere>
    <@forms.actions><@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication")/></@forms.actions>
    <#elseif authenticationSession?? && !fromNowhere>
    <@forms.actions><@forms.buttonLink id="backToLogin" href=url.loginRestartFlowUrl label=msg("backToLogin")/></@forms.actions>
    <#else>
    <p class="${properties.kcTextClass!}">${msg("educonnect.next.fromService")}</p>
    </#if>
  </#if>
</#macro>

<#macro afterInfo>
  <#if !skipLink??>
    <#if pageRedirectUri?has_content>
    <@forms.actions><@forms.buttonLink id="backToApplication" href=pageRedirectUri label=msg("backToApplication")/></@forms.actions>
    <#elseif actionUri?has_content>
    <@forms.actions><@forms.buttonLink id="proceedWithAction" href=actionUri label=msg("proceedWithAction")/></@forms.actions>
    <#elseif (client.baseUrl)?has_content && !fromNowhere>
    <@forms.actions><@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication")/></@forms.actions>
    <#else>
    <p class="${properties.kcTextClass!}">${msg("educonnect.next.close")}</p>
    </#if>
  </#if>
</#macro>
