<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#-- No logo of the client, unlike the base theme: it would come from a foreign host. -->
<#assign service = advancedMsg(client.name?has_content?then(client.name, client.clientId))>
<@layout.registrationLayout bodyClass="oauth"; section>
  <#if section = "header">
    ${msg("oauthGrantTitle", service)}
  <#elseif section = "form">
    <div id="kc-oauth">
      <p class="${properties.kcTextClass!}">${msg("educonnect.consent.request", service)}</p>
      <ul class="${properties.kcListClass!}">
        <#list oauth.clientScopesRequested![] as clientScope>
        <li>${advancedMsg(clientScope.consentScreenText)}<#if clientScope.parameterizedScopeParameter??> (${clientScope.parameterizedScopeParameter})</#if></li>
        </#list>
      </ul>
      <#if client.attributes.policyUri?? || client.attributes.tosUri??>
      <ul class="${properties.kcLinkListClass!}">
        <#if client.attributes.policyUri??>
        <li><a class="${properties.kcLinkClass!}" href="${client.attributes.policyUri}">${msg("educonnect.consent.policy", service)}</a></li>
        </#if>
        <#if client.attributes.tosUri??>
        <li><a class="${properties.kcLinkClass!}" href="${client.attributes.tosUri}">${msg("educonnect.consent.terms", service)}</a></li>
        </#if>
      </ul>
      </#if>
      <form class="${properties.kcFormClass!}" action="${url.oauthAction}" method="post">
        <input type="hidden" name="code" value="${oauth.code}">
        <@forms.actions>
          <@forms.button id="kc-login" name="accept" value="true" label=msg("educonnect.consent.accept")/>
          <@forms.button id="kc-cancel" name="cancel" value="true" label=msg("doDecline") secondary=true/>
        </@forms.actions>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
