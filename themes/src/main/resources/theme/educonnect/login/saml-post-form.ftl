<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("saml.post-form.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("saml.post-form.message")}</p>
    <form name="saml-post-binding" class="${properties.kcFormClass!}" method="post" action="${samlPost.url}" data-submit-on-load>
      <#if samlPost.SAMLRequest??>
      <input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}">
      </#if>
      <#if samlPost.SAMLResponse??>
      <input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}">
      </#if>
      <#if samlPost.relayState??>
      <input type="hidden" name="RelayState" value="${samlPost.relayState}">
      </#if>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
    </form>
    <script type="module" src="${url.resourcesPath}/js/submit-on-load.js"></script>
  </#if>
</@layout.registrationLayout>
