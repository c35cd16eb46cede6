<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError("username"); section>
  <#if section = "header">
    ${msg("educonnect.recovery.password.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.recovery.identify.lead")}</p>
    <@forms.errorSummary fields=[{"name": "username", "id": "username"}]/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.text name="username" label=msg("username") value=identifiant help=msg("educonnect.recovery.identify.help") autocomplete="username" autofocus=!messagesPerField.existsError("username")/>
      <@forms.actions>
        <@forms.button label=msg("doContinue")/>
        <#if signInAtHand>
        <@forms.buttonLink href=url.loginRestartFlowUrl label=msg("backToLogin") secondary=true/>
        <#elseif (client.baseUrl)?has_content>
        <@forms.buttonLink href=client.baseUrl label=msg("backToApplication") secondary=true/>
        </#if>
      </@forms.actions>
    </form>
  <#elseif section = "info">
    <ul class="${properties.kcLinkListClass!}">
      <li><a class="${properties.kcLinkClass!}" href="${url.loginResetCredentialsUrl}&goal=identifiant">${msg("educonnect.login.lostIdentifiant")}</a></li>
    </ul>
  </#if>
</@layout.registrationLayout>
