<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("termsTitle")}
  <#elseif section = "form">
    <div id="kc-terms-text" class="${properties.kcTextClass!}">${kcSanitize(msg("termsText"))?no_esc}</div>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions>
        <@forms.button id="kc-accept" name="accept" value="true" label=msg("doAccept")/>
        <@forms.button id="kc-decline" name="cancel" value="true" label=msg("doDecline") secondary=true/>
      </@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
