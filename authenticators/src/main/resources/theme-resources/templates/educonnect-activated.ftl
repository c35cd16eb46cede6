<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false displayUsername=false; section>
  <#if section = "header">
    ${msg("educonnect.activation.done.title")}
  <#elseif section = "form">
    <@forms.alert type="success">${msg("educonnect.activation.done.text")}</@forms.alert>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.done.identifiant")}</p>
    <p id="identifiant" class="${properties.educonnectIdentifiantClass!}">${identifiant}</p>
    <p class="${properties.kcTextClass!}">${sentTo?has_content?then(msg("educonnect.activation.done.sent", sentTo), msg("educonnect.activation.done.write"))}</p>
    <#if toValidate?has_content>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.done.validate", toValidate)}</p>
    </#if>
    <#if signInAtHand!false>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions><@forms.button label=msg("doContinue") name="done" value="true"/></@forms.actions>
    </form>
    <#else>
    <p class="${properties.kcTextClass!}">${msg("educonnect.next.fromService")}</p>
    </#if>
  </#if>
</@layout.registrationLayout>
