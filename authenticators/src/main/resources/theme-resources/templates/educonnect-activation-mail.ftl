<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("email"); section>
  <#if section = "header">
    ${msg("educonnect.activation.mail.title")}
  <#elseif section = "form">
    <@forms.errorSummary fields=[{"name": "email", "id": "email"}]/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <#if known?has_content>
      <p class="${properties.kcTextClass!}">${msg("educonnect.activation.mail.known", known)}</p>
      <p class="${properties.kcTextClass!}">${msg("educonnect.activation.mail.validate")}</p>
      <p class="${properties.kcTextClass!}">${msg("educonnect.activation.mail.other")}</p>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
      <#else>
      <p class="${properties.kcTextClass!}">${msg("educonnect.activation.mail.unknown")}</p>
      <@forms.text name="email" label=msg("email") value=address help=msg("educonnect.recovery.address.help") autocomplete="email" inputmode="email" autofocus=!messagesPerField.existsError("email")/>
      <@forms.actions>
        <@forms.button label=msg("doContinue")/>
        <@forms.button label=msg("educonnect.activation.mail.without") name="without" value="true" secondary=true/>
      </@forms.actions>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
