<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("logoutConfirmHeader")}</p>
    <form id="kc-logout-confirm" class="${properties.kcFormClass!}" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@forms.actions>
        <@forms.button id="kc-logout" name="confirmLogout" value="true" label=msg("doLogout")/>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
        <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=true/>
        </#if>
      </@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
