<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("email"); section>
  <#if section = "header">
    ${msg("educonnect.recovery." + goal + ".title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.recovery.address." + goal)}</p>
    <@forms.errorSummary fields=[{"name": "email", "id": "email"}]/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.text name="email" label=msg("email") value=address help=msg("educonnect.recovery.address.help") autocomplete="email" inputmode="email" autofocus=!messagesPerField.existsError("email")/>
      <@forms.actions>
        <@forms.button label=msg("doSubmit")/>
        <@forms.buttonLink href=url.loginAction + "&retry=true" label=msg("educonnect.recovery.back") secondary=true/>
      </@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
